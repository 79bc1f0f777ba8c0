package framebyframe.ui.layers;

import framebyframe.text.Texts;
import framebyframe.ui.layers.Cuts.Preset;
import framebyframe.ui.layers.Layers.Counts;
import framebyframe.ui.layers.LayersViewModel.Shown;
import framebyframe.wire.Direction;
import java.util.Map;
import java.util.ResourceBundle;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Shows the axis, in words what the reader waits for, and the ways to cut when the step offers them.
public final class LayersController {

    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final LayersViewModel model;

    @FXML
    private VBox root;
    @FXML
    private ResourceBundle resources;
    @FXML
    private ToggleGroup directions;
    @FXML
    private ToggleButton up;
    @FXML
    private ToggleButton down;
    @FXML
    private HBox counts;
    @FXML
    private Label reads;
    @FXML
    private Label frames;
    @FXML
    private Label messages;
    @FXML
    private VBox place;
    @FXML
    private ScrollBar scroll;
    @FXML
    private ToggleButton head;
    @FXML
    private ToggleButton fit;
    @FXML
    private Label waiting;
    @FXML
    private Label message;
    @FXML
    private VBox cutting;
    @FXML
    private Button one;
    @FXML
    private Button perFrame;
    @FXML
    private Button threes;
    @FXML
    private Button bytes;
    @FXML
    private Button remove;
    @FXML
    private Label outcome;
    @FXML
    private Label empty;
    @FXML
    private VBox filled;

    public LayersController(LayersViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        AxisPane axis = new AxisPane(model, texts());
        place.getChildren().add(1, axis);
        axis.unfoldedProperty().bind(head.selectedProperty());
        axis.fittedProperty().bind(fit.selectedProperty());
        scroll.valueProperty().bindBidirectional(axis.scrollProperty());
        axis.hiddenProperty().subscribe(hidden -> fitScrollBar(axis, hidden.doubleValue()));
        axis.widthProperty().subscribe(_ -> fitScrollBar(axis, axis.hiddenProperty().get()));
        directions.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                directions.selectToggle(before);
            }
        });
        ObservableValue<Boolean> inScene = root.sceneProperty().map(_ -> true).orElse(false);
        model.shownProperty().when(inScene).subscribe(shown -> {
            show(shown);
            axis.update();
        });
    }

    private Texts texts() {
        return (Texts) resources;
    }

    private void fitScrollBar(AxisPane axis, double hidden) {
        scroll.setMax(hidden);
        scroll.setVisibleAmount(hidden * axis.getWidth() / Math.max(1, axis.getWidth() + hidden));
        scroll.setBlockIncrement(axis.getWidth());
        scroll.setUnitIncrement(axis.getWidth() / 20);
        scroll.setVisible(hidden > 0);
        place(fit, axis.isTooLong());
    }

    private void show(Shown shown) {
        Layers layers = shown.layers();
        directions.selectToggle(layers.direction() == Direction.CLIENT_TO_SERVER ? up : down);
        place(empty, layers.bytes().length == 0);
        place(filled, layers.bytes().length > 0);
        place(head, layers.head() > 0);
        Counts soFar = layers.counts(shown.arrived());
        Counts all = layers.counts(layers.end());
        reads.setText(soFar.reads() + " / " + (shown.isDraft() ? shown.cuts().places().size() + 1 : all.reads()));
        frames.setText(soFar.frames() + " / " + all.frames());
        messages.setText(soFar.messages() + " / " + all.messages());
        counts.setAccessibleText(texts().get("layers.access.counts", soFar.reads(), all.reads(), soFar.frames(),
                all.frames(), soFar.messages(), all.messages()));
        waiting.setText(words(shown));
        showMessage(shown);
        showCutting(shown);
    }

    private String words(Shown shown) {
        return switch (shown.waiting()) {
            case Waiting.Silence _ -> texts().get("layers.reader.silence");
            case Waiting.Head(int has) -> texts().get("layers.reader.head", has);
            case Waiting.Next(int needs) -> texts().get("layers.reader.next", needs);
            case Waiting.More(int has, int needs, var within) -> texts().get("layers.reader.more." + within.name(), has,
                    needs, has + needs);
            case Waiting.Unreadable _ -> texts().get("layers.reader.unreadable");
        };
    }

    /// A message that is begun and not whole.
    private void showMessage(Shown shown) {
        var open = shown.layers().messages().stream()
                .filter(m -> m.frames().getFirst().to() <= shown.arrived()
                        && (!m.whole() || m.to() > shown.arrived()))
                .reduce((_, later) -> later);
        place(message, open.isPresent());
        open.ifPresent(m -> message.setText(texts().get("layers.reader.message",
                shown.layers().messages().indexOf(m) + 1,
                m.frames().stream().filter(f -> f.to() <= shown.arrived()).count())));
    }

    private void showCutting(Shown shown) {
        place(cutting, shown.movable() && shown.layers().end() > 1);
        Map.of(one, Preset.ONE_READ, perFrame, Preset.FRAMES, threes, Preset.THREES, bytes, Preset.BYTES)
                .forEach((button, preset) -> button.setDisable(
                        shown.layers().end() < 1 || Cuts.of(preset, shown.layers()).isTooMany()));
        remove.setDisable(shown.chosen().isEmpty());
        place(outcome, shown.outcome().isPresent());
        shown.outcome().ifPresent(o -> {
            boolean same = o.sameFrames() && o.sameMessages();
            outcome.setText(texts().get(same ? "layers.outcome.same" : "layers.outcome.other", o.before().reads(),
                    o.after().reads(), o.after().frames(), o.after().messages()));
            outcome.pseudoClassStateChanged(CHANGED, !same);
        });
    }

    private static void place(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    @FXML
    private void showUp() {
        model.show(Direction.CLIENT_TO_SERVER);
    }

    @FXML
    private void showDown() {
        model.show(Direction.SERVER_TO_CLIENT);
    }

    @FXML
    private void cutOne() {
        model.cut(Preset.ONE_READ);
    }

    @FXML
    private void cutFrames() {
        model.cut(Preset.FRAMES);
    }

    @FXML
    private void cutThrees() {
        model.cut(Preset.THREES);
    }

    @FXML
    private void cutBytes() {
        model.cut(Preset.BYTES);
    }

    @FXML
    private void insert() {
        model.addCut(model.shown().cuts().middleOfLongest());
        model.release();
    }

    @FXML
    private void remove() {
        model.shown().chosen().ifPresent(model::removeCut);
        model.release();
    }
}
