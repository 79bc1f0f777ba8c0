package framebyframe.ui.inspector;

import framebyframe.anatomy.Field;
import framebyframe.anatomy.Span;
import framebyframe.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The first 16 bits of a frame in 16 columns: number, bit, underline and name of its field, value of the byte.
final class HeaderGrid extends GridPane {

    private static final int BITS = 16;

    private final Texts texts;
    private final Inspection inspection;
    private final List<SpanCell> cells = new ArrayList<>();

    HeaderGrid(Texts texts, Inspection inspection) {
        this.texts = texts;
        this.inspection = inspection;
        getStyleClass().add("header-grid");
        equalColumns(this, BITS);
        byte[] bytes = inspection.bytes();
        for (int bit = 0; bit < BITS; bit++) {
            addBit(bit, bytes[bit / 8] >> 7 - bit % 8 & 1);
        }
        name(Field.FIN, 0, 1, "");
        name(Field.RSV1, 1, 3, "");
        name(Field.OPCODE, 4, 4, value(Field.OPCODE));
        name(Field.MASK, 8, 1, "");
        name(Field.PAYLOAD_LENGTH, 9, 7, value(Field.PAYLOAD_LENGTH));
        addByte(0, bytes[0]);
        addByte(1, bytes[1]);
    }

    List<SpanCell> cells() {
        return cells;
    }

    static void equalColumns(GridPane grid, int count) {
        for (int i = 0; i < count; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / count);
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
        }
    }

    private void addBit(int bit, int value) {
        Label number = new Label(Integer.toString(bit));
        number.getStyleClass().addAll("mono", "bit-number");
        setHalignment(number, HPos.CENTER);
        add(number, bit, 0);
        Field field = inspection.spanAt(bit).map(Span::field).orElse(Field.UNREADABLE);
        SpanCell cell = new SpanCell("bit-cell");
        cell.setId("bit-" + bit);
        cell.setMaxWidth(Double.MAX_VALUE);
        cell.set(bit, 1, bit, field, Integer.toString(value), texts.get("inspector.access.bit", Integer.toString(bit),
                texts.get(field.label()), Integer.toString(value)));
        cells.add(cell);
        add(cell, bit, 1);
    }

    /// Underlines the columns of a field and writes its name below, which may be wider than they are.
    private void name(Field field, int column, int span, String value) {
        Region line = new Region();
        line.getStyleClass().addAll("field-line", Words.styleClass(field));
        add(line, column, 2, span, 1);
        String name = field == Field.RSV1 ? "RSV1–3" : texts.get(field.label());
        Label label = new Label(value.isEmpty() ? name : name + " " + value);
        label.getStyleClass().addAll("field-name", Words.styleClass(field));
        label.setMinWidth(Region.USE_PREF_SIZE);
        StackPane middle = new StackPane(label);
        middle.setMinWidth(0);
        middle.setPrefWidth(0);
        add(middle, column, 3, span, 1);
    }

    private String value(Field field) {
        return inspection.span(field).map(Span::value).orElse("");
    }

    private void addByte(int index, byte value) {
        Label label = new Label(texts.get("inspector.bits.byte", Integer.toString(index), "0x" + Words.hex(value)));
        label.getStyleClass().addAll("mono", "byte-value");
        setMargin(label, new Insets(8, 0, 0, 2));
        add(label, 8 * index, 4, 8, 1);
    }
}
