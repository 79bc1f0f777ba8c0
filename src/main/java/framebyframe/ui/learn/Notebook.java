package framebyframe.ui.learn;

import framebyframe.lesson.Lesson;
import framebyframe.lesson.Step;
import framebyframe.lesson.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What a learner has done so far, step by step; every change gives another [Kept].
final class Notebook {

    private final List<Step> steps;
    private final List<Prediction> predictions = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> hints = new HashMap<>();
    private final Map<String, Integer> experiments = new HashMap<>();
    private final Set<String> reached = new HashSet<>();
    private final ReadOnlyObjectWrapper<Kept> kept;
    private int at;

    Notebook(Lesson lesson) {
        this.steps = lesson.steps();
        steps.forEach(s -> predictions.add(s.prediction().isPresent() ? Prediction.OPEN : Prediction.NOT_ASKED));
        kept = new ReadOnlyObjectWrapper<>(Kept.beginning(steps.getFirst().id()));
    }

    /// Takes over what was kept, as far as this lesson has such steps and such questions.
    void restore(Kept before) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Prediction old = before.predictions().getOrDefault(step.id(), predictions.get(i));
            if (step.prediction().isPresent() && old.answer().stream().allMatch(a -> fits(step, a))) {
                predictions.set(i, old);
            }
        }
        seen.addAll(before.seen());
        hints.putAll(before.hints());
        experiments.putAll(before.experiments());
        reached.addAll(before.reached());
        write();
    }

    /// Whether an answer can be one to the question of a step.
    static boolean fits(Step step, Answer answer) {
        return step.prediction().map(asked -> switch (answer) {
            case Answer.Chosen(int option) ->
                asked instanceof Task.Choice && option >= 0 && option < asked.options();
            case Answer.Typed _ -> asked instanceof Task.Figure;
            case Answer.Arranged(List<Integer> order) -> asked instanceof Task.Order
                    && order.size() == asked.options() && new HashSet<>(order).size() == order.size()
                    && order.stream().allMatch(o -> o >= 0 && o < asked.options());
            case Answer.Marked _ -> asked instanceof Task.Mark;
        }).orElse(false);
    }

    void at(int step) {
        at = step;
        seen.add(id());
        write();
    }

    Prediction prediction(int step) {
        return predictions.get(step);
    }

    void predict(int step, Prediction changed) {
        predictions.set(step, changed);
        write();
    }

    int hints() {
        return hints.getOrDefault(id(), 0);
    }

    void hint() {
        hints.merge(id(), 1, Integer::sum);
        write();
    }

    void ran(boolean goalReached) {
        experiments.merge(id(), 1, Integer::sum);
        if (goalReached) {
            reached.add(id());
        }
        write();
    }

    private String id() {
        return steps.get(at).id();
    }

    private void write() {
        Map<String, Prediction> made = new HashMap<>();
        for (int i = 0; i < predictions.size(); i++) {
            Prediction prediction = predictions.get(i);
            if (prediction.status() == Prediction.Status.SKIPPED || prediction.answer().isPresent()) {
                made.put(steps.get(i).id(), prediction);
            }
        }
        kept.set(new Kept(id(), seen, made, hints, experiments, reached));
    }

    ReadOnlyObjectProperty<Kept> keptProperty() {
        return kept.getReadOnlyProperty();
    }
}
