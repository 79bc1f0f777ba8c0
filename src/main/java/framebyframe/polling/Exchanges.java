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

    /// Step by step, in one go as long as nothing is too late. Large comparisons spend their time here, so what changes
    /// with each step is in variables, not in fields.
    @Override
    public final void play(long last) {
        long bound = Math.min(last, NEVER - 1);
        long turn = next;
        Step now = step;
        while (turn <= bound) {
            if (now == Step.ASK) {
                place = lines.take(Player.time(turn));
                turn = Player.turn(lines.ready());
                now = Step.LEAVE;
            }
            if (now == Step.LEAVE && turn <= bound) {
                turn = Player.turn(lines.send(place, Message.Kind.POLL, Player.time(turn), told, told));
                now = Step.REACH;
            }
            if (now == Step.REACH && turn <= bound) {
                turn = Player.turnOrNever(answers(Player.time(turn)));
                now = Step.ANSWER;
            }
            if (now == Step.ANSWER && turn <= bound) {
                turn = Player.arrival(answer(Player.time(turn)));
                now = Step.RETURN;
            }
            if (now == Step.RETURN && turn <= bound) {
                lines.release(place);
                turn = Player.turnOrNever(asks(Player.time(turn)));
                now = Step.ASK;
            }
        }
        next = turn;
        step = now;
    }

    private long answer(long now) {
        int from = !untold(now) ? happened : latest ? happened - 1 : told;
        told = happened;
        return lines.answer(place, Message.Kind.ANSWER, now, from, told);
    }
}
