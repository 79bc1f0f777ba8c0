package framebyframe.ui.present;

import framebyframe.lesson.Lesson;
import framebyframe.lesson.LessonText;
import framebyframe.lesson.Misconception;
import framebyframe.lesson.Step;
import framebyframe.lesson.StepText;
import framebyframe.lesson.Task;
import framebyframe.text.Texts;
import framebyframe.ui.learn.LearnViewModel;
import framebyframe.ui.learn.MarkdownView;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// What only the speaker sees: what to say, the right answers, what people may believe instead, hints, what comes next,
/// and the time.
public final class NotesController {

    private final ObservableValue<Optional<LearnViewModel>> lesson;
    private final MarkdownView markdown = new MarkdownView(_ -> {});
    private int seconds;

    @FXML
    private ResourceBundle resources;
    @FXML
    private VBox root;
    @FXML
    private Label lessonTitle;
    @FXML
    private Label progress;
    @FXML
    private Label clock;
    @FXML
    private ScrollPane scroll;
    @FXML
    private Label stepTitle;
    @FXML
    private VBox say;
    @FXML
    private VBox ask;
    @FXML
    private Label next;

    /// @param lesson the one that is open, if any
    public NotesController(ObservableValue<Optional<LearnViewModel>> lesson) {
        this.lesson = lesson;
    }

    @FXML
    private void initialize() {
        ObservableValue<Boolean> shown = root.sceneProperty().map(_ -> true).orElse(false);
        ObservableValue<Number> step = lesson.flatMap(l -> l.map(LearnViewModel::stepProperty).orElse(null));
        lesson.when(shown).subscribe(_ -> show());
        step.when(shown).subscribe(_ -> show());
        Timeline ticks = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick()));
        ticks.setCycleCount(Animation.INDEFINITE);
        shown.subscribe(on -> {
            if (on) {
                ticks.play();
            } else {
                ticks.stop();
            }
        });
        clock.setText(time());
    }

    private void tick() {
        seconds++;
        clock.setText(time());
    }

    /// Minutes and seconds since the notes were opened.
    private String time() {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    private Texts texts() {
        return (Texts) resources;
    }

    private void show() {
        Optional<LearnViewModel> open = lesson.getValue();
        if (open.isEmpty()) {
            lessonTitle.setText(texts().get("present.notes.none"));
            for (Label label : List.of(progress, stepTitle, next)) {
                label.setText("");
            }
            say.getChildren().clear();
            ask.getChildren().clear();
            return;
        }
        Lesson shown = open.get().lesson();
        LessonText text = shown.text(texts().language());
        int at = open.get().stepProperty().get();
        lessonTitle.setText(text.title());
        progress.setText(texts().get("present.notes.step", at + 1, shown.steps().size(), shown.minutes()));
        stepTitle.setText(text.steps().get(at).title());
        say.getChildren().setAll(markdown.blocks(text.steps().get(at).body()));
        ask.getChildren().clear();
        text.steps().get(at).task().ifPresent(words -> ask(shown.steps().get(at), words));
        next.setText(at + 1 < shown.steps().size()
                ? texts().get("present.notes.next", text.steps().get(at + 1).title())
                : texts().get("present.notes.last"));
        scroll.setVvalue(0);
    }

    private void ask(Step step, StepText.Task words) {
        Label title = new Label(words.title());
        title.setWrapText(true);
        title.getStyleClass().add("notes-question");
        ask.getChildren().addAll(title, markdown.blocks(words.prompt()));
        switch (step.task().orElseThrow()) {
            case Task.Choice asked -> options(words, asked.answer(), asked.beliefs());
            case Task.Figure asked -> options(words, asked.answer(), asked.beliefs());
            case Task.Mark asked -> options(words, 0, asked.beliefs());
            case Task.Order asked -> items(words, "present.notes.order");
            case Task.Change asked -> {
                asked.goal().ifPresent(goal -> caption("present.notes.goal", goal.toString()));
                items(words, "present.notes.hints");
            }
            case Task.BuildFrame asked -> {
                caption("present.notes.goal", asked.goal().toString());
                items(words, "present.notes.hints");
            }
            case Task.BuildRequest asked -> {
                caption("present.notes.goal", asked.goal().toString());
                items(words, "present.notes.hints");
            }
        }
    }

    private void options(StepText.Task words, int answer, List<Optional<Misconception>> beliefs) {
        for (int i = 0; i < words.items().size(); i++) {
            boolean right = i == answer;
            VBox option = new VBox(markdown.line(words.items().get(i).label()));
            option.getChildren().addFirst(label(right ? "present.notes.right" : "present.notes.wrong",
                    right ? "notes-right" : "notes-wrong"));
            beliefs.get(i).ifPresent(belief -> option.getChildren()
                    .add(label("present.notes.belief", "notes-belief", texts().get(belief.belief()))));
            option.getChildren().add(markdown.blocks(words.items().get(i).feedback()));
            option.getStyleClass().addAll("notes-option", right ? "notes-option-right" : "notes-option-wrong");
            ask.getChildren().add(option);
        }
    }

    private void items(StepText.Task words, String caption) {
        caption(caption);
        words.items().forEach(item -> {
            VBox hint = new VBox(markdown.line(item.label()), markdown.blocks(item.feedback()));
            hint.getStyleClass().add("notes-option");
            ask.getChildren().add(hint);
        });
    }

    private void caption(String key, Object... values) {
        ask.getChildren().add(label(key, "notes-caption", values));
    }

    private Node label(String key, String styleClass, Object... values) {
        Label label = new Label(texts().get(key, values));
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
