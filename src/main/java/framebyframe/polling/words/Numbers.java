package framebyframe.polling.words;

import framebyframe.text.Message;
import java.util.Locale;

/// Numbers as the ledger writes them: alike in every language, and short enough for a column.
public final class Numbers {

    private static final double LONGEST = 1e6;

    private Numbers() {}

    /// To a million exactly, and from there on with three digits: `12,188`, `2.88 M`.
    public static String of(double value) {
        if (Math.round(value) < LONGEST) {
            return exact(Math.round(value));
        }
        double shown = value;
        for (String unit : new String[]{"M", "G", "T"}) {
            shown /= unit.equals("M") ? LONGEST : 1000;
            if (shown < 999.5 || unit.equals("T")) {
                return threeDigits(shown) + " " + unit;
            }
        }
        throw new AssertionError("the last unit is never left");
    }

    public static String exact(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /// A value of which three digits are enough: `0.125`, `1.9`, `14.2`, `210`.
    public static String threeDigits(double value) {
        if (value == 0) {
            return "0";
        }
        int decimals = Math.clamp(2 - (int) Math.floor(Math.log10(Math.abs(value))), 0, 6);
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }

    /// Nanoseconds as a number of milliseconds, without the unit.
    public static String milliseconds(double nanos) {
        double ms = nanos / 1e6;
        return ms < 99.95 && Math.abs(ms - Math.rint(ms)) > 0.05
                ? String.format(Locale.ROOT, "%.1f", ms)
                : of(ms);
    }

    /// Nanoseconds with a unit that suits them: milliseconds, seconds, minutes.
    public static Message duration(double nanos) {
        if (nanos < 1e9) {
            return Message.of("ledger.unit.ms", threeDigits(nanos / 1e6));
        }
        return nanos < 120e9
                ? Message.of("ledger.unit.s", threeDigits(nanos / 1e9))
                : Message.of("ledger.unit.min", threeDigits(nanos / 60e9));
    }

    /// How much more the second is, in per cent: `+0.3 %`; `0 %` when they are alike.
    public static String difference(double simulated, double measured) {
        if (simulated == measured) {
            return "0 %";
        }
        if (simulated == 0) {
            return "+∞ %";
        }
        double percent = (measured - simulated) / simulated * 100;
        return String.format(Locale.ROOT, Math.abs(percent) < 10 ? "%+.1f %%" : "%+.0f %%", percent).replace('-', '−');
    }
}
