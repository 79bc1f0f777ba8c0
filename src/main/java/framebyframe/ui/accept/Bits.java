package framebyframe.ui.accept;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/// A bar for each bit, dark for 1 and pale for 0: two shapes in all, so that a change of many bits costs little.
public final class Bits extends Region {

    private static final int PER_DIGIT = 4;
    private static final double GAP = 1;

    private final Path on = new Path();
    private final Path off = new Path();
    private boolean underCells;
    private byte[] bytes = {};
    private int count;

    public Bits() {
        getStyleClass().add("bits");
        on.getStyleClass().setAll("bit-on");
        off.getStyleClass().setAll("bit-off");
        List.of(on, off).forEach(path -> path.setManaged(false));
        getChildren().setAll(off, on);
    }

    /// Whether a bar is as wide as a bit of a [Strip] of the same width. Otherwise the bars fill the width, in groups of
    /// four, each of which is one hexadecimal digit.
    public boolean isUnderCells() {
        return underCells;
    }

    public void setUnderCells(boolean under) {
        underCells = under;
        requestLayout();
    }

    /// Shows the first `bits` bits; those beyond the last byte are 0.
    void show(byte[] shown, int bits) {
        bytes = shown;
        count = bits;
        requestLayout();
    }

    private boolean isOn(int bit) {
        return bit / Byte.SIZE < bytes.length && (bytes[bit / Byte.SIZE] >> 7 - bit % Byte.SIZE & 1) == 1;
    }

    @Override
    protected void layoutChildren() {
        on.getElements().clear();
        off.getElements().clear();
        double room = getWidth() - getInsets().getLeft() - getInsets().getRight();
        double wide = underCells ? Strip.bitWidth(room) : Math.max(2, Math.floor(room / Math.max(1, count)));
        double groups = Math.max(1, Math.ceil(count / (double) PER_DIGIT) - 1);
        double between = underCells ? 0 : Math.clamp(Math.floor((room - wide * count) / groups), 0, wide);
        for (int bit = 0; bit < count; bit++) {
            double group = Math.floor(bit / (double) PER_DIGIT);
            double left = getInsets().getLeft() + bit * wide + group * between;
            (isOn(bit) ? on : off).getElements().addAll(new MoveTo(left + GAP, 0), new HLineTo(left + wide),
                    new VLineTo(getHeight()), new HLineTo(left + GAP), new ClosePath());
        }
    }
}
