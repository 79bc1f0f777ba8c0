package framebyframe.ui.ledger;

import framebyframe.polling.words.Numbers;

/// Amounts of bytes in a unit that suits them.
final class Bytes {

    private static final double THOUSAND = 1000;

    private Bytes() {}

    /// `812 B`, `11.7 kB`, `1.02 MB`; a kB has 1,000.
    static String of(double bytes) {
        double shown = bytes;
        for (String unit : new String[]{"B", "kB", "MB", "GB"}) {
            if (shown < THOUSAND - 0.5) {
                return Numbers.threeDigits(shown) + " " + unit;
            }
            shown /= THOUSAND;
        }
        return Numbers.threeDigits(shown) + " TB";
    }
}
