package framebyframe.lesson;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Reads what a step asks the learner to predict.
final class PredictReader {

    private static final int MAX_OPTIONS = 8;
    private static final int MARK_OPTIONS = 3;

    private final Collection<Misconception> treated;

    /// @param treated the misconceptions that the lesson declares
    PredictReader(Collection<Misconception> treated) {
        this.treated = treated;
    }

    Task.Predict read(YamlValue value) throws LessonException {
        YamlMap map = value.map("kind", "answer", "within", "misconceptions");
        Optional<YamlValue> kind = map.find("kind");
        String name = kind.isPresent() ? kind.get().text() : "choice";
        if (map.find("within").isPresent() && !name.equals("mark")) {
            throw map.get("within").place().fault("lesson.step.withinMark");
        }
        List<Optional<Misconception>> beliefs = beliefs(map.get("misconceptions"));
        return switch (name) {
            case "choice" -> new Task.Choice(answer(map, beliefs), beliefs);
            case "number" -> new Task.Figure(answer(map, beliefs), beliefs);
            case "order" -> order(map, beliefs);
            case "mark" -> mark(map, beliefs);
            default -> throw map.get("kind").place().fault("lesson.step.kind", name);
        };
    }

    private static int answer(YamlMap map, List<Optional<Misconception>> beliefs) throws LessonException {
        int answer = (int) map.get("answer").integer(1, beliefs.size()) - 1;
        checkRight(map, beliefs, answer);
        return answer;
    }

    private static void checkRight(YamlMap map, List<Optional<Misconception>> beliefs, int answer)
            throws LessonException {
        if (beliefs.get(answer).isPresent()) {
            throw map.get("misconceptions").list(MAX_OPTIONS).get(answer).place().fault("lesson.step.rightIsWrong");
        }
    }

    private static Task.Predict order(YamlMap map, List<Optional<Misconception>> beliefs) throws LessonException {
        if (map.find("answer").isPresent()) {
            throw map.get("answer").place().fault("lesson.step.orderAnswer");
        }
        return new Task.Order(beliefs);
    }

    private static Task.Predict mark(YamlMap map, List<Optional<Misconception>> beliefs) throws LessonException {
        if (beliefs.size() != MARK_OPTIONS) {
            throw map.get("misconceptions").place().fault("lesson.step.markOptions", beliefs.size());
        }
        checkRight(map, beliefs, 0);
        Anchor answer = map.get("answer").parsed(Anchor::parse, "lesson.step.anchor");
        Duration within = map.get("within").someDuration();
        return new Task.Mark(answer, within, beliefs);
    }

    /// One an option; a wrong one is noted, and keeps its place, since the options are counted.
    private List<Optional<Misconception>> beliefs(YamlValue list) throws LessonException {
        List<YamlValue> items = list.list(MAX_OPTIONS);
        if (items.size() < 2) {
            throw list.place().fault("lesson.step.fewOptions");
        }
        List<Optional<Misconception>> beliefs = new ArrayList<>();
        for (YamlValue item : items) {
            beliefs.add(item.isWord("none")
                    ? Optional.empty()
                    : list.findings().read(() -> treated(item)));
        }
        return beliefs;
    }

    private Misconception treated(YamlValue item) throws LessonException {
        Misconception belief = item.parsed(Misconception::of, "lesson.misconceptionUnknown");
        if (!treated.contains(belief)) {
            throw item.place().fault("lesson.step.undeclared", belief.id());
        }
        return belief;
    }
}
