package framebyframe.lesson;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as people write them: `250us`, `20ms`, `1s`, `2min`.
final class Durations {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9})(us|ms|s|min)");
    private static final Duration MOST = Duration.ofHours(1);

    private Durations() {}

    /// Empty for anything else, and for more than an hour.
    static Optional<Duration> parse(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(parts.group(1));
        Duration duration = switch (parts.group(2)) {
            case "us" -> Duration.ofNanos(number * 1_000);
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            default -> Duration.ofMinutes(number);
        };
        return Optional.of(duration).filter(d -> d.compareTo(MOST) <= 0);
    }

    /// The shortest words that [#parse(String)] reads as this; it must be whole microseconds.
    static String write(Duration duration) {
        long micros = duration.toNanos() / 1_000;
        if (micros % 1_000 != 0) {
            return micros + "us";
        }
        return micros % 1_000_000 == 0 ? micros / 1_000_000 + "s" : micros / 1_000 + "ms";
    }
}
