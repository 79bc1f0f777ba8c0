package framebyframe.ui.player;

import java.util.Locale;

/// Times as every view writes them.
public final class Milliseconds {

    private Milliseconds() {}

    /// Nanoseconds as milliseconds, with as many decimals as are worth reading: `0.042 ms`, `41.2 ms`, `1,200 ms`.
    public static String text(long nanos) {
        double ms = nanos / 1e6;
        if (nanos % 1_000_000 == 0) {
            return String.format(Locale.ROOT, "%,.0f ms", ms);
        }
        return String.format(Locale.ROOT, ms < 1 ? "%.3f ms" : ms < 1000 ? "%.1f ms" : "%,.0f ms", ms);
    }

    /// The same, in seconds from one second on and never with more than one decimal: for countdowns.
    public static String rounded(long nanos) {
        return nanos >= 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f s", nanos / 1e9)
                : String.format(Locale.ROOT, "%d ms", Math.round(nanos / 1e6));
    }
}
