package framebyframe.ui.inspector;

import framebyframe.anatomy.Span;
import framebyframe.text.Texts;
import framebyframe.ui.inspector.InspectorViewModel.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// A frame as RFC 6455 §5.2 draws it: its first 16 bits, then what follows byte by byte.
///
/// The cells are one stop of the Tab key; the arrow keys go from span to span.
final class BitsPane implements AspectPane {

    private final InspectorViewModel model;
    private final Texts texts;
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final ExplanationCard explanation;
    private final List<SpanCell> cells = new ArrayList<>();
    private final List<WireRow> rows = new ArrayList<>();
    private Inspection inspection = Inspection.NOTHING;

    BitsPane(InspectorViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.explanation = new ExplanationCard(texts, Aspect.BITS);
        content.getStyleClass().addAll("bits", "own-arrows");
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::moveByKey);
        scroll.getStyleClass().add("inspector-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    }

    @Override
    public Node node() {
        return scroll;
    }

    @Override
    public void show(Shown shown) {
        if (!shown.inspection().equals(inspection)) {
            inspection = shown.inspection();
            rebuild();
        }
        explanation.show(shown.span());
        rows.forEach(row -> row.mark(shown.span()));
        Optional<SpanCell> first = Optional.empty();
        for (SpanCell cell : cells) {
            cell.mark(shown.span());
            cell.setFocusTraversable(false);
            if (first.isEmpty() && shown.span().filter(cell::isIn).isPresent()) {
                first = Optional.of(cell);
            }
        }
        first.or(() -> cells.stream().findFirst()).ifPresent(cell -> follow(cell, shown.span()));
    }

    /// Makes the selected cell the one that the Tab key stops at, and takes the focus along if a cell has it.
    private void follow(SpanCell cell, Optional<Span> span) {
        cell.setFocusTraversable(true);
        boolean elsewhere = cells.stream().anyMatch(c -> c.isFocused() && span.filter(c::isIn).isEmpty());
        if (elsewhere) {
            cell.requestFocus();
        }
    }

    private void rebuild() {
        cells.clear();
        rows.clear();
        content.getChildren().clear();
        inspection.frame().ifPresent(frame -> {
            FrameCells parts = new FrameCells(model, texts, inspection, frame, cells);
            content.getChildren().add(parts.header());
            parts.lengthKeyAndPayload().ifPresent(content.getChildren()::add);
            parts.xor().ifPresent(content.getChildren()::add);
            content.getChildren().addAll(explanation, parts.wire(rows));
        });
    }

    private void moveByKey(KeyEvent event) {
        if (cells.contains(event.getTarget())
                && (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT)) {
            model.move(event.getCode() == KeyCode.RIGHT ? 1 : -1);
            event.consume();
        }
    }
}
