package framebyframe.progress;

import framebyframe.lesson.Misconception;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// An answer that was checked.
///
/// @param belief the misconception behind a wrong answer, if it has one
/// @param at when it was checked
public record Attempt(Answer answer, boolean right, Optional<Misconception> belief, Instant at) {

    /// By time; what happened at the same time has some order, always the same.
    private static final Comparator<Attempt> ORDER = Comparator.comparing(Attempt::at)
            .thenComparing(Attempt::toString);

    static Attempt earlier(Attempt a, Attempt b) {
        return ORDER.compare(a, b) <= 0 ? a : b;
    }

    static Attempt later(Attempt a, Attempt b) {
        return ORDER.compare(a, b) >= 0 ? a : b;
    }
}
