package framebyframe.ui.ledger;

import framebyframe.text.Texts;
import framebyframe.ui.ledger.MeasureViewModel.State;
import java.util.ResourceBundle;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The button that measures, and how far it is. What comes out stands in the ledger.
public final class MeasureController {

    private final MeasureViewModel model;

    @FXML
    private VBox root;
    @FXML
    private ResourceBundle resources;
    @FXML
    private Button start;
    @FXML
    private HBox running;
    @FXML
    private ProgressBar progress;
    @FXML
    private Label percent;
    @FXML
    private Button cancel;
    @FXML
    private Label words;
    @FXML
    private HBox problem;
    @FXML
    private Label problemWords;
    @FXML
    private HBox result;
    @FXML
    private FontIcon resultIcon;
    @FXML
    private Label resultWords;

    public MeasureController(MeasureViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        ObservableValue<Boolean> inScene = root.sceneProperty().map(_ -> true).orElse(false);
        model.stateProperty().when(inScene).subscribe(this::show);
        model.staleProperty().when(inScene).subscribe(stale -> showStale(Boolean.TRUE.equals(stale)));
    }

    private Texts texts() {
        return (Texts) resources;
    }

    private void show(State state) {
        boolean wasHere = start.isFocused() || cancel.isFocused();
        boolean runs = state instanceof State.Running;
        place(start, !runs);
        place(running, runs);
        place(problem, state instanceof State.Failed);
        place(result, state instanceof State.Done);
        start.setText(texts().get(state instanceof State.Done ? "ledger.measure.again" : "ledger.measure.start"));
        words.setText(texts().get("ledger.measure.words"));
        switch (state) {
            case State.Running(int done, boolean cancelled) -> {
                progress.setProgress(done / 100.0);
                percent.setText(done + " %");
                progress.setAccessibleText(texts().get("ledger.access.progress", done));
                cancel.setDisable(cancelled);
                words.setText(texts().get(cancelled ? "ledger.measure.ending" : "ledger.measure.running"));
            }
            case State.Failed failed ->
                problemWords.setText(texts().get("ledger.measure.failed." + failed.reason().name()));
            case State.Done _ -> showStale(Boolean.TRUE.equals(model.staleProperty().getValue()));
            case State.Ready _ -> {
            }
        }
        if (wasHere) {
            (runs ? cancel : start).requestFocus();
        }
    }

    private void showStale(boolean stale) {
        resultIcon.setIconLiteral(stale ? "fth-clock" : "fth-check-circle");
        resultWords.setText(texts().get(stale ? "ledger.measure.stale" : "ledger.measure.done"));
    }

    private static void place(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    @FXML
    private void start() {
        model.start();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }
}
