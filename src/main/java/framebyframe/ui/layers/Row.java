package framebyframe.ui.layers;

import java.util.Locale;

/// The rows of the axis from top to bottom; all lengths in em.
enum Row {
    READS(1.8, 1.9, 0.79), BYTES(5.4, 1.9, 0.86), FRAMES(10.9, 2, 0.79), MESSAGES(14.6, 2, 0.79);

    static final double CAPTION_HEIGHT = 1.4;
    static final double WHOLE = 17;

    private final double top;
    private final double height;
    private final double type;

    /// @param type the size of what is written in it
    Row(double top, double height, double type) {
        this.top = top;
        this.height = height;
        this.type = type;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    double caption() {
        return top - CAPTION_HEIGHT - 0.15;
    }

    double top() {
        return top;
    }

    double height() {
        return height;
    }

    double type() {
        return type;
    }
}
