package framebyframe.ui.inspector;

import framebyframe.anatomy.Anatomy;
import framebyframe.anatomy.Field;
import framebyframe.anatomy.Span;
import framebyframe.anatomy.XorStep;
import framebyframe.protocol.frame.Frame;
import framebyframe.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Makes the parts of the Bits tab for one frame.
final class FrameCells {

    /// Cells in a row: two rounds of the masking key, so that equal columns meet equal key bytes.
    private static final int PER_ROW = 8;
    private static final int MOST_PAYLOAD_CELLS = 16;
    private static final int MOST_CARDS = 5;
    private static final int MOST_ROWS = 3;

    private final InspectorViewModel model;
    private final Texts texts;
    private final Inspection inspection;
    private final Frame frame;
    private final List<SpanCell> cells;

    /// @param cells takes up every cell that shows bits or bytes, in the order of the wire
    FrameCells(InspectorViewModel model, Texts texts, Inspection inspection, Frame frame, List<SpanCell> cells) {
        this.model = model;
        this.texts = texts;
        this.inspection = inspection;
        this.frame = frame;
        this.cells = cells;
    }

    /// The first two bytes, bit by bit, with their names.
    Node header() {
        HeaderGrid grid = new HeaderGrid(texts, inspection);
        grid.cells().forEach(this::take);
        return grid;
    }

    /// The bytes of the extended payload length, if there are any.
    Optional<Node> extendedLength() {
        return inspection.span(Field.EXTENDED_LENGTH).map(span -> {
            HBox row = new HBox(byteCells(span.bit(), span.end(), PER_ROW), label("= " + span.value(), "mono",
                    "field-value", Words.styleClass(Field.EXTENDED_LENGTH)));
            row.getStyleClass().add("cells-and-value");
            return section("extendedLength", row, Field.EXTENDED_LENGTH);
        });
    }

    /// Masking key and payload, side by side when there is room.
    Optional<Node> keyAndPayload() {
        FlowPane parts = new FlowPane();
        parts.getStyleClass().add("key-and-payload");
        inspection.span(Field.MASKING_KEY).ifPresent(span -> parts.getChildren()
                .add(section("maskingKey", byteCells(span.bit(), span.end(), PER_ROW), Field.MASKING_KEY)));
        for (Field field : List.of(Field.PAYLOAD, Field.CLOSE_CODE, Field.CLOSE_REASON)) {
            inspection.span(field).ifPresent(span -> parts.getChildren().add(payload(span)));
        }
        return parts.getChildren().isEmpty() ? Optional.empty() : Optional.of(parts);
    }

    private VBox payload(Span span) {
        int bytes = Math.toIntExact(span.bits() / 8);
        VBox section = section((frame.header().masked() ? "masked." : "clear.") + span.field().id(),
                byteCells(span.bit(), span.bit() + 8L * Math.min(bytes, MOST_PAYLOAD_CELLS), PER_ROW), span.field());
        if (bytes > MOST_PAYLOAD_CELLS) {
            section.getChildren().add(more(bytes - MOST_PAYLOAD_CELLS, Aspect.WIRE));
        }
        return section;
    }

    /// The first steps of unmasking, a card each.
    Optional<Node> xor() {
        List<XorStep> steps = Anatomy.xor(frame);
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        GridPane cards = new GridPane();
        cards.getStyleClass().add("xor-cards");
        HeaderGrid.equalColumns(cards, MOST_CARDS);
        for (XorStep step : steps.subList(0, Math.min(steps.size(), MOST_CARDS))) {
            cards.add(card(step), step.index(), 0);
        }
        VBox section = section("xor", cards, Field.PAYLOAD);
        if (steps.size() > MOST_CARDS) {
            section.getChildren().add(more(steps.size() - MOST_CARDS, Aspect.UNMASK));
        }
        return Optional.of(section);
    }

    private Node card(XorStep step) {
        String character = UnmaskPane.character(frame, step);
        Label clear = label(Words.hex(step.clear()), "mono", "xor-clear");
        HBox result = new HBox(clear, label(character, "mono", "xor-character"));
        result.getStyleClass().add("xor-result");
        Region line = new Region();
        line.getStyleClass().add("xor-line");
        VBox content = new VBox(label(Words.hex(step.masked()) + " ⊕ " + Words.hex(step.key()), "mono", "xor-sum"),
                line, result);
        content.getStyleClass().add("xor-content");
        Button card = new Button("", content);
        card.getStyleClass().setAll("xor-card");
        card.setFocusTraversable(false);
        card.setUserData(step);
        card.setMaxWidth(Double.MAX_VALUE);
        card.setAccessibleText(texts.get("inspector.access.xor", Words.hex(step.masked()), Words.hex(step.key()),
                Words.hex(step.clear()), character));
        card.setOnAction(_ -> model.selectPayloadByte(step.index()));
        return card;
    }

    /// The whole frame as a dump, the first rows of it.
    Node wire(List<WireRow> rows) {
        VBox dump = new VBox();
        int length = inspection.bytes().length;
        for (int at = 0; at < length && rows.size() < MOST_ROWS; at += PER_ROW) {
            WireRow row = new WireRow(PER_ROW, texts, model::select);
            row.showWire(inspection, at / PER_ROW);
            rows.add(row);
        }
        dump.getChildren().setAll(rows);
        VBox section = section("wire", dump, Field.PAYLOAD);
        if (length > MOST_ROWS * PER_ROW) {
            section.getChildren().add(more(length - MOST_ROWS * PER_ROW, Aspect.WIRE));
        }
        return section;
    }

    private GridPane byteCells(long fromBit, long toBit, int perRow) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("byte-cells");
        byte[] bytes = inspection.bytes();
        int first = Math.toIntExact(fromBit / 8);
        for (int index = first; index < toBit / 8; index++) {
            Span span = inspection.spanOfByte(index);
            SpanCell cell = new SpanCell("byte-cell");
            String hex = Words.hex(bytes[index]);
            cell.set(8L * index, 8, Math.max(span.bit(), 8L * index), span.field(), hex,
                    texts.get("inspector.access.byte", Integer.toString(index),
                            texts.get(span.field().label()), hex));
            take(cell);
            grid.add(cell, (index - first) % perRow, (index - first) / perRow);
        }
        return grid;
    }

    private void take(SpanCell cell) {
        cell.setOnAction(_ -> {
            cell.requestFocus();
            model.select(cell.target());
        });
        cells.add(cell);
    }

    /// A link to the tab that shows the rest.
    private Node more(int count, Aspect aspect) {
        Button more = new Button(texts.get("inspector.bits.more", count));
        more.getStyleClass().addAll("link", "caption", "more");
        more.setOnAction(_ -> model.choose(aspect));
        return more;
    }

    private VBox section(String key, Node content, Field field) {
        Label heading = label(texts.get("inspector.bits." + key), "section-heading", Words.styleClass(field));
        VBox section = new VBox(heading, content);
        section.getStyleClass().add("section");
        return section;
    }

    private static Label label(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
