package framebyframe.ui.accept;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Cells side by side. They share the width evenly, or, where a cell stands for bits, each bit has the same width in all
/// strips as wide as this one, so that 3 bytes of 8 bits stand exactly over 4 characters of 6.
public final class Strip extends Region {

    /// Nothing is pointed at.
    static final int NONE = -1;
    /// Bits of the longest row, 28 characters of 6.
    private static final double MOST_BITS = 168;
    private static final double NARROWEST_BIT = 3;
    private static final double WIDEST_BIT = 8;
    /// Narrower cells are all of the same whole number of pixels; in wider ones a pixel more or less does not show.
    private static final double NARROW_CELL = 8;

    private final ReadOnlyIntegerWrapper pointed = new ReadOnlyIntegerWrapper(NONE);
    private int bitsPerCell;

    public Strip() {
        getStyleClass().add("strip");
        setOnMouseMoved(event -> pointed.set(indexAt(event.getX())));
        setOnMouseExited(_ -> pointed.set(NONE));
    }

    /// How many bits a cell stands for; 0, as at first, when cells share the width.
    public int getBitsPerCell() {
        return bitsPerCell;
    }

    public void setBitsPerCell(int bits) {
        bitsPerCell = bits;
        requestLayout();
    }

    void show(List<? extends Node> cells) {
        getChildren().setAll(cells);
    }

    List<Node> cells() {
        return getChildrenUnmodifiable();
    }

    /// The cell below the mouse, counted from 0, or [#NONE].
    ReadOnlyIntegerProperty pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    private int indexAt(double x) {
        int index = (int) Math.floor((x - getInsets().getLeft()) / cellWidth());
        return index >= 0 && index < cells().size() ? index : NONE;
    }

    /// The width of a bit where so much room is for a row, both in pixels.
    static double bitWidth(double room) {
        return Math.clamp(Math.floor(room / MOST_BITS), NARROWEST_BIT, WIDEST_BIT);
    }

    /// In pixels.
    double cellWidth() {
        double inner = getWidth() - getInsets().getLeft() - getInsets().getRight();
        if (bitsPerCell > 0) {
            return bitsPerCell * bitWidth(inner);
        }
        double width = inner / Math.max(1, cells().size());
        return width < NARROW_CELL ? Math.floor(width) : width;
    }

    @Override
    protected void layoutChildren() {
        double width = cellWidth();
        double left = getInsets().getLeft();
        double top = getInsets().getTop();
        double height = getHeight() - top - getInsets().getBottom();
        for (int i = 0; i < cells().size(); i++) {
            double from = Math.round(i * width);
            cells().get(i).resizeRelocate(left + from, top, Math.round((i + 1) * width) - from,
                    height);
        }
    }
}
