package framebyframe.ui.keep;

import framebyframe.lesson.Lesson;
import framebyframe.progress.Attempt;
import framebyframe.progress.LessonProgress;
import framebyframe.progress.StepProgress;
import framebyframe.ui.learn.Answer;
import framebyframe.ui.learn.Kept;
import framebyframe.ui.learn.Prediction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The same answers as the disk and as the window have them.
final class KeptProgress {

    private KeptProgress() {}

    /// What the disk has of a lesson, for the window; empty if it has nothing.
    static Optional<Kept> of(Lesson lesson, LessonProgress progress) {
        if (progress.steps().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Prediction> predictions = new HashMap<>();
        Map<String, Integer> experiments = new HashMap<>();
        Set<String> reached = new HashSet<>();
        progress.steps().forEach((id, done) -> {
            prediction(done).ifPresent(made -> predictions.put(id, made));
            if (done.experiments() > 0) {
                experiments.put(id, done.experiments());
            }
            if (done.goalReached()) {
                reached.add(id);
            }
        });
        String step = progress.step().orElse(lesson.steps().getFirst().id());
        return Optional.of(new Kept(step, progress.steps().keySet(), predictions, Map.of(), experiments, reached));
    }

    private static Optional<Prediction> prediction(StepProgress done) {
        return done.skipped()
                ? Optional.of(new Prediction(Prediction.Status.SKIPPED, Optional.empty()))
                : done.latest().map(Attempt::answer)
                        .map(answer -> new Prediction(Prediction.Status.CHECKED, Optional.of(shown(answer))));
    }

    private static Answer shown(framebyframe.progress.Answer kept) {
        return switch (kept) {
            case framebyframe.progress.Answer.Chosen(int option) -> new Answer.Chosen(option);
            case framebyframe.progress.Answer.Typed(String text) -> new Answer.Typed(text);
            case framebyframe.progress.Answer.Ordered(var options) -> new Answer.Arranged(options);
            case framebyframe.progress.Answer.Marked(long nanos) -> new Answer.Marked(nanos);
        };
    }

    /// An answer as the disk keeps it.
    static framebyframe.progress.Answer kept(Answer shown) {
        return switch (shown) {
            case Answer.Chosen(int option) -> new framebyframe.progress.Answer.Chosen(option);
            case Answer.Typed(String number) -> new framebyframe.progress.Answer.Typed(number);
            case Answer.Arranged(var options) -> new framebyframe.progress.Answer.Ordered(options);
            case Answer.Marked(long time) -> new framebyframe.progress.Answer.Marked(time);
        };
    }
}
