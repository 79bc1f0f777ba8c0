package framebyframe.ui.inspector;

import framebyframe.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// A dump of bytes that do not stand on the wire as they are, and so cannot be selected there.
final class ClearList extends VirtualList<Integer> {

    private static final int PER_ROW = 8;

    private static final int LEAST_ROWS = 3;

    private final byte[] bytes;

    ClearList(Texts texts, byte[] bytes) {
        this.bytes = bytes;
        getStyleClass().add("clear-list");
        setAccessibleText(texts.get("inspector.access.clear"));
        fixedCellSizeProperty().subscribe(size -> {
            setMaxHeight(size.doubleValue() * rowCount() + 2);
            setMinHeight(size.doubleValue() * Math.min(LEAST_ROWS, rowCount()) + 2);
        });
        show(new Count(rowCount()), ClearRow::new);
    }

    private int rowCount() {
        return Math.ceilDiv(bytes.length, PER_ROW);
    }

    /// A row that shows any row of the dump.
    private final class ClearRow extends Row<Integer> {
        private final Label offset = Columns.mono("wire-offset");
        private final List<Label> cells = Stream.generate(() -> Columns.mono("clear-byte")).limit(PER_ROW).toList();
        private final Label ascii = Columns.mono("wire-ascii");
        private final HBox row = new HBox(offset);

        ClearRow() {
            row.getChildren().addAll(cells);
            row.getChildren().add(ascii);
            row.getStyleClass().add("clear-row");
        }

        @Override
        protected void updateItem(Integer index, boolean empty) {
            super.updateItem(index, empty);
            setGraphic(empty ? null : row);
            if (!empty) {
                int from = Math.min(index * PER_ROW, bytes.length);
                int to = Math.min(bytes.length, from + PER_ROW);
                offset.setText(String.format(Locale.ROOT, "%04x", from));
                for (int i = 0; i < PER_ROW; i++) {
                    cells.get(i).setText(from + i < to ? Words.hex(bytes[from + i]) : "");
                }
                ascii.setText(Words.ascii(bytes, from, to));
                setAccessibleText(offset.getText() + ": " + Words.hex(bytes, from, to));
            }
        }

        @Override
        void mark() {
            // Nothing in it is ever selected.
        }
    }
}
