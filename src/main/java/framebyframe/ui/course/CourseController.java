package framebyframe.ui.course;

import framebyframe.lesson.Lesson;
import framebyframe.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The list of lessons: ↑ and ↓ go from one to the next, Enter opens.
public final class CourseController {

    private static final PseudoClass ROOMY = PseudoClass.getPseudoClass("roomy");
    /// From this width on, in pixels, the list is drawn larger, as lessons are.
    private static final double ROOMY_WIDTH = 1600;

    private final CourseViewModel model;
    private List<LessonCard> cards = List.of();

    @FXML
    private ResourceBundle resources;
    @FXML
    private VBox root;
    @FXML
    private VBox lessons;
    @FXML
    private Label total;
    @FXML
    private HBox opening;
    @FXML
    private ProgressIndicator busy;
    @FXML
    private Label openingTitle;

    public CourseController(CourseViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        ObservableValue<Boolean> shown = root.sceneProperty().map(_ -> true).orElse(false);
        model.entriesProperty().when(shown).subscribe(this::show);
        model.openingProperty().when(shown).subscribe(this::showOpening);
        lessons.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        root.widthProperty()
                .subscribe(width -> root.pseudoClassStateChanged(ROOMY, width.doubleValue() >= ROOMY_WIDTH));
    }

    private Texts texts() {
        return (Texts) resources;
    }

    private void show(List<LessonEntry> entries) {
        List<LessonCard> made = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            LessonEntry entry = entries.get(i);
            made.add(new LessonCard(i + 1, entry, texts(), () -> model.open(entry.lesson())));
        }
        int first = 0;
        for (int i = entries.size() - 1; i >= 0; i--) {
            first = entries.get(i).state() == LessonEntry.State.FINISHED ? first : i;
        }
        if (!made.isEmpty()) {
            made.get(first).getStyleClass().add("first-focus");
        }
        cards = made;
        lessons.getChildren().setAll(cards);
        int minutes = entries.stream().mapToInt(e -> e.lesson().minutes()).sum();
        total.setText(texts().get("course.list.total", entries.size(), minutes));
    }

    private void showOpening(Optional<Lesson> lesson) {
        opening.setVisible(lesson.isPresent());
        busy.setVisible(lesson.isPresent());
        openingTitle.setText(lesson.map(l -> texts().get("course.list.opening", l.text(texts().language()).title()))
                .orElse(""));
    }

    private void key(KeyEvent event) {
        int by = switch (event.getCode()) {
            case UP -> -1;
            case DOWN -> 1;
            default -> 0;
        };
        for (int i = 0; by != 0 && i < cards.size(); i++) {
            if (cards.get(i).isFocused()) {
                cards.get(Math.clamp(i + (long) by, 0, cards.size() - 1)).requestFocus();
                event.consume();
                return;
            }
        }
    }
}
