package framebyframe.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Where moments stand on a line of some pixels.
record TimeAxis(Span span, double width) {

    private static final long SECOND = 1_000_000_000;
    private static final long MINUTE = 60 * SECOND;
    /// Distances of ticks from a second on, in seconds.
    private static final long[] STEPS = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600};

    /// A moment worth a name.
    record Tick(long time, String name) {}

    /// In pixels; beyond the line for what lies beyond the span.
    double x(long time) {
        return (double) (time - span.from()) / span.length() * width;
    }

    /// In pixels.
    double wide(long duration) {
        return (double) duration / span.length() * width;
    }

    long time(double x) {
        return span.from() + Math.round(x / Math.max(1, width) * span.length());
    }

    /// Round moments, at least `apart` pixels from each other.
    List<Tick> ticks(double apart) {
        long least = (long) Math.ceil(apart / Math.max(1, width) * span.length());
        long step = step(Math.max(1, least));
        List<Tick> ticks = new ArrayList<>();
        for (long time = Math.ceilDiv(span.from(), step) * step; time <= span.to(); time += step) {
            ticks.add(new Tick(time, name(time, step)));
        }
        return ticks;
    }

    private static long step(long least) {
        for (long power = 1; power < SECOND; power *= 10) {
            for (long times : new long[]{1, 2, 5}) {
                if (times * power >= least) {
                    return times * power;
                }
            }
        }
        for (long seconds : STEPS) {
            if (seconds * SECOND >= least) {
                return seconds * SECOND;
            }
        }
        return Math.ceilDiv(least, 60 * MINUTE) * 60 * MINUTE;
    }

    private static String name(long time, long step) {
        if (step >= MINUTE) {
            return time / MINUTE + " min";
        }
        int decimals = step >= SECOND ? 0 : (int) Math.ceil(-Math.log10((double) step / SECOND) - 1e-9);
        return String.format(Locale.ROOT, "%." + decimals + "f s", (double) time / SECOND);
    }
}
