package framebyframe.transport;

import framebyframe.protocol.Event;
import framebyframe.protocol.Role;
import framebyframe.wire.Direction;
import framebyframe.wire.WireTap;
import java.util.function.LongSupplier;

/// Who listens in on one connection, and the clock that all its times are read from.
///
/// Both taps are told at the very moment, some while the peer is locked: they must be quick and must not call the peer.
///
/// @param wire hears bytes; what is sent is told before it leaves
/// @param events hears what the core reports and the bytes do not show
/// @param clock nanoseconds since the recording began, never going back
public record Watch(WireTap wire, Events events, LongSupplier clock) {

    /// Hears what a peer's core reports and the bytes do not show.
    @FunctionalInterface
    public interface Events {
        void event(Role peer, long time, Event.Unseen event);
    }

    private static final WireTap DEAF = new WireTap() {
        @Override
        public void connecting(long time) {}

        @Override
        public void connected(Direction sender, long time) {}

        @Override
        public void sent(Direction direction, long time, byte[] bytes) {}

        @Override
        public void arrived(Direction direction, long time, byte[] bytes, int length) {}

        @Override
        public void closed(Direction direction, long time) {}

        @Override
        public void closeArrived(Direction direction, long time) {}
    };

    /// Nobody listens.
    public static final Watch NONE = from(DEAF, (peer, time, event) -> {});

    /// Both taps, with a clock that starts at 0 now.
    public static Watch from(WireTap wire, Events events) {
        long origin = System.nanoTime();
        return new Watch(wire, events, () -> System.nanoTime() - origin);
    }

    long now() {
        return clock.getAsLong();
    }
}
