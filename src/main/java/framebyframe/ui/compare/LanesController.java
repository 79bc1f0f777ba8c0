package framebyframe.ui.compare;

import framebyframe.polling.Message;
import framebyframe.polling.Run;
import framebyframe.polling.Way;
import framebyframe.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Four lanes below one axis, one playhead over all of them, and below what is selected.
public final class LanesController {

    private static final double WHEEL_ZOOM = 1.25;
    /// Between the pointer and what is said about what it points at.
    private static final double BESIDE = 14;

    private final LanesViewModel model;
    private final List<LaneView> lanes = new ArrayList<>();
    private final AxisView axis = new AxisView(lanes::getFirst);
    private final PlayheadLayer playhead = new PlayheadLayer(lanes::getFirst);
    private final Label pointed = new Label();
    private double draggedFrom;

    @FXML
    private VBox root;
    @FXML
    private ResourceBundle resources;
    @FXML
    private VBox column;
    @FXML
    private StackPane stack;
    @FXML
    private Pane legend;
    @FXML
    private Label scale;
    @FXML
    private Label busy;
    @FXML
    private Label selected;
    @FXML
    private Button stepIn;
    @FXML
    private Button zoomOut;
    @FXML
    private Button whole;

    public LanesController(LanesViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        for (Way way : Way.values()) {
            LaneView lane = new LaneView(model, way, texts());
            listen(lane);
            VBox.setVgrow(lane, Priority.ALWAYS);
            lanes.add(lane);
        }
        axis.setOnMousePressed(this::scrub);
        axis.setOnMouseDragged(this::scrub);
        column.getChildren().add(axis);
        column.getChildren().addAll(lanes);
        pointed.setId("lanes-pointed");
        pointed.getStyleClass().add("lanes-pointed");
        pointed.setManaged(false);
        pointed.setMouseTransparent(true);
        pointed.setVisible(false);
        stack.getChildren().addFirst(playhead);
        stack.getChildren().add(pointed);
        legend.getChildren().setAll(new LegendRow(texts()).all());
        ObservableValue<Boolean> shown = root.sceneProperty().map(_ -> true).orElse(false);
        model.compare().comparisonProperty().when(shown).subscribe(_ -> update());
        model.compare().selectionProperty().when(shown).subscribe(_ -> select());
        model.spanProperty().when(shown).subscribe(_ -> update());
        model.compare().timeProperty().when(shown).subscribe(_ -> follow());
        model.compare().busyProperty().when(shown).subscribe(busy::setVisible);
        column.widthProperty().subscribe(_ -> scale());
    }

    private Texts texts() {
        return (Texts) resources;
    }

    private void listen(LaneView lane) {
        lane.addEventHandler(KeyEvent.KEY_PRESSED, event -> key(lane, event));
        lane.setOnMousePressed(event -> press(lane, event));
        lane.setOnMouseDragged(event -> drag(lane, event));
        lane.setOnMouseMoved(event -> point(lane, event));
        lane.setOnMouseExited(_ -> pointed.setVisible(false));
        lane.setOnScroll(event -> scroll(lane, event));
    }

    private void update() {
        axis.requestLayout();
        playhead.requestLayout();
        scale();
        zoomOut.setDisable(model.isWhole());
        whole.setDisable(model.isWhole());
        select();
    }

    private void select() {
        lanes.forEach(LaneView::update);
        Optional<Pointed> selection = model.compare().selectionProperty().get();
        selected.setText(selection.map(p -> {
            Run run = model.compare().comparisonProperty().get().run(p.way());
            return texts().get("compare.lanes.selected", texts().get("compare.way." + p.way().code()),
                    new MessageWords(texts()).line(run, run.messages().get(p.message())));
        }).orElseGet(() -> resources.getString("compare.lanes.hint")));
        stepIn.setDisable(selection.isEmpty());
    }

