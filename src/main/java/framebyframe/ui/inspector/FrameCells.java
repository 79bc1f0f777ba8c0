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
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Makes the parts of the Bits tab for one frame.
final class FrameCells {

    /// Cells in a row: two rounds of the masking key, so that equal columns meet equal key bytes.
    private static final int PER_ROW = 8;
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

    /// Extended payload length, masking key and payload, side by side when there is room.
    Optional<Node> lengthKeyAndPayload() {
        FlowPane parts = new FlowPane();
        parts.getStyleClass().add("parts");
        inspection.span(Field.EXTENDED_LENGTH).ifPresent(span -> parts.getChildren().add(extendedLength(span)));
        inspection.span(Field.MASKING_KEY).ifPresent(span -> parts.getChildren()
                .add(section("maskingKey", Field.MASKING_KEY, byteCells(span.bit(), span.end(), PER_ROW))));
        for (Field field : List.of(Field.PAYLOAD, Field.CLOSE_CODE, Field.CLOSE_REASON)) {
            inspection.span(field).ifPresent(span -> parts.getChildren().add(payload(span)));
        }
        return parts.getChildren().isEmpty() ? Optional.empty() : Optional.of(parts);
    }

    private VBox extendedLength(Span span) {
        HBox row = new HBox(byteCells(span.bit(), span.end(), PER_ROW),
                label("= " + span.value(), "mono", "field-value", Words.styleClass(span.field())));
        row.getStyleClass().add("cells-and-value");
        return section("extendedLength", span.field(), row);
    }

    private VBox payload(Span span) {
        int bytes = Math.toIntExact(span.bits() / 8);
        int shown = bytes <= 2 * PER_ROW ? bytes : PER_ROW;
        VBox section = section((frame.header().masked() ? "masked." : "clear.") + span.field().id(), span.field(),
                byteCells(span.bit(), span.bit() + 8L * shown, PER_ROW));
        return withMore(section, bytes - shown, Aspect.WIRE);
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
        return Optional.of(withMore(section("xor", Field.PAYLOAD, cards), steps.size() - MOST_CARDS, Aspect.UNMASK));
    }

    private Node card(XorStep step) {
        String character = UnmaskPane.character(inspection, step);
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
        return withMore(section("wire", Field.PAYLOAD, dump), length - MOST_ROWS * PER_ROW, Aspect.WIRE);
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

    private VBox section(String key, Field field, Node content) {
        Label name = label(texts.get("inspector.bits." + key), "section-heading", Words.styleClass(field));
        HBox heading = new HBox(name);
        heading.getStyleClass().add("section-head");
        VBox section = new VBox(heading, content);
        section.getStyleClass().add("section");
        return section;
    }

    /// Adds, when there is more than is shown, a link to the tab that shows all.
    private VBox withMore(VBox section, int count, Aspect aspect) {
        if (count > 0 && section.getChildren().getFirst() instanceof HBox heading) {
            Button more = new Button(texts.get("inspector.bits.more", count));
            more.getStyleClass().addAll("link", "caption", "more");
            more.setOnAction(_ -> model.choose(aspect));
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            heading.getChildren().addAll(space, more);
        }
        return section;
    }

    private static Label label(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
