package framebyframe.ui.learn;

import framebyframe.lesson.Misconception;
import framebyframe.lesson.StepText;
import framebyframe.lesson.Task;
import framebyframe.text.Texts;
import java.util.Optional;

/// What came of a checked prediction.
///
/// @param belief the misconception behind a wrong answer, if it has one
record Outcome(boolean right, StepText.Item chosen, StepText.Item answer, Optional<Misconception> belief) {

    /// The outcome at a step, from 0; empty unless its question was checked.
    static Optional<Outcome> of(LearnViewModel model, int step, Texts texts) {
        Prediction prediction = model.prediction(step);
        Optional<Task.Choice> choice = model.lesson().steps().get(step).task().map(Task.Choice.class::cast);
        Optional<StepText.Task> words = model.lesson().text(texts.language()).steps().get(step).task();
        if (!prediction.isChecked() || choice.isEmpty() || words.isEmpty()) {
            return Optional.empty();
        }
        int chosen = prediction.option().orElseThrow();
        int answer = choice.get().answer();
        return Optional.of(new Outcome(chosen == answer, words.get().items().get(chosen),
                words.get().items().get(answer), choice.get().beliefs().get(chosen)));
    }
}
