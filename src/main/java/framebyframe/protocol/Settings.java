package framebyframe.protocol;

import framebyframe.protocol.deflate.Compression;
import framebyframe.protocol.frame.FrameCursor;
import java.time.Duration;
import java.util.Optional;

/// What an operator sets for one peer; all of it bounds what the other peer can make it do.
///
/// @param opening how long the opening handshake may take
/// @param closing how long the peer's Close and the end of TCP may take
/// @param heartbeat how often to ping and how long to wait for the Pong, or empty for no heartbeat
/// @param maxHead longest request or response head, in bytes
/// @param maxFrame longest payload of a data frame as it comes, compressed or not, in bytes, at most
///     [FrameCursor#LARGEST_PAYLOAD]
/// @param maxMessage longest message, inflated, in bytes, likewise
/// @param compression whether and how to offer or accept permessage-deflate
public record Settings(Duration opening, Duration closing, Optional<Heartbeat> heartbeat, int maxHead, int maxFrame,
        int maxMessage, Optional<Compression> compression) {

    public Settings {
        requirePositive(opening);
        requirePositive(closing);
        if (maxHead < 1 || !isLimit(maxFrame) || !isLimit(maxMessage)) {
            throw new IllegalArgumentException(
                    "maxHead " + maxHead + ", maxFrame " + maxFrame + ", maxMessage " + maxMessage);
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
            16 * 1024, 16 * 1024 * 1024, 16 * 1024 * 1024, Optional.empty());

    private static void requirePositive(Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException("not a positive duration: " + duration);
        }
    }

    private static boolean isLimit(int bytes) {
        return bytes >= 0 && bytes <= FrameCursor.LARGEST_PAYLOAD;
    }

    public Settings withHeartbeat(Optional<Heartbeat> changed) {
        return new Settings(opening, closing, changed, maxHead, maxFrame, maxMessage, compression);
    }

    public Settings withMaxMessage(int changed) {
        return new Settings(opening, closing, heartbeat, maxHead, maxFrame, changed, compression);
    }

    public Settings withCompression(Optional<Compression> changed) {
        return new Settings(opening, closing, heartbeat, maxHead, maxFrame, maxMessage, changed);
    }
}
