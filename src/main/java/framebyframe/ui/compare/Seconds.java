package framebyframe.ui.compare;

import java.util.Locale;

/// Times of a run as people read them.
final class Seconds {

    private static final double MILLI = 1e6;
    private static final double ONE = 1e9;
    private static final long MINUTE = 60_000_000_000L;

    private Seconds() {}

    /// A moment: `0.08 s`, `12.5 s`, from a minute on `2:05.25`.
    static String moment(long nanos) {
        if (nanos <= MINUTE) {
            return number(nanos / ONE) + " s";
        }
        long millis = Math.round(nanos / MILLI);
        return String.format(Locale.ROOT, "%d:%02d", millis / 60_000, millis / 1000 % 60)
                + (millis % 1000 == 0 ? "" : String.format(Locale.ROOT, ".%03d", millis % 1000).replaceAll("0+$", ""));
    }

    /// A length: `41 ms`, `1.25 s`.
    static String length(long nanos) {
        return nanos < ONE ? number(nanos / MILLI) + " ms" : number(nanos / ONE) + " s";
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
