package framebyframe.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What was found wrong in a lesson's files. Readers throw at what they cannot use; whoever can go on without it lets
/// them read in here, so that one wrong item does not hide the next.
final class Findings {

    /// A file may be wrong at every character; nobody reads more than this.
    static final int MOST = 200;

    private final List<LessonException> all = new ArrayList<>();

    /// Reads something.
    @FunctionalInterface
    interface Reading<T> {
        T read() throws LessonException;
    }

    /// Checks something.
    @FunctionalInterface
    interface Check {
        void run() throws LessonException;
    }

    /// What could be read, or empty, the fault being noted.
    <T> Optional<T> read(Reading<T> reading) {
        try {
            return Optional.of(reading.read());
        } catch (LessonException fault) {
            add(fault);
            return Optional.empty();
        }
    }

    void check(Check check) {
        try {
            check.run();
        } catch (LessonException fault) {
            add(fault);
        }
    }

    void add(LessonException fault) {
        if (all.size() < MOST) {
            all.add(fault);
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /// File by file as they were read, and in each from top to bottom.
    List<LessonException> inOrder() {
        List<String> files = all.stream().map(f -> f.place().file()).distinct().toList();
        return all.stream().sorted(Comparator.comparingInt((LessonException f) -> files.indexOf(f.place().file()))
                .thenComparingInt(f -> f.place().line()).thenComparingInt(f -> f.place().column())).toList();
    }
}
