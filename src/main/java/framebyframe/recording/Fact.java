package framebyframe.recording;

import framebyframe.protocol.ReadyState;
import framebyframe.protocol.Role;
import framebyframe.protocol.Timer;
import framebyframe.wire.Direction;
import java.util.Arrays;

/// One thing that was seen to happen; `time` in nanoseconds since the recording began.
public sealed interface Fact {

    long time();

    /// The client asked TCP for a connection.
    record Connecting(long time) implements Fact {}

    /// TCP stands, seen from this peer.
    record Connected(long time, Role peer) implements Fact {}

    /// A peer handed bytes to TCP.
    record Sent(long time, Direction direction, byte[] bytes) implements Fact {
        @Override
        public boolean equals(Object other) {
            return other instanceof Sent(long t, Direction d, byte[] b) && t == time && d == direction
                    && Arrays.equals(b, bytes);
        }

        @Override
        public int hashCode() {
            return 31 * Long.hashCode(time) + Arrays.hashCode(bytes);
        }
    }

    /// TCP handed bytes to a peer.
    record Arrived(long time, Direction direction, byte[] bytes) implements Fact {
        @Override
        public boolean equals(Object other) {
            return other instanceof Arrived(long t, Direction d, byte[] b) && t == time && d == direction
                    && Arrays.equals(b, bytes);
        }

        @Override
        public int hashCode() {
            return 31 * Long.hashCode(time) + Arrays.hashCode(bytes);
        }
    }

    /// The peer that sends this way closed TCP.
    record Closed(long time, Direction direction) implements Fact {}

    /// The end of TCP in this direction reached the other peer.
    record CloseArrived(long time, Direction direction) implements Fact {}

    /// A peer's program called its API; `call` as one would write it, such as `send("Hello")`.
    record Called(long time, Role peer, String call) implements Fact {}

    record TimerSet(long time, Role peer, Timer timer, long deadline) implements Fact {}

    record TimerCleared(long time, Role peer, Timer timer) implements Fact {}

    record TimerFired(long time, Role peer, Timer timer) implements Fact {}

    /// So many bytes of messages wait in a peer's program from now on, since its TCP does not take them: what its API
    /// gives as `bufferedAmount` (WHATWG WebSockets §3.1), framing not counted.
    record Queued(long time, Role peer, long bytes) implements Fact {}

    /// The cable was cut, or mended. Nobody is told.
    record Cable(long time, boolean cut) implements Fact {}

    /// A peer's program hangs from now on, or goes on. What arrives meanwhile has arrived at its TCP only.
    record Frozen(long time, Role peer, boolean frozen) implements Fact {}

    /// A peer's `readyState` changed for this cause, as the peer itself tells it. Only recordings have this in which the
    /// bytes on the wire do not show it: something between peer and wire changed or held them.
    record Changed(long time, Role peer, ReadyState.Cause cause) implements Fact {}

    /// A peer's API reported the end, as its close event does: 1005 and 1006 are never on the wire (RFC 6455 §7.1.5).
    record Ended(long time, Role peer, int code, String reason, boolean clean) implements Fact {}
}
