package framebyframe.progress;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// What a learner did in one lesson.
///
/// Steps are known by their ids, so that a lesson may get further ones; whoever restores a view looks up whether a step
/// is still there, and whether it still has the option that was chosen.
///
/// @param step where the learner was last, by its id
/// @param at when that step was reached
/// @param begun how often the learner began the lesson anew; what was done before that is forgotten
/// @param steps the steps seen, by id
public record LessonProgress(Optional<String> step, Instant at, int begun, Map<String, StepProgress> steps) {

    /// Nothing done yet.
    public static final LessonProgress NONE = new LessonProgress(Optional.empty(), Instant.EPOCH, 0, Map.of());

    static final int MOST_STEPS = 1000;

    public LessonProgress {
        steps = Map.copyOf(steps);
    }

    /// What was done at a step; empty if it was never seen.
    public Optional<StepProgress> step(String id) {
        return Optional.ofNullable(steps.get(id));
    }

    LessonProgress reaching(String id, Instant now) {
        return with(id, now, s -> s).moved(id, now);
    }

    private LessonProgress moved(String id, Instant now) {
        return new LessonProgress(Optional.of(id), now, begun, steps);
    }

    /// With a step changed, which counts as seen.
    LessonProgress with(String id, Instant now, UnaryOperator<StepProgress> change) {
        Map<String, StepProgress> changed = new TreeMap<>(steps);
        if (steps.containsKey(id) || steps.size() < MOST_STEPS) {
            changed.put(id, change.apply(step(id).orElseGet(() -> StepProgress.seen(now))));
        }
        return new LessonProgress(step, at, begun, changed);
    }

    LessonProgress anew(Instant now) {
        return new LessonProgress(Optional.empty(), now, Math.min(StepProgress.MOST, begun + 1), Map.of());
    }

    /// Both together; what was begun anew more often counts alone.
    LessonProgress merge(LessonProgress other) {
        if (begun != other.begun) {
            return begun > other.begun ? this : other;
        }
        Map<String, StepProgress> merged = new TreeMap<>(steps);
        other.steps.forEach((id, done) -> {
            if (merged.containsKey(id) || merged.size() < MOST_STEPS) {
                merged.merge(id, done, StepProgress::merge);
            }
        });
        LessonProgress newer = isNewer(other) ? other : this;
        return new LessonProgress(newer.step, newer.at, begun, merged);
    }

    private boolean isNewer(LessonProgress other) {
        int order = other.at.compareTo(at);
        return order > 0 || order == 0 && other.step.orElse("").compareTo(step.orElse("")) > 0;
    }
}
