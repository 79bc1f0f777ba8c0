package framebyframe.lesson;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A duration of a scenario that a learner may change.
public enum Timing {
    /// How long a byte travels one way.
    LATENCY,
    /// How much longer it may take.
    JITTER,
    /// Between Pings of the client, and how long its Pong may take.
    CLIENT_EVERY, CLIENT_WITHIN,
    /// Between Pings of the server, and how long its Pong may take.
    SERVER_EVERY, SERVER_WITHIN;

    /// The name in lesson files, such as `server-within`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Timing> of(String id) {
        return Arrays.stream(values()).filter(timing -> timing.id().equals(id)).findFirst();
    }
}
