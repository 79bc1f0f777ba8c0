package framebyframe.ui.clock;

import java.util.OptionalLong;

/// One heartbeat: a Ping, and what became of it by the playhead. Times in nanoseconds of the recording.
///
/// @param number from 1
/// @param deadline of the Pong
/// @param end when the outcome was known; empty while the Pong is awaited
public record Beat(int number, long sent, long deadline, OptionalLong end, Outcome outcome) {

    public enum Outcome {
        /// The Pong may still come.
        AWAITED,
        /// The Pong came in time.
        ANSWERED,
        /// The deadline passed.
        MISSED,
        /// The connection began to close before either.
        LET_GO
    }

    /// From the Ping to its Pong, or to the playhead while it is awaited.
    public long lasted(long now) {
        return end.orElse(Math.min(now, deadline)) - sent;
    }

    Beat ended(long time, Outcome how) {
        return new Beat(number, sent, deadline, OptionalLong.of(time), how);
    }
}
