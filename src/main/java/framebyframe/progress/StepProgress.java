package framebyframe.progress;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BinaryOperator;

/// What a learner did at one step.
///
/// @param first the first answer checked, which tells what the learner believed
/// @param latest the last answer checked; the first one unless it was tried again
/// @param tries how many answers were checked
/// @param skipped whether the question was passed over and not answered since
/// @param experiments how many changed or built runs were made
/// @param goalAt when the goal of a change or of something to build was first reached
/// @param at when anything of this was last changed; the visit, if nothing else was done
public record StepProgress(Optional<Attempt> first, Optional<Attempt> latest, int tries, boolean skipped,
        int experiments, Optional<Instant> goalAt, Instant at) {

    static final int MOST = 1_000_000;

    public StepProgress {
        if (tries < 0 || tries > MOST || experiments < 0 || experiments > MOST || first.isEmpty() != latest.isEmpty()) {
            throw new IllegalArgumentException(tries + " tries, " + experiments + " experiments");
        }
    }

    /// Seen, and nothing done.
    static StepProgress seen(Instant at) {
        return new StepProgress(Optional.empty(), Optional.empty(), 0, false, 0, Optional.empty(), at);
    }

    public boolean goalReached() {
        return goalAt.isPresent();
    }

    StepProgress with(Attempt attempt) {
        return new StepProgress(first.or(() -> Optional.of(attempt)), Optional.of(attempt), Math.min(MOST, tries + 1),
                false, experiments, goalAt, latest(at, attempt.at()));
    }

    StepProgress withSkip(Instant now) {
        return new StepProgress(first, latest, tries, latest.isEmpty(), experiments, goalAt, latest(at, now));
    }

    StepProgress withExperiment(boolean reached, Instant now) {
        return new StepProgress(first, latest, tries, skipped, Math.min(MOST, experiments + 1),
                goalAt.or(() -> reached ? Optional.of(now) : Optional.empty()), latest(at, now));
    }

    /// Both together, whichever is handed in first: of two programs that kept the same step, neither is forgotten.
    StepProgress merge(StepProgress other) {
        Optional<Attempt> last = both(latest, other.latest, Attempt::later);
        return new StepProgress(both(first, other.first, Attempt::earlier), last, Math.max(tries, other.tries),
                last.isEmpty() && (skipped || other.skipped), Math.max(experiments, other.experiments),
                both(goalAt, other.goalAt, (a, b) -> a.isBefore(b) ? a : b), latest(at, other.at));
    }

    private static <T> Optional<T> both(Optional<T> a, Optional<T> b, BinaryOperator<T> chosen) {
        return a.isPresent() && b.isPresent() ? Optional.of(chosen.apply(a.get(), b.get())) : a.or(() -> b);
    }

    static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
