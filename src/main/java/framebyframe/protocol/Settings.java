package framebyframe.protocol;

import framebyframe.protocol.frame.FrameReader;
import java.time.Duration;
import java.util.Optional;

/// What an operator sets for one peer; all of it bounds what the other peer can make it do.
///
/// @param opening how long the opening handshake may take
/// @param closing how long the peer's Close and the end of TCP may take
/// @param heartbeat how often to ping and how long to wait for the Pong, or empty for no heartbeat
/// @param maxHead longest request or response head, in bytes
/// @param maxMessage longest message and longest payload of a data frame, in bytes, at most
///     [FrameReader#LARGEST_PAYLOAD]
public record Settings(Duration opening, Duration closing, Optional<Heartbeat> heartbeat, int maxHead,
        int maxMessage) {

    public Settings {
        requirePositive(opening);
        requirePositive(closing);
        if (maxHead < 1 || maxMessage < 0 || maxMessage > FrameReader.LARGEST_PAYLOAD) {
            throw new IllegalArgumentException("maxHead " + maxHead + ", maxMessage " + maxMessage);
        }
    }

    /// @param interval between the opening, or the last Pong, and the next Ping
    /// @param timeout between a Ping and the latest moment for its Pong
    public record Heartbeat(Duration interval, Duration timeout) {
        public Heartbeat {
            requirePositive(interval);
            requirePositive(timeout);
        }
    }

    public static final Settings DEFAULT = new Settings(Duration.ofSeconds(10), Duration.ofSeconds(5), Optional.empty(),
            16 * 1024, 16 * 1024 * 1024);

    private static void requirePositive(Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException("not a positive duration: " + duration);
        }
    }

    public Settings withHeartbeat(Optional<Heartbeat> changed) {
        return new Settings(opening, closing, changed, maxHead, maxMessage);
    }
}
