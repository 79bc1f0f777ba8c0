package framebyframe.ui.experiment;

import framebyframe.lesson.Task;
import framebyframe.session.Experiment;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Lies over the middle of the window where there is something to build, until it is sent.
public final class WorkbenchController {

    private final ExperimentViewModel model;

    @FXML
    private VBox root;
    @FXML
    private Node frameBuilder;
    @FXML
    private Node requestBuilder;
    @FXML
    private Label frameTitle;
    @FXML
    private Label requestTitle;
    @FXML
    private Button send;

    public WorkbenchController(ExperimentViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        ObservableValue<Boolean> shown = root.sceneProperty().map(_ -> true).orElse(false);
        ObservableValue<Boolean> wanted = Bindings.createBooleanBinding(this::isWanted, model.taskProperty(),
                model.buildingProperty(), model.shownProperty());
        wanted.when(shown).subscribe(visible -> ExperimentController.show(root, visible));
        model.taskProperty().when(shown).subscribe(this::offer);
        model.frameProperty().when(shown).subscribe(_ -> send.setDisable(!model.isReady()));
        model.requestProperty().when(shown).subscribe(_ -> send.setDisable(!model.isReady()));
    }

    private boolean isWanted() {
        Optional<Experiment> experiment = model.shownProperty().get();
        return model.buildingProperty().get() && experiment.isEmpty();
    }

    private void offer(Optional<Task> task) {
        boolean frame = task.orElse(null) instanceof Task.BuildFrame;
        ExperimentController.show(frameBuilder, frame);
        ExperimentController.show(frameTitle, frame);
        ExperimentController.show(requestBuilder, !frame);
        ExperimentController.show(requestTitle, !frame);
        send.setDisable(!model.isReady());
    }

    @FXML
    private void send() {
        model.run();
    }

    @FXML
    private void close() {
        model.buildingProperty().set(false);
    }
}
