package framebyframe.polling;

/// A page that asks, is answered, and asks again, one request at a time: short and long polling. They differ in when
/// the server answers, and when the page asks again.
abstract class Exchanges implements Player {

    private enum Step {
        ASK, LEAVE, REACH, ANSWER, RETURN
    }

    /// When it is over.
    final long end;
    private final Lines lines;
    private final long[] news;
    private final boolean latest;
    private Step step = Step.ASK;
    private long next;
    private int place;
    /// How much news the client was told.
    private int told;
    /// How much news has happened, as far as the server has looked.
    private int happened;

    Exchanges(Parameters parameters, News news, Lines lines) {
        this.end = parameters.duration();
        this.lines = lines;
        this.news = news.down();
        this.latest = parameters.telling() == Telling.LATEST;
    }

    /// When a request that comes now is answered.
    abstract long answers(long now);

    /// When the client asks again whom an answer reaches now.
    abstract long asks(long now);

    final boolean untold(long now) {
        if (happened < news.length && news[happened] <= now) {
            lookOn(now);
        }
        return happened > told;
    }

    private void lookOn(long now) {
        int count = happened + 1;
        while (count < news.length && news[count] <= now) {
            count++;
        }
        happened = count;
    }

    final long nextNews() {
        return happened < news.length ? news[happened] : NEVER;
    }

    @Override
    public void start() {
        step = Step.ASK;
        next = Player.turn(0);
        told = 0;
        happened = 0;
    }

    @Override
    public final long next() {
        return next;
    }

    @Override
    public final void play(long last) {
        while (next <= last && next != NEVER) {
            next = played(Player.time(next), last);
        }
    }

    private long played(long now, long last) {
        return switch (step) {
            case ASK -> ask(now);
            case LEAVE -> leave(now);
            case REACH -> {
                step = Step.ANSWER;
                long turn = Player.turnOrNever(answers(now));
                yield isDue(turn, last) ? answer(Player.time(turn)) : turn;
            }
            case ANSWER -> answer(now);
            case RETURN -> {
                lines.release(place);
                step = Step.ASK;
                long turn = Player.turnOrNever(asks(now));
                yield isDue(turn, last) ? ask(Player.time(turn)) : turn;
            }
        };
    }

    private static boolean isDue(long turn, long last) {
        return turn <= last && turn != NEVER;
    }

    private long ask(long now) {
        place = lines.take(now);
        step = Step.LEAVE;
        return lines.ready() == now ? leave(now) : Player.turn(lines.ready());
    }

    private long leave(long now) {
        step = Step.REACH;
        return Player.turn(lines.send(place, Message.Kind.POLL, now, told, told));
    }

    private long answer(long now) {
        int from = !untold(now) ? happened : latest ? happened - 1 : told;
        told = happened;
        step = Step.RETURN;
        return Player.arrival(lines.answer(place, Message.Kind.ANSWER, now, from, told));
    }
}
