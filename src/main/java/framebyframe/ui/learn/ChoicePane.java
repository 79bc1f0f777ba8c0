package framebyframe.ui.learn;

import framebyframe.lesson.Markdown;
import framebyframe.lesson.StepText;
import framebyframe.lesson.Task;
import framebyframe.text.Texts;
import java.util.List;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// One of several options.
final class ChoicePane extends QuestionPane {

    private final Task.Choice asked;
    private final Texts texts;
    private final List<OptionCard> cards;

    ChoicePane(Task.Choice asked, StepText.Task words, LearnViewModel model, MarkdownView markdown, Texts texts) {
        this.asked = asked;
        this.texts = texts;
        setId("options");
        getStyleClass().add("options");
        cards = words.items().stream().map(o -> new OptionCard(markdown.line(o.label()), Markdown.plain(o.label())))
                .toList();
        ToggleGroup group = new ToggleGroup();
        cards.forEach(card -> card.setToggleGroup(group));
        getChildren().setAll(cards);
        group.selectedToggleProperty().subscribe(chosen -> {
            if (chosen instanceof OptionCard card) {
                model.answer(new Answer.Chosen(cards.indexOf(card)));
            }
        });
        // The Enter key does what the button below does; a toggle button would take it for itself.
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                model.check();
            }
        });
    }

    @Override
    void show(Prediction prediction) {
        prediction.answer().ifPresent(answer -> cards.get(((Answer.Chosen) answer).option()).setSelected(true));
        for (int i = 0; prediction.isChecked() && i < cards.size(); i++) {
            OptionCard card = cards.get(i);
            boolean right = i == asked.answer();
            if (!card.isDisabled()) {
                String plain = card.getAccessibleText();
                card.reveal(right, prediction.is(i), right ? texts.get("learn.option.right", plain) : plain);
            }
        }
    }

    @Override
    String wanted() {
        return "learn.wanted.choice";
    }
}
