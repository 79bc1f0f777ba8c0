package framebyframe.ui.experiment;

import framebyframe.lesson.Edit;
import framebyframe.lesson.Task;
import framebyframe.session.Experiment;
import framebyframe.text.Message;
import framebyframe.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What the step lets the learner change, one below the other, and the button that runs it.
public final class ExperimentController {

    private final ExperimentViewModel model;
    private List<ControlEditor> editors = List.of();

    @FXML
    private ResourceBundle resources;
    @FXML
    private VBox root;
    @FXML
    private VBox controls;
    @FXML
    private Button open;
    @FXML
    private Label problem;
    @FXML
    private Button run;
    @FXML
    private Button reset;
    @FXML
    private VBox result;

    public ExperimentController(ExperimentViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        ObservableValue<Boolean> shown = root.sceneProperty().map(_ -> true).orElse(false);
        model.taskProperty().when(shown).subscribe(this::offer);
        model.editsProperty().when(shown).subscribe(this::follow);
        model.frameProperty().when(shown).subscribe(_ -> ready());
        model.requestProperty().when(shown).subscribe(_ -> ready());
        model.buildingProperty().when(shown).subscribe(_ -> ready());
        model.shownProperty().when(shown).subscribe(this::tell);
        model.problemProperty().when(shown).subscribe(this::showProblem);
    }

    private Texts texts() {
        return (Texts) resources;
    }

    private void offer(Optional<Task> task) {
        editors = task.orElse(null) instanceof Task.Change change
                ? change.controls().stream().map(c -> ControlEditor.of(c, model, texts())).toList()
                : List.of();
        controls.getChildren().setAll(editors);
        show(controls, !editors.isEmpty());
        ready();
    }

    private void follow(List<Edit> edits) {
        editors.forEach(ControlEditor::follow);
        ready();
    }

    private void ready() {
        boolean change = model.taskProperty().get().orElse(null) instanceof Task.Change;
        run.setDisable(!model.isReady());
        show(run, change);
        show(reset, change && !model.editsProperty().get().isEmpty());
        show(open, !change && (!model.buildingProperty().get() || model.shownProperty().get().isPresent()));
    }

    private void showProblem(Optional<Message> message) {
        problem.setText(message.map(texts()::get).orElse(""));
        show(problem, message.isPresent());
    }

    private void tell(Optional<Experiment> experiment) {
        result.getChildren().setAll(experiment.stream().map(e -> GoalLabel.of(e, texts())).flatMap(Optional::stream)
                .toList());
        show(result, !result.getChildren().isEmpty());
        ready();
    }

    @FXML
    private void run() {
        model.run();
    }

    @FXML
    private void reset() {
        model.reset();
    }

    @FXML
    private void open() {
        model.end();
        model.buildingProperty().set(true);
    }

    static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
