package framebyframe.ui.learn;

import java.util.Map;
import java.util.Set;

/// What of a learner's way through a lesson is worth keeping when the window closes. Steps are named by their ids, so that
/// it still fits when a lesson gains a step.
///
/// @param step the one shown
/// @param seen every step that was shown
/// @param predictions what was made of each question that was answered or skipped
/// @param hints how many hints were read, where any was
/// @param experiments how many experiments were run, where any was
/// @param reached the steps whose goal was reached
public record Kept(String step, Set<String> seen, Map<String, Prediction> predictions, Map<String, Integer> hints,
        Map<String, Integer> experiments, Set<String> reached) {

    public Kept {
        seen = Set.copyOf(seen);
        predictions = Map.copyOf(predictions);
        hints = Map.copyOf(hints);
        experiments = Map.copyOf(experiments);
        reached = Set.copyOf(reached);
    }

    /// A lesson that begins at this step.
    static Kept beginning(String step) {
        return new Kept(step, Set.of(step), Map.of(), Map.of(), Map.of(), Set.of());
    }
}
