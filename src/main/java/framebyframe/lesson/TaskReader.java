package framebyframe.lesson;

import framebyframe.lesson.Scenario.Peer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Reads what a step asks of the learner: at most one of `predict`, `change` and `build`.
final class TaskReader {

    /// The keys that ask for something.
    static final List<String> KEYS = List.of("predict", "change", "build");

    private static final int MAX_PIECES = 24;

    private final PredictReader predictions;
    private final ControlsReader controls;

    /// @param treated the misconceptions that the lesson declares
    /// @param scenario in which controls must have their place
    TaskReader(Collection<Misconception> treated, Scenario scenario) {
        this.predictions = new PredictReader(treated);
        this.controls = new ControlsReader(scenario);
    }

    /// Empty if the step asks for nothing.
    Optional<Task> read(YamlMap step) throws LessonException {
        List<String> asked = KEYS.stream().filter(step.values()::containsKey).toList();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        if (asked.size() > 1) {
            throw step.get(asked.get(1)).place().fault("lesson.step.oneTask", String.join(", ", asked));
        }
        YamlValue value = step.get(asked.getFirst());
        return Optional.of(switch (asked.getFirst()) {
            case "predict" -> predictions.read(value);
            case "change" -> change(value);
            default -> build(value);
        });
    }

    private Task change(YamlValue value) throws LessonException {
        YamlMap map = value.map("controls", "goal", "solution");
        List<Control> offered = controls.controls(map.get("controls"));
        if (map.find("goal").isEmpty()) {
            if (map.find("solution").isPresent()) {
                throw map.get("solution").place().fault("lesson.task.goalless");
            }
            return new Task.Change(offered, Optional.empty(), List.of());
        }
        Goal goal = goal(map);
        return new Task.Change(offered, Optional.of(goal), ControlsReader.solution(map.get("solution"), offered));
    }

    private static Task build(YamlValue value) throws LessonException {
        YamlMap map = value.map("frame", "request", "goal", "solution");
        Optional<YamlValue> frame = map.find("frame");
        Optional<YamlValue> request = map.find("request");
        if (frame.isPresent() == request.isPresent()) {
            throw value.place().fault("lesson.task.frameOrRequest");
        }
        Goal goal = goal(map);
        return frame.isPresent()
                ? frame(frame.get().parsed(Peer::of, "lesson.task.sender"), goal, map.get("solution"))
                : request(request.orElseThrow(), goal, map.get("solution"));
    }

    private static Goal goal(YamlMap map) throws LessonException {
        return map.get("goal").parsed(Goal::parse, "lesson.task.goal");
    }

    private static Task frame(Peer sender, Goal goal, YamlValue solution) throws LessonException {
        byte[] bytes = solution.hex();
        if (bytes.length == 0) {
            throw solution.place().fault("lesson.task.emptySolution");
        }
        return new Task.BuildFrame(sender, goal, bytes);
    }

    private static Task request(YamlValue list, Goal goal, YamlValue solution) throws LessonException {
        List<String> pieces = new ArrayList<>();
        for (YamlValue item : list.list(MAX_PIECES)) {
            String piece = DamageReader.line(item.text(), item);
            if (pieces.contains(piece)) {
                throw item.place().fault("lesson.yaml.twice", piece);
            }
            pieces.add(piece);
        }
        if (pieces.size() < 2) {
            throw list.place().fault("lesson.task.fewPieces");
        }
        List<Integer> order = new ArrayList<>();
        for (YamlValue item : solution.list(MAX_PIECES)) {
            int index = (int) item.integer(1, pieces.size()) - 1;
            if (order.contains(index)) {
                throw item.place().fault("lesson.yaml.twice", Integer.toString(index + 1));
            }
            order.add(index);
        }
        if (order.isEmpty()) {
            throw solution.place().fault("lesson.task.emptySolution");
        }
        return new Task.BuildRequest(pieces, goal, order);
    }
}
