package framebyframe.ui.inspector;

import framebyframe.anatomy.Field;
import framebyframe.anatomy.Span;
import framebyframe.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// One row of a dump: offset, bytes in the colour of their fields, the same as ASCII.
final class WireRow extends HBox {

    private final int perRow;
    private final Texts texts;
    private final Label offset = new Label();
    private final List<SpanCell> cells = new ArrayList<>();
    private final Label ascii = new Label();

    /// @param select takes the first bit of a byte that was pressed
    WireRow(int perRow, Texts texts, LongConsumer select) {
        this.perRow = perRow;
        this.texts = texts;
        getStyleClass().add("wire-row");
        offset.getStyleClass().addAll("mono", "wire-offset");
        ascii.getStyleClass().addAll("mono", "wire-ascii");
        getChildren().add(offset);
        for (int i = 0; i < perRow; i++) {
            SpanCell cell = new SpanCell("wire-byte");
            cell.setOnAction(_ -> select.accept(cell.target()));
            cells.add(cell);
        }
        getChildren().addAll(cells);
        getChildren().add(ascii);
    }

    /// Shows a row of the transfer's bytes as they stood on the wire. A byte that several fields share is pressed for
    /// the one it is shown as.
    void showWire(Inspection inspection, int row) {
        show(inspection.bytes(), row, index -> {
            Span span = inspection.spanOfByte(index);
            return new Shape(span.field(), Math.max(span.bit(), 8L * index));
        });
    }

    /// Shows a row of a payload in clear.
    ///
    /// @param from the place of its first byte in the transfer
    void showClear(Inspection inspection, byte[] clear, int from, int row) {
        show(clear, row, index -> new Shape(inspection.spanOfByte(from + index).field(), 8L * (from + index)));
    }

    /// How a byte shows, and which bit it selects.
    private record Shape(Field field, long bit) {}

    /// Gives each byte its shape.
    private interface Shapes {
        Shape of(int index);
    }

    /// A row behind the end, as a list may ask for while it changes its width, is empty.
    private void show(byte[] bytes, int row, Shapes shapes) {
        int from = Math.min(row * perRow, bytes.length);
        int to = Math.min(bytes.length, from + perRow);
        offset.setText(String.format(Locale.ROOT, "%04x", from));
        ascii.setText(Words.ascii(bytes, from, to));
        for (int i = 0; i < perRow; i++) {
            SpanCell cell = cells.get(i);
            cell.setVisible(from + i < to);
            if (from + i < to) {
                Shape shape = shapes.of(from + i);
                String hex = Words.hex(bytes[from + i]);
                cell.set(8 * (shape.bit() / 8), 8, shape.bit(), shape.field(), hex,
                        texts.get("inspector.access.byte", Integer.toString(from + i),
                                texts.get(shape.field().label()), hex));
            }
        }
        setAccessibleText(offset.getText() + ": " + Words.hex(bytes, from, to));
    }

    /// Marks the bytes of the selected span.
    void mark(Optional<Span> span) {
        cells.forEach(cell -> cell.mark(span));
    }
}