    /// Says whether the slopes are true.
    private void scale() {
        scale.setText(model.leansWider(lanes.getFirst().axisFor(column.getWidth()).width())
                ? resources.getString("compare.lanes.leans")
                : "");
    }

    /// Puts the playhead where it belongs, without drawing anything anew.
    private void follow() {
        lanes.forEach(LaneView::cover);
        playhead.requestLayout();
    }

    private void scrub(MouseEvent event) {
        LaneView lane = lanes.getFirst();
        model.compare().scrub(lane.axis().time(event.getX() - lane.axisLeft()));
    }

    private void press(LaneView lane, MouseEvent event) {
        lane.requestFocus();
        draggedFrom = event.getX();
        Optional<Message> message = lane.messageAt(event.getX(), event.getY());
        message.ifPresentOrElse(m -> model.select(lane.way(), m.id()), model::selectNone);
        if (message.isPresent() && event.getClickCount() == 2) {
            model.stepIn();
        }
    }

    private void drag(LaneView lane, MouseEvent event) {
        model.pan(lane.axis().time(draggedFrom) - lane.axis().time(event.getX()));
        draggedFrom = event.getX();
    }

    private void scroll(LaneView lane, ScrollEvent event) {
        if (event.isShortcutDown() && event.getDeltaY() != 0) {
            model.zoom(event.getDeltaY() > 0 ? 1 / WHEEL_ZOOM : WHEEL_ZOOM,
                    lane.axis().time(event.getX() - lane.axisLeft()));
        } else {
            double by = event.getDeltaX() != 0 ? event.getDeltaX() : event.getDeltaY();
            model.pan(lane.axis().time(0) - lane.axis().time(by));
        }
        event.consume();
    }

    private void point(LaneView lane, MouseEvent event) {
        Run run = model.compare().comparisonProperty().get().run(lane.way());
        MessageWords words = new MessageWords(texts());
        Optional<String> said = lane.markAt(event.getX(), event.getY()).map(mark -> words.mark(run, mark))
                .or(() -> lane.messageAt(event.getX(), event.getY()).map(message -> words.line(run, message)));
        pointed.setVisible(said.isPresent());
        said.ifPresent(text -> say(text, lane.getLayoutX() + event.getX() + BESIDE,
                lane.getLayoutY() + event.getY() + BESIDE));
    }

    private void say(String text, double x, double y) {
        pointed.setText(text);
        pointed.applyCss();
        pointed.autosize();
        pointed.relocate(Math.round(Math.clamp(x, 0, Math.max(0, stack.getWidth() - pointed.getWidth()))),
                Math.round(Math.clamp(y, 0, Math.max(0, stack.getHeight() - pointed.getHeight()))));
    }

    private void key(LaneView lane, KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> model.selectBeside(lane.way(), -1);
            case RIGHT -> model.selectBeside(lane.way(), 1);
            case HOME -> model.selectFirst(lane.way());
            case END -> model.selectLast(lane.way());
            case UP -> beside(lane, -1);
            case DOWN -> beside(lane, 1);
            case ENTER -> model.stepIn();
            case ESCAPE -> model.selectNone();
            case PLUS, EQUALS, ADD -> model.zoomIn();
            case MINUS, SUBTRACT -> model.zoomOut();
            case DIGIT0, NUMPAD0 -> model.zoomOutWhole();
            case COMMA -> model.page(-1);
            case PERIOD -> model.page(1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void beside(LaneView lane, int by) {
        int index = lanes.indexOf(lane) + by;
        if (index >= 0 && index < lanes.size()) {
            lanes.get(index).requestFocus();
            model.selectNearest(lanes.get(index).way());
        }
    }

    @FXML
    private void stepIn() {
        model.stepIn();
    }

    @FXML
    private void zoomIn() {
        model.zoomIn();
    }

    @FXML
    private void zoomOut() {
        model.zoomOut();
    }

    @FXML
    private void zoomOutWhole() {
        model.zoomOutWhole();
    }
}
