package framebyframe.lesson;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the part of `scenario.yaml` that says where a lesson stops and what it asks.
final class StepsReader {

    static final int MAX_STEPS = 200;
    private static final int MAX_OPTIONS = 8;

    private final Collection<Misconception> treated;

    /// @param treated the misconceptions that the lesson declares
    StepsReader(Collection<Misconception> treated) {
        this.treated = treated;
    }

    List<Step> read(YamlValue list) throws LessonException {
        List<Step> steps = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlValue item : list.list(MAX_STEPS)) {
            YamlMap map = item.map("id", "at", "show", "section", "predict");
            String id = map.get("id").parsed(Ids::check, "lesson.id");
            if (!ids.add(id)) {
                throw map.get("id").place().fault("lesson.yaml.twice", id);
            }
            steps.add(step(id, map));
        }
        if (steps.isEmpty()) {
            throw list.place().fault("lesson.steps.none");
        }
        return steps;
    }

    private Step step(String id, YamlMap map) throws LessonException {
        Anchor anchor = map.get("at").parsed(Anchor::parse, "lesson.step.anchor");
        Optional<YamlValue> show = map.find("show");
        Optional<Show> shown = show.isPresent()
                ? Optional.of(show.get().parsed(Show::parse, "lesson.step.show"))
                : Optional.empty();
        String section = map.get("section").parsed(s -> Sections.exists(s) ? Optional.of(s) : Optional.empty(),
                "lesson.section");
        Optional<YamlValue> predict = map.find("predict");
        Optional<Task> task = predict.isPresent()
                ? Optional.of(choice(predict.get().map("answer", "misconceptions")))
                : Optional.empty();
        return new Step(id, anchor, shown, View.SPACE_TIME, section, task);
    }

    private Task choice(YamlMap map) throws LessonException {
        List<YamlValue> items = map.get("misconceptions").list(MAX_OPTIONS);
        if (items.size() < 2) {
            throw map.get("misconceptions").place().fault("lesson.step.fewOptions");
        }
        int answer = (int) map.get("answer").integer(1, items.size()) - 1;
        List<Optional<Misconception>> beliefs = new ArrayList<>();
        for (YamlValue item : items) {
            beliefs.add(item.text().equals("none") ? Optional.empty() : Optional.of(treated(item)));
        }
        if (beliefs.get(answer).isPresent()) {
            throw items.get(answer).place().fault("lesson.step.rightIsWrong");
        }
        return new Task.Choice(answer, beliefs);
    }

    private Misconception treated(YamlValue item) throws LessonException {
        Misconception belief = item.parsed(Misconception::of, "lesson.misconceptionUnknown");
        if (!treated.contains(belief)) {
            throw item.place().fault("lesson.step.undeclared", belief.id());
        }
        return belief;
    }
}
