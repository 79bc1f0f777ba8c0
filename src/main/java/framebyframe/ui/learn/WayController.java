package framebyframe.ui.learn;

import framebyframe.text.Texts;
import framebyframe.ui.learn.Guide.Spot;
import java.util.Optional;
import java.util.ResourceBundle;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// The ways out of a lesson: to the list, to the lesson before and the one behind, and back from a visit.
public final class WayController {

    private final LearnViewModel model;

    @FXML
    private ResourceBundle resources;
    @FXML
    private VBox root;
    @FXML
    private Button previous;
    @FXML
    private Button next;
    @FXML
    private Button wayBack;

    public WayController(LearnViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        offer(previous, model.guide().previous().map(l -> l.text(texts().language()).title()), "learn.way.previous");
        offer(next, model.guide().next().map(l -> l.text(texts().language()).title()), "learn.way.next");
        ObservableValue<Boolean> shown = root.sceneProperty().map(_ -> true).orElse(false);
        model.guide().wayBackProperty().when(shown).subscribe(this::showWayBack);
    }

    private Texts texts() {
        return (Texts) resources;
    }

    private void offer(Button button, Optional<String> title, String key) {
        String words = texts().get(key, title.orElse("—"));
        button.setDisable(title.isEmpty());
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
    }

    private void showWayBack(Optional<Spot> spot) {
        wayBack.setVisible(spot.isPresent());
        wayBack.setManaged(spot.isPresent());
        spot.ifPresent(from -> wayBack.setText(from.lesson().equals(model.lesson())
                ? texts().get("learn.way.backHere", from.step() + 1)
                : texts().get("learn.way.back", from.lesson().text(texts().language()).title(), from.step() + 1)));
    }

    @FXML
    private void overview() {
        model.guide().overview();
    }

    @FXML
    private void previous() {
        model.guide().previous().ifPresent(model.guide()::open);
    }

    @FXML
    private void next() {
        model.guide().next().ifPresent(model.guide()::open);
    }

    @FXML
    private void goBack() {
        model.guide().goBack();
    }
}
