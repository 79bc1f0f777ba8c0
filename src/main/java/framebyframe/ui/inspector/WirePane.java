package framebyframe.ui.inspector;

import framebyframe.text.Texts;
import framebyframe.ui.inspector.InspectorViewModel.Shown;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The whole transfer as a dump, and what the selected bytes mean. The arrow keys go from span to span, or a row up or
/// down.
final class WirePane implements AspectPane {

    private final InspectorViewModel model;
    private final WireList list;
    private final ExplanationCard explanation;
    private final VBox content;
    private Inspection inspection = Inspection.NOTHING;

    WirePane(InspectorViewModel model, Texts texts) {
        this.model = model;
        list = new WireList(texts, model::select);
        list.setId("inspector-wire");
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::moveByKey);
        explanation = new ExplanationCard(texts, Aspect.WIRE);
        content = new VBox(list, explanation);
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
            list.showWire(inspection);
        }
        list.mark(shown.span());
        explanation.show(shown.span());
    }

    private void moveByKey(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> model.move(-1);
            case RIGHT -> model.move(1);
            case UP -> moveByBytes(-list.perRow());
            case DOWN -> moveByBytes(list.perRow());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void moveByBytes(int step) {
        model.shown().span().ifPresent(span -> {
            long wanted = step < 0 ? span.bit() / 8 + step : (span.end() - 1) / 8 + step;
            model.selectByte(Math.toIntExact(Math.clamp(wanted, 0, inspection.bytes().length - 1)));
        });
    }
}
