package framebyframe.ui.inspector;

import framebyframe.anatomy.Span;
import framebyframe.text.Texts;
import framebyframe.ui.inspector.InspectorViewModel.Shown;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A request or a response line by line, what the selected part means, and the way from Key to Accept.
///
/// Up and Down go from line to line, Left and Right from span to span.
final class LinesPane implements AspectPane {

    /// What the words of a line take, in parts of the size of plain type, and what is around them, in pixels.
    private static final double CHARACTER_WIDTH = 7.2 / 14;
    private static final double ROW_HEIGHT = 16.0 / 14;
    private static final double LINE_PADDING = 10;
    private static final double MARGIN = 20;

    private final InspectorViewModel model;
    private final VirtualList<HeadLine> list = new VirtualList<>();
    private final ExplanationCard explanation;
    private final Button accept;
    private final VBox content;
    private Inspection inspection = Inspection.NOTHING;
    private List<HeadLine> lines = List.of();
    private Optional<Span> selected = Optional.empty();

    LinesPane(InspectorViewModel model, Texts texts) {
        this.model = model;
        list.setId("inspector-lines");
        list.setAccessibleText(texts.get("inspector.access.lines"));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::moveByKey);
        explanation = new ExplanationCard(texts, Aspect.LINES);
        accept = new Button(texts.get("inspector.lines.accept"));
        accept.setId("inspector-accept");
        accept.fontProperty().subscribe(this::fit);
        list.widthProperty().subscribe(this::fit);
        accept.setOnAction(_ -> model.showAccept());
        content = new VBox(list, explanation, accept);
        content.getStyleClass().add("list-and-card");
        VBox.setVgrow(list, Priority.ALWAYS);
    }

    @Override
    public Node node() {
        return content;
    }

    @Override
    public void show(Shown shown) {
        if (!shown.inspection().equals(inspection)) {
            inspection = shown.inspection();
            lines = HeadLine.of(inspection.spans());
            list.show(lines, LineRow::new);
            fit();
            boolean hasKey = model.key().isPresent();
            accept.setVisible(hasKey);
            accept.setManaged(hasKey);
        }
        selected = shown.span();
        list.markAll();
        lineOfSelection().ifPresent(line -> list.reveal(line, line));
        explanation.show(selected);
    }

    /// Makes the list as high as its lines, so that the explanation follows them; where room is short, it scrolls.
    private void fit() {
        double type = accept.getFont().getSize();
        int perRow = Math.max(1, (int) ((list.getWidth() - MARGIN) / (CHARACTER_WIDTH * type)));
        double height = lines.stream()
                .mapToDouble(line -> LINE_PADDING + ROW_HEIGHT * type * Math.ceilDiv(line.text().length() + 1, perRow))
                .sum();
        list.setMaxHeight(height + 2);
    }

    private Optional<Integer> lineOfSelection() {
        return selected.flatMap(span -> IntStream.range(0, lines.size()).filter(i -> lines.get(i).holds(span)).boxed()
                .findFirst());
    }

    private void moveByKey(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> model.move(-1);
            case RIGHT -> model.move(1);
            case UP -> moveByLines(-1);
            case DOWN -> moveByLines(1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void moveByLines(int step) {
        lineOfSelection().ifPresent(
                line -> model.select(lines.get(Math.clamp(line + (long) step, 0, lines.size() - 1)).main().bit()));
    }

    /// A row that shows any line.
    private final class LineRow extends VirtualList.Row<HeadLine> {
        private Optional<HeadLineFlow> flow = Optional.empty();

        LineRow() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(HeadLine line, boolean empty) {
            super.updateItem(line, empty);
            flow = empty ? Optional.empty() : Optional.of(new HeadLineFlow(line, model::select));
            setGraphic(flow.orElse(null));
            setAccessibleText(empty ? "" : line.text());
            mark();
        }

        @Override
        void mark() {
            flow.ifPresent(f -> f.mark(selected));
        }
    }
}
