package framebyframe.ui.layers;

/// Where places stand on the axis, in pixels from the left edge of what is visible.
///
/// @param head length of the head in bytes
/// @param end the place behind the last byte
/// @param headWidth the width of the whole head, folded or not
/// @param cell the width of a byte behind the head
/// @param scroll how much of the axis is hidden at the left
record Axis(int head, int end, double headWidth, double cell, double scroll) {

    /// The left edge of a byte.
    double x(int place) {
        double before = place >= 0 ? headWidth + place * cell : headWidth * (place + head) / Math.max(1, head);
        return before - scroll;
    }

    /// Whether the head takes less room than its bytes.
    boolean isFolded() {
        return headWidth < head * cell - 0.5;
    }

    double length() {
        return x(end) + scroll;
    }

    /// The byte at a distance from the left edge; what is beyond the ends is the nearest one.
    int place(double x) {
        return (int) Math.clamp(Math.floor(exact(x)), -head, Math.max(-head, end - 1));
    }

    /// The place between two bytes that is nearest.
    int between(double x) {
        return Math.clamp(Math.round(exact(x)), -head, end);
    }

    private double exact(double x) {
        double behind = x + scroll - headWidth;
        return behind >= 0 ? behind / cell : behind * head / Math.max(1, headWidth);
    }
}
