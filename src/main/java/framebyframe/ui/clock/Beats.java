package framebyframe.ui.clock;

import framebyframe.protocol.Role;
import framebyframe.protocol.Timer;
import framebyframe.recording.Fact;
import framebyframe.ui.clock.Beat.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// One peer's heartbeat up to a moment, from the timers that its core set, cleared and let run out.
///
/// A Pong in time clears its timer and sets the one for the next Ping at the same moment; when the connection begins to
/// close, timers are cleared and none is set.
record Beats(List<Beat> all, Phase phase) {

    /// @param facts of the whole recording
    static Beats of(List<Fact> facts, Role peer, long now) {
        List<Beat> beats = new ArrayList<>();
        Phase phase = new Phase.Before();
        for (Fact fact : facts) {
            if (fact.time() > now) {
                break;
            }
            phase = switch (fact) {
                case Fact.TimerSet(long time, Role who, Timer timer, long deadline) when who == peer
                        && timer == Timer.PING_DUE -> {
                    answer(beats, time);
                    yield new Phase.Waiting(time, deadline);
                }
                case Fact.TimerSet(long time, Role who, Timer timer, long deadline) when who == peer
                        && timer == Timer.PONG_DUE -> {
                    beats.add(new Beat(beats.size() + 1, time, deadline, OptionalLong.empty(), Outcome.AWAITED));
                    yield new Phase.Expecting(time, deadline);
                }
                case Fact.TimerFired(long time, Role who, Timer timer) when who == peer && timer == Timer.PONG_DUE -> {
                    end(beats, time, Outcome.MISSED);
                    yield new Phase.Missed(time);
                }
                case Fact.TimerCleared(long time, Role who, Timer timer) when who == peer && isHeartbeat(timer) -> {
                    end(beats, time, Outcome.LET_GO);
                    yield new Phase.Stopped(time);
                }
                case Fact _ -> phase;
            };
        }
        return new Beats(List.copyOf(beats), phase);
    }

    private static boolean isHeartbeat(Timer timer) {
        return timer == Timer.PING_DUE || timer == Timer.PONG_DUE;
    }

    /// The next Ping was fixed: what looked like being let go a moment ago was an answer.
    private static void answer(List<Beat> beats, long time) {
        if (!beats.isEmpty() && beats.getLast().outcome() == Outcome.LET_GO
                && beats.getLast().end().equals(OptionalLong.of(time))) {
            beats.set(beats.size() - 1, beats.getLast().ended(time, Outcome.ANSWERED));
        }
    }

    private static void end(List<Beat> beats, long time, Outcome how) {
        if (!beats.isEmpty() && beats.getLast().outcome() == Outcome.AWAITED) {
            beats.set(beats.size() - 1, beats.getLast().ended(time, how));
        }
    }
}
