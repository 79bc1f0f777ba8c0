package framebyframe.polling;

import framebyframe.polling.Message.Kind;

/// One connection that the server tells on whenever it likes: server-sent events, and WebSocket with its heartbeat and
/// the client's news.
final class Stream implements Player {

    private enum Step {
        OPEN, LEAVE, REACH, RUN
    }

    private final Parameters parameters;
    private final Lines lines;
    private final News news;
    private final boolean socket;
    private final long heartbeat;
    private final long end;
    private Step step = Step.OPEN;
    private long next;
    private int place;
    private int told;
    private int heard;
    private int beats;
    /// When the client may tell.
    private long ready;
    private long beatAt;
    private long pongAt;

    Stream(Parameters parameters, News news, Lines lines, boolean socket) {
        this.parameters = parameters;
        this.lines = lines;
        this.news = news;
        this.socket = socket;
        this.heartbeat = parameters.heartbeat();
        this.end = parameters.duration();
    }

    @Override
    public void start() {
        step = Step.OPEN;
        next = Player.turn(0);
        told = 0;
        heard = 0;
        beats = 0;
        ready = NEVER;
        beatAt = NEVER;
        pongAt = NEVER;
    }

    @Override
    public long next() {
        return next;
    }

    @Override
    public void play(long last) {
        while (next <= last && next != NEVER) {
            next = played(Player.time(next), last);
        }
    }

    private long played(long now, long last) {
        return switch (step) {
            case OPEN -> {
                place = lines.take(now);
                step = Step.LEAVE;
                yield Player.turn(lines.ready());
            }
            case LEAVE -> {
                step = Step.REACH;
                yield Player.turn(lines.send(place, socket ? Kind.UPGRADE : Kind.SUBSCRIBE, now, 0, 0));
            }
            case REACH -> {
                step = Step.RUN;
                ready = lines.send(place, socket ? Kind.SWITCH : Kind.STREAM, now, 0, 0);
                beatAt = beatAfter(now);
                backlog(now);
                yield run(last);
            }
            case RUN -> run(last);
        };
    }

    /// What happened before the server could tell: all of it at once, or the last.
    private void backlog(long now) {
        long[] down = news.down();
        int count = told;
        while (count < down.length && down[count] <= now) {
            count++;
        }
        if (parameters.telling() == Telling.LATEST && count > 0) {
            told = count - 1;
        }
        while (told < count) {
            tell(now);
        }
    }

    /// @return the next turn, after `last`
    private long run(long last) {
        long[] down = news.down();
        long until = Player.time(last - 1);
        while (true) {
            long upAt = socket && heard < news.up().length ? Math.max(news.up()[heard], ready) : NEVER;
            long other = Math.min(upAt, Math.min(beatAt, pongAt));
            long untilOther = Math.min(other, until);
            int first = told;
            while (told < down.length && down[told] <= untilOther) {
                told++;
            }
            lines.tell(place, socket ? Kind.TEXT : Kind.EVENT, down, first, told);
            if (other > until) {
                return Player.turnOrNever(told < down.length ? Math.min(down[told], other) : other);
            }
            if (other == beatAt) {
                beat(other);
            } else if (other == pongAt) {
                pong(other);
            } else {
                lines.send(place, Kind.TEXT_UP, other, heard, heard + 1);
                heard++;
            }
        }
    }

    private void tell(long now) {
        lines.send(place, socket ? Kind.TEXT : Kind.EVENT, now, told, told + 1);
        told++;
    }

    private void beat(long now) {
        beats++;
        long arrived = lines.send(place, socket ? Kind.PING : Kind.COMMENT, now, beats, beats);
        pongAt = socket ? arrived : NEVER;
        beatAt = socket ? NEVER : beatAfter(now);
    }

    private void pong(long now) {
        pongAt = NEVER;
        beatAt = beatAfter(lines.send(place, Kind.PONG, now, beats, beats));
    }

    private long beatAfter(long time) {
        return heartbeat > 0 && time + heartbeat < end ? time + heartbeat : NEVER;
    }
}
