package framebyframe.ui.experiment;

import framebyframe.lesson.Task;
import framebyframe.text.Texts;
import java.util.List;
import java.util.ResourceBundle;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Lines on offer at the left, the request made of them at the right. A click, Enter or Space takes a line over to the
/// other side; in the request lines change places.
public final class RequestBuilderController {

    private final ExperimentViewModel model;
    private MovableList request = new MovableList(Texts.of(framebyframe.text.Language.EN), _ -> {});

    @FXML
    private ResourceBundle resources;
    @FXML
    private HBox root;
    @FXML
    private VBox offered;
    @FXML
    private VBox taken;
    @FXML
    private Label empty;

    public RequestBuilderController(ExperimentViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        request = new MovableList((Texts) resources,
                order -> model.build(model.requestProperty().get().ordered(order)));
        taken.getChildren().add(request);
        ObservableValue<Boolean> shown = root.sceneProperty().map(_ -> true).orElse(false);
        model.taskProperty().when(shown).subscribe(_ -> show(model.requestProperty().get()));
        model.requestProperty().when(shown).subscribe(this::show);
    }

    private List<String> pieces() {
        return model.taskProperty().get().orElse(null) instanceof Task.BuildRequest build ? build.pieces() : List.of();
    }

    private void show(RequestDraft draft) {
        List<String> pieces = pieces();
        if (draft.offered().size() + draft.taken().size() != pieces.size()) {
            return;
        }
        if (!draft.taken().equals(request.order())) {
            request.show(draft.taken().stream()
                    .map(piece -> new MovableCard(piece, words(pieces.get(piece)), pieces.get(piece))
                            .onPress(() -> model.build(model.requestProperty().get().putBack(piece))))
                    .toList());
        }
        offered.getChildren().setAll(draft.offered().stream().map(piece -> offer(piece, pieces.get(piece))).toList());
        ExperimentController.show(empty, draft.taken().isEmpty());
    }

    private Button offer(int piece, String line) {
        Button card = new Button(line);
        card.setMnemonicParsing(false);
        card.setUserData(piece);
        card.setWrapText(true);
        card.setMaxWidth(Double.MAX_VALUE);
        card.setMinHeight(Button.USE_PREF_SIZE);
        card.getStyleClass().addAll("piece", "mono");
        card.setAccessibleText(((Texts) resources).get("experiment.request.take", line));
        card.setOnAction(_ -> take(piece));
        return card;
    }

    /// The focus stays on this side, so that a learner at the keyboard can go on.
    private void take(int piece) {
        int place = model.requestProperty().get().offered().indexOf(piece);
        model.build(model.requestProperty().get().take(piece));
        int left = offered.getChildren().size();
        if (left > 0) {
            offered.getChildren().get(Math.min(place, left - 1)).requestFocus();
        }
    }

    private static Label words(String line) {
        Label words = new Label(line);
        words.setWrapText(true);
        words.getStyleClass().add("mono");
        return words;
    }
}
