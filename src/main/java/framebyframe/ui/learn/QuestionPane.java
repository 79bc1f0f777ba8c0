package framebyframe.ui.learn;

import framebyframe.lesson.StepText;
import framebyframe.lesson.Task;
import framebyframe.text.Texts;
import javafx.scene.layout.VBox;

/// The part of a question where the learner answers, by its kind; it follows the prediction of the step shown.
abstract sealed class QuestionPane extends VBox permits ChoicePane, FigurePane, OrderPane, MarkPane {

    static QuestionPane of(Task.Predict asked, StepText.Task words, LearnViewModel model, MarkdownView markdown,
            Texts texts) {
        return switch (asked) {
            case Task.Choice choice -> new ChoicePane(choice, words, model, markdown, texts);
            case Task.Figure _ -> new FigurePane(model, texts);
            case Task.Order _ -> new OrderPane(words, model, markdown, texts);
            case Task.Mark _ -> new MarkPane(model, texts);
        };
    }

    /// Brings the pane to the state of the prediction, as often as that changes.
    abstract void show(Prediction prediction);

    /// The key of the sentence that asks for an answer.
    abstract String wanted();
}
