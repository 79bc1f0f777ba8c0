package framebyframe.ui.compare;

import framebyframe.text.Texts;
import framebyframe.ui.transport.Pulse;
import framebyframe.ui.transport.SpeedConverter;
import framebyframe.ui.transport.TransportButtonsController;
import java.util.ResourceBundle;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The bar below the lanes: buttons, speed, and a line over the whole time, with the stretch that the lanes show.
public final class CompareBarController {

    private static final double NANOS = 1e9;
    /// Half of the scrubber's thumb, by which its track is shorter at either end.
    private static final double THUMB = 8;

    private final ComparePlayViewModel model;
    private final LanesViewModel lanes;
    private final Pulse pulse;
    private final Region seen = new Region();
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
    private Pane range;
    @FXML
    private Label now;
    @FXML
    private Label end;

    public CompareBarController(ComparePlayViewModel model, LanesViewModel lanes) {
        this.model = model;
        this.pulse = new Pulse(model::advance);
        this.lanes = lanes;
    }

    @FXML
    private void initialize() {
        speed.getItems().setAll(ComparePlayViewModel.SPEEDS);
        speed.setConverter(new SpeedConverter((Texts) resources));
        speed.valueProperty().bindBidirectional(model.speedProperty());
        seen.setId("compare-seen");
        seen.getStyleClass().add("compare-seen");
        seen.setManaged(false);
        range.getChildren().setAll(seen);
        range.widthProperty().subscribe(_ -> showSpan());
        scrubber.valueProperty().addListener((_, _, value) -> {
            if (!following) {
                model.scrub(Math.round(value.doubleValue() * NANOS));
            }
        });
        ObservableValue<Boolean> shown = root.sceneProperty().map(_ -> true).orElse(false);
        buttonsController.control(model);
        model.compare().comparisonProperty().when(shown).subscribe(_ -> showTime());
        model.compare().timeProperty().when(shown).subscribe(_ -> showTime());
        lanes.spanProperty().when(shown).subscribe(_ -> showSpan());
        model.playingProperty().when(shown).subscribe(_ -> run());
        shown.subscribe(_ -> run());
    }

    private void showTime() {
        long time = model.compare().timeProperty().get();
        long whole = model.compare().comparisonProperty().get().end();
        following = true;
        scrubber.setMax(Math.max(1, whole) / NANOS);
        scrubber.setBlockIncrement(scrubber.getMax() / 100);
        scrubber.setValue(time / NANOS);
        following = false;
        now.setText(Seconds.moment(time));
        end.setText(Seconds.moment(whole));
        scrubber.setAccessibleText(
                ((Texts) resources).get("compare.bar.scrubber", now.getText(), end.getText()));
    }

    /// A line below the scrubber, where the lanes are zoomed in.
    private void showSpan() {
        double whole = Math.max(1, model.compare().comparisonProperty().get().end());
        Span span = lanes.spanProperty().get();
        double width = range.getWidth() - 2 * THUMB;
        seen.setVisible(!lanes.isWhole());
        seen.resizeRelocate(THUMB + span.from() / whole * width, 0, Math.max(3, span.length() / whole * width),
                range.getHeight());
    }

    private void run() {
        if (model.playingProperty().get() && root.getScene() != null) {
            pulse.start();
        } else {
            pulse.stop();
        }
    }
}
