package framebyframe.ui.layers;

/// How wide a text is drawn in the fixed width type.
final class Widths {

    private static final double LATIN = 0.6;
    private static final double WIDE = 1;
    private static final int FIRST_WIDE = 0x1100;

    private Widths() {}

    /// @param size of the type, in pixels
    static double of(String text, double size) {
        return size * text.codePoints().mapToDouble(c -> c < FIRST_WIDE || c >= 0x2000 && c < 0x2e80 ? LATIN : WIDE)
                .sum();
    }
}
