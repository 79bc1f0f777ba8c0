package framebyframe.ui.learn;

import framebyframe.lesson.LessonText;
import framebyframe.lesson.Markdown;
import framebyframe.lesson.StepText;
import framebyframe.lesson.Task;
import framebyframe.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Shows the step where the playhead is, in the language of the view.
public final class LearnController {

    private final LearnViewModel model;
    private final MarkdownView markdown;

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
    private Label questionTitle;
    @FXML
    private VBox prompt;
    @FXML
    private VBox options;
    @FXML
    private VBox verdict;
    @FXML
    private HBox wanted;
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
        options.addEventFilter(KeyEvent.KEY_PRESSED, this::answer);
        ObservableValue<Boolean> shown = root.sceneProperty().map(_ -> true).orElse(false);
        model.stepProperty().when(shown).subscribe(step -> showStep(step.intValue()));
        model.predictionProperty().when(shown).subscribe(this::showPrediction);
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

    /// The Enter key in the options does what the button below them does; a toggle button would take it for itself.
    private void answer(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            model.check();
        }
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
        section.setText(texts().get("learn.foot.section", model.step().section()));
        show(question, text.task().isPresent());
        text.task().ifPresent(this::ask);
        showPrediction(model.predictionProperty().get());
        showReview();
        scroll.setVvalue(0);
    }

    private void ask(StepText.Task asked) {
        questionTitle.setText(asked.title());
        prompt.getChildren().setAll(markdown.blocks(asked.prompt()));
        show(prompt, asked.prompt().getFirstChild() != null);
        ToggleGroup group = new ToggleGroup();
        List<OptionCard> cards = asked.items().stream()
                .map(o -> new OptionCard(markdown.line(o.label()), Markdown.plain(o.label()))).toList();
        cards.forEach(card -> card.setToggleGroup(group));
        options.getChildren().setAll(cards);
        group.selectedToggleProperty().subscribe(chosen -> {
            if (chosen instanceof OptionCard card) {
                model.choose(cards.indexOf(card));
            }
        });
    }

    /// Brings options, verdict and button to the state of the prediction; the step's words are there already.
    private void showPrediction(Prediction prediction) {
        boolean asked = prediction.status() != Prediction.Status.NOT_ASKED && question.isVisible();
        if (asked) {
            prediction.option().ifPresent(chosen -> card(chosen).setSelected(true));
            showVerdict(prediction);
        }
        show(verdict, asked && prediction.isChecked());
        show(wanted, prediction.status() == Prediction.Status.WANTED);
        show(skip, prediction.blocks());
        show(go, !model.isLast() || prediction.blocks());
        if (prediction.status() == Prediction.Status.WANTED) {
            scroll.setVvalue(1);
        }
        go.setText(texts().get(prediction.blocks() ? "learn.question.check" : "learn.question.next"));
    }

    private OptionCard card(int option) {
        return (OptionCard) options.getChildren().get(option);
    }

    private void showVerdict(Prediction prediction) {
        Optional<Outcome> outcome = Outcome.of(model, model.stepProperty().get(), texts());
        if (!prediction.isChecked() || outcome.isEmpty()) {
            return;
        }
        Task.Choice choice = (Task.Choice) model.step().task().orElseThrow();
        for (int i = 0; i < options.getChildren().size(); i++) {
            boolean right = i == choice.answer();
            String plain = card(i).getAccessibleText();
            if (!card(i).isDisabled()) {
                card(i).reveal(right, prediction.is(i),
                        right ? texts().get("learn.option.right", plain) : plain);
            }
        }
        verdict.getChildren().setAll(new VerdictCard(outcome.get(), false, markdown, texts()));
    }

    private void showReview() {
        review.getChildren().clear();
        model.reviewed().flatMap(before -> Outcome.of(model, before, texts()))
                .ifPresent(o -> review.getChildren().setAll(new VerdictCard(o, true, markdown, texts())));
        show(review, !review.getChildren().isEmpty());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
