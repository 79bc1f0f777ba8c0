package framebyframe.ui.inspector;

import framebyframe.anatomy.Span;
import framebyframe.text.Texts;
import java.util.Optional;
import java.util.function.LongConsumer;

/// A dump of any length: only the rows in sight exist as nodes. Eight bytes a row, sixteen where there is room.
final class WireList extends VirtualList<Integer> {

    /// Width from which sixteen bytes fit.
    private static final double WIDE = 660;

    private final Texts texts;
    private final LongConsumer select;
    private Inspection inspection = Inspection.NOTHING;
    private Optional<Span> span = Optional.empty();
    private byte[] bytes = new byte[0];
    /// Place of the first shown byte in the transfer: 0, or where the payload begins when that is shown in clear.
    private int origin;
    private boolean clear;
    private int perRow = 8;
    private int leastRows;

    WireList(Texts texts, LongConsumer select) {
        this.texts = texts;
        this.select = select;
        getStyleClass().add("wire-list");
        fixedCellSizeProperty().subscribe(this::fit);
        setAccessibleText(texts.get("inspector.access.dump"));
        widthProperty().subscribe(width -> {
            int fitting = width.doubleValue() >= WIDE ? 16 : 8;
            if (fitting != perRow) {
                perRow = fitting;
                fill();
            }
        });
    }

    int perRow() {
        return perRow;
    }

    /// Shows the transfer's bytes as they stood on the wire.
    void showWire(Inspection shown) {
        inspection = shown;
        bytes = shown.bytes();
        origin = 0;
        clear = false;
        fill();
    }

    /// Shows a frame's payload in clear.
    void showClear(Inspection shown, byte[] payload) {
        inspection = shown;
        bytes = payload;
        origin = shown.bytes().length - payload.length;
        clear = true;
        fill();
    }

    /// Never lets fewer than so many rows be seen, unless there are fewer.
    void keepInSight(int rows) {
        leastRows = rows;
        fit();
    }

    /// Marks the selected span and scrolls to it if none of it is in sight.
    void mark(Optional<Span> selected) {
        span = selected;
        markAll();
        selected.ifPresent(s -> reveal(Math.clamp((s.bit() / 8 - origin) / perRow, 0, Math.max(0, rowCount() - 1)),
                Math.clamp(((s.end() - 1) / 8 - origin) / perRow, 0, Math.max(0, rowCount() - 1))));
    }

    private int rowCount() {
        return Math.ceilDiv(bytes.length, perRow);
    }

    /// No higher than its rows, so that what stands below follows them.
    private void fit() {
        setMaxHeight(getFixedCellSize() * rowCount() + 2);
        if (leastRows > 0) {
            setMinHeight(getFixedCellSize() * Math.min(leastRows, rowCount()) + 2);
        }
    }

    private void fill() {
        fit();
        show(new Count(rowCount()), DumpRow::new);
    }

    /// A row that shows any row of the dump.
    private final class DumpRow extends Row<Integer> {
        private final WireRow row = new WireRow(perRow, texts, select);

        @Override
        protected void updateItem(Integer index, boolean empty) {
            super.updateItem(index, empty);
            setGraphic(empty ? null : row);
            if (!empty) {
                if (clear) {
                    row.showClear(inspection, bytes, origin, index);
                } else {
                    row.showWire(inspection, index);
                }
                setAccessibleText(row.getAccessibleText());
                mark();
            }
        }

        @Override
        void mark() {
            row.mark(span);
        }
    }
}
