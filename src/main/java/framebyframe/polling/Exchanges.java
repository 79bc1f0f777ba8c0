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

    /// Step by step, in one go as long as nothing is too late: large comparisons spend their time here.
    @Override
    public final void play(long last) {
        long bound = Math.min(last, NEVER - 1);
        while (next <= bound) {
            if (step == Step.ASK) {
                ask();
            }
            if (step == Step.LEAVE && next <= bound) {
                leave();
            }
            if (step == Step.REACH && next <= bound) {
                step = Step.ANSWER;
                next = Player.turnOrNever(answers(Player.time(next)));
            }
            if (step == Step.ANSWER && next <= bound) {
                answer();
            }
            if (step == Step.RETURN && next <= bound) {
                lines.release(place);
                step = Step.ASK;
                next = Player.turnOrNever(asks(Player.time(next)));
            }
        }
    }

    private void ask() {
        place = lines.take(Player.time(next));
        step = Step.LEAVE;
        next = Player.turn(lines.ready());
    }

    private void leave() {
        step = Step.REACH;
        next = Player.turn(lines.send(place, Message.Kind.POLL, Player.time(next), told, told));
    }

    private void answer() {
        long now = Player.time(next);
        int from = !untold(now) ? happened : latest ? happened - 1 : told;
        told = happened;
        step = Step.RETURN;
        next = Player.arrival(lines.answer(place, Message.Kind.ANSWER, now, from, told));
    }
}
