package framebyframe.lesson;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads which beliefs a lesson treats, and where the learner can refute each: a step of this lesson, or
/// `another-lesson/step`.
final class MisconceptionsReader {

    private MisconceptionsReader() {}

    static SequencedMap<Misconception, String> read(YamlValue value) throws LessonException {
        if (!value.isMap()) {
            throw value.place().fault("lesson.misconceptions");
        }
        SequencedMap<Misconception, String> treated = new LinkedHashMap<>();
        for (YamlValue.Entry entry : value.entries("")) {
            value.findings().check(() -> {
                Misconception belief = entry.key().parsed(Misconception::of, "lesson.misconceptionUnknown");
                if (treated.putIfAbsent(belief, "") != null) {
                    throw entry.key().place().fault("lesson.yaml.twice", belief.id());
                }
                treated.put(belief, entry.value().parsed(MisconceptionsReader::step, "lesson.misconceptionStep"));
            });
        }
        return treated;
    }

    private static Optional<String> step(String written) {
        int slash = written.indexOf('/');
        return Ids.check(written.substring(slash + 1)).filter(step -> slash < 0
                || Ids.check(written.substring(0, slash)).isPresent()).map(step -> written);
    }

    /// Notes each step of this lesson that does not exist.
    static void checkSteps(YamlValue value, List<Step> steps) throws LessonException {
        Set<String> ids = steps.stream().map(Step::id).collect(Collectors.toSet());
        Set<Misconception> seen = EnumSet.noneOf(Misconception.class);
        for (YamlValue.Entry entry : value.entries("")) {
            value.findings().check(() -> {
                String step = entry.value().text();
                boolean checked = Misconception.of(entry.key().text()).filter(seen::add).isPresent();
                if (checked && step(step).isPresent() && !step.contains("/") && !ids.contains(step)) {
                    throw entry.value().place().fault("lesson.misconceptionNoStep", step);
                }
            });
        }
    }
}
