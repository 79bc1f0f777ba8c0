package framebyframe.export;

import framebyframe.lesson.Goal;
import framebyframe.lesson.Task;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/// What a file can say of tasks that only the program can judge.
final class Solutions {

    private Solutions() {}

    /// What is to be reached, in the words of lesson files.
    static Optional<String> of(Task task) {
        return switch (task) {
            case Task.Change change -> change.goal().map(Goal::toString);
            case Task.BuildFrame build -> Optional.of(build.goal().toString());
            case Task.BuildRequest build -> Optional.of(build.goal().toString());
            case Task.Predict _ -> Optional.empty();
        };
    }

    /// One way to reach it, if it can be written down: bytes in hex, or lines of a request.
    static Optional<String> solution(Task task) {
        return switch (task) {
            case Task.BuildFrame build -> Optional.of(HexFormat.ofDelimiter(" ").formatHex(build.solution()));
            case Task.BuildRequest build -> Optional.of(
                    build.solution().stream().map(build.pieces()::get).collect(Collectors.joining("\n")));
            case Task.Change _ -> Optional.empty();
            case Task.Predict _ -> Optional.empty();
        };
    }

    /// The same in another order, and always in the same other order.
    static <T> List<T> shuffled(List<T> items) {
        List<T> shuffled = new ArrayList<>(items);
        Random random = new Random(items.size());
        while (items.size() > 1 && shuffled.equals(items)) {
            Collections.shuffle(shuffled, random);
        }
        return shuffled;
    }
}
