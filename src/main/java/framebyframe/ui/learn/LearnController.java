package framebyframe.ui.learn;

import framebyframe.lesson.LessonText;
import framebyframe.lesson.Misconception;
import framebyframe.lesson.StepText;
import framebyframe.lesson.Task;
import framebyframe.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Shows the step where the playhead is, in the language of the view.
public final class LearnController {

    private final LearnViewModel model;
    private final MarkdownView markdown;
    private Optional<QuestionPane> pane = Optional.empty();
    private Optional<Hints> hinting = Optional.empty();

    @FXML
    private ResourceBundle resources;
    @FXML
    private VBox root;
    @FXML
    private Label lessonTitle;
    @FXML
    private Label progressText;
    @FXML
    private Label minutes;
    @FXML
    private ProgressBar progress;
    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox summary;
    @FXML
    private VBox review;
    @FXML
    private Label stepTitle;
    @FXML
    private VBox body;
    @FXML
    private VBox question;
    @FXML
    private Label questionKind;
    @FXML
    private Label questionTitle;
    @FXML
    private VBox prompt;
    @FXML
    private VBox answer;
    @FXML
    private Parent experiment;
    @FXML
    private VBox hints;
    @FXML
    private VBox verdict;
    @FXML
    private VBox closing;
    @FXML
    private HBox wanted;
    @FXML
    private Label wantedText;
    @FXML
    private Button go;
    @FXML
    private Label section;
    @FXML
    private Hyperlink skip;

    public LearnController(LearnViewModel model) {
        this.model = model;
        this.markdown = new MarkdownView(model::show);
    }

    @FXML
    private void initialize() {
        lessonTitle.setText(text().title());
        minutes.setText(texts().get("learn.pane.minutes", model.lesson().minutes()));
        summary.getChildren().setAll(markdown.blocks(text().summary()));
        ObservableValue<Boolean> shown = root.sceneProperty().map(_ -> true).orElse(false);
        model.stepProperty().when(shown).subscribe(step -> showStep(step.intValue()));
        model.predictionProperty().when(shown).subscribe(this::followPrediction);
        model.hintsProperty().when(shown).subscribe(count -> hinting.ifPresent(h -> h.show(count.intValue())));
    }

    @FXML
    private void go() {
        model.check();
    }

    @FXML
    private void skip() {
        skip.setVisited(false);
        model.skip();
    }

    private Texts texts() {
        return (Texts) resources;
    }

    private LessonText text() {
        return model.lesson().text(texts().language());
    }

    private void showStep(int index) {
        int count = model.lesson().steps().size();
        StepText text = text().steps().get(index);
        progressText.setText(texts().get("learn.pane.step", index + 1, count));
        progress.setProgress((index + 1.0) / count);
        progress.setAccessibleText(progressText.getText());
        show(summary, index == 0);
        stepTitle.setText(text.title());
        body.getChildren().setAll(markdown.blocks(text.body()));
        section.setText(model.step().citation());
        Optional<StepText.Task> words = text.task();
        show(question, words.isPresent());
        pane = Optional.empty();
        hinting = Optional.empty();
        words.ifPresent(w -> ask(model.step().task().orElseThrow(), w));
        showPrediction(model.predictionProperty().get());
        showReview();
        scroll.setVvalue(0);
    }

    private void ask(Task task, StepText.Task asked) {
        questionKind.setText(texts().get(kind(task)));
        questionTitle.setText(asked.title());
        prompt.getChildren().setAll(markdown.blocks(asked.prompt()));
        show(prompt, asked.prompt().getFirstChild() != null);
        boolean predict = task instanceof Task.Predict;
        if (task instanceof Task.Predict prediction) {
            pane = Optional.of(QuestionPane.of(prediction, asked, model, markdown, texts()));
        } else {
            hinting = Optional.of(new Hints(asked.items(), model, markdown, texts()));
        }
        answer.getChildren().setAll(pane.stream().toList());
        hints.getChildren().setAll(hinting.stream().toList());
        show(answer, predict);
        show(experiment, !predict);
        show(hints, !predict && !asked.items().isEmpty());
    }

    private static String kind(Task task) {
        return switch (task) {
            case Task.Predict predict -> "learn.question.predict";
            case Task.Change change -> "learn.question.change";
            case Task.BuildFrame frame -> "learn.question.build";
            case Task.BuildRequest request -> "learn.question.build";
        };
    }

    /// On the way to another step its prediction comes first, and belongs to nothing that is shown yet.
    private void followPrediction(Prediction prediction) {
        if (prediction.equals(model.prediction(model.stepProperty().get()))) {
            showPrediction(prediction);
        }
    }

    /// Brings answer, verdict and button to the state of the prediction; the step's words are there already.
    private void showPrediction(Prediction prediction) {
        boolean asked = prediction.status() != Prediction.Status.NOT_ASKED && question.isVisible();
        if (asked) {
            pane.ifPresent(p -> p.show(prediction));
            Outcome.of(model, model.stepProperty().get(), texts()).ifPresent(
                    o -> verdict.getChildren().setAll(new VerdictCard(o, false, markdown, texts(), this::wayTo)));
        }
        boolean wants = prediction.status() == Prediction.Status.WANTED;
        show(verdict, asked && prediction.isChecked());
        show(wanted, wants);
        pane.filter(_ -> wants).ifPresent(p -> wantedText.setText(texts().get(p.wanted())));
        show(skip, prediction.blocks());
        show(go, !model.isLast() || prediction.blocks());
        if (wants) {
            scroll.setVvalue(1);
        }
        boolean second = model.step().task().filter(task -> !(task instanceof Task.Predict)).isPresent();
        go.getStyleClass().remove("primary");
        if (!second) {
            go.getStyleClass().add("primary");
        }
        go.setText(texts().get(prediction.blocks()
                ? model.isLast() ? "learn.question.checkLast" : "learn.question.check"
                : "learn.question.next"));
        boolean ended = model.isLast() && !prediction.blocks();
        closing.getChildren().setAll(ended
                ? List.of(new ClosingCard(model, texts(), this::wayTo))
                : List.of());
        show(closing, ended);
    }

    private Optional<Runnable> wayTo(Misconception belief) {
        return model.refutation(belief).map(spot -> () -> model.guide().visit(spot, model.spot()));
    }

    private void showReview() {
        review.getChildren().clear();
        model.reviewed().flatMap(before -> Outcome.of(model, before, texts())).ifPresent(
                o -> review.getChildren().setAll(new VerdictCard(o, true, markdown, texts(), this::wayTo)));
        show(review, !review.getChildren().isEmpty());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
