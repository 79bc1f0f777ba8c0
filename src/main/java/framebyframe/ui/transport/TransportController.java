package framebyframe.ui.transport;

import framebyframe.recording.Playhead;
import framebyframe.recording.Transfer;
import framebyframe.text.Texts;
import framebyframe.ui.player.Colours;
import framebyframe.ui.player.Milliseconds;
import framebyframe.ui.player.TimeScale;
import java.util.List;
import java.util.ResourceBundle;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Binds the bar to its view model; the scrubber's axis is the stage's own [TimeScale].
public final class TransportController {

    private final TransportViewModel model;
    private final Pulse pulse;
    private boolean following;

    @FXML
    private HBox root;
    @FXML
    private ResourceBundle resources;
    @FXML
    private TransportButtonsController buttonsController;
    @FXML
    private ComboBox<Double> speed;
    @FXML
    private Slider scrubber;
    @FXML
    private Pane ticks;
    @FXML
    private StackPane timeLine;
    @FXML
    private Label now;
    @FXML
    private Label end;

    public TransportController(TransportViewModel model) {
        this.model = model;
        this.pulse = new Pulse(model::advance);
    }

    @FXML
    private void initialize() {
        speed.getItems().setAll(TransportViewModel.SPEEDS);
        speed.setConverter(new SpeedConverter((Texts) resources));
        speed.valueProperty().bindBidirectional(model.speedProperty());
        ticks.widthProperty().subscribe(w -> placeTicks());
        scrubber.valueProperty().addListener((_, _, value) -> {
            if (!following) {
                model.scrub(value.doubleValue());
            }
        });
        ObservableValue<Boolean> shown = root.sceneProperty().map(_ -> true).orElse(false);
        buttonsController.control(model);
        model.scaleProperty().when(shown).subscribe(_ -> buildTicks());
        MarkLayer marks = new MarkLayer(model, (Texts) resources);
        timeLine.getChildren().add(marks);
        model.player().markProperty().when(shown).subscribe(marks::show);
        model.player().playheadProperty().when(shown).subscribe(this::showPlayhead);
        model.movingProperty().when(shown).subscribe(moving -> {
            if (moving) {
                pulse.start();
            } else {
                pulse.stop();
            }
        });
        shown.subscribe(isShown -> {
            if (!isShown) {
                pulse.stop();
            }
        });
    }

    private void showPlayhead(Playhead playhead) {
        following = true;
        scrubber.setValue(model.scaleProperty().get().place(playhead.time()));
        following = false;
        now.setText(Milliseconds.text(playhead.time()));
        scrubber.setAccessibleText(((Texts) resources).get("transport.bar.scrubber", playhead.step() + 1,
                playhead.stops().size(), Milliseconds.text(playhead.time())));
    }

    private void buildTicks() {
        List<Transfer> transfers = model.player().timeline().transfers();
        ticks.getChildren().setAll(transfers.stream().map(TransportController::tick).toList());
        end.setText(Milliseconds.text(model.player().timeline().recording().end()));
        placeTicks();
    }

    private static Region tick(Transfer transfer) {
        Region tick = new Region();
        tick.getStyleClass().addAll("tick", Colours.styleClass(transfer));
        tick.setUserData(transfer);
        tick.setPrefSize(4, 12);
        return tick;
    }

    private void placeTicks() {
        TimeScale scale = model.scaleProperty().get();
        ticks.getChildren().forEach(tick -> tick.relocate(
                scale.place(((Transfer) tick.getUserData()).begin()) * (ticks.getWidth() - 16) + 6, 0));
    }
}
