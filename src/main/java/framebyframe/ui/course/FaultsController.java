package framebyframe.ui.course;

import framebyframe.lesson.LessonException;
import framebyframe.text.Texts;
import java.util.List;
import java.util.ResourceBundle;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What is wrong with a lesson that could not be opened: each fault's place, and a sentence.
public final class FaultsController {

    private static final int MOST = 8;

    private final CourseViewModel model;

    @FXML
    private ResourceBundle resources;
    @FXML
    private VBox root;
    @FXML
    private VBox list;

    public FaultsController(CourseViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        ObservableValue<Boolean> shown = root.sceneProperty().map(_ -> true).orElse(false);
        model.faultsProperty().when(shown).subscribe(this::show);
    }

    private void show(List<LessonException> faults) {
        root.setVisible(!faults.isEmpty());
        root.setManaged(!faults.isEmpty());
        Texts texts = (Texts) resources;
        list.getChildren().clear();
        faults.stream().limit(MOST).forEach(fault -> list.getChildren().add(fault(fault, texts)));
        if (faults.size() > MOST) {
            list.getChildren().add(new Label(texts.get("course.faults.more", faults.size() - MOST)));
        }
    }

    private static VBox fault(LessonException fault, Texts texts) {
        Label place = new Label(fault.place().toString());
        place.getStyleClass().addAll("mono", "caption", "fault-place");
        Label sentence = new Label(texts.get(fault.problem()));
        sentence.setWrapText(true);
        VBox box = new VBox(place, sentence);
        box.getStyleClass().add("fault");
        return box;
    }

    @FXML
    private void dismiss() {
        model.dismiss();
    }
}
