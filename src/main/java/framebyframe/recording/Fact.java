package framebyframe.recording;

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
}
