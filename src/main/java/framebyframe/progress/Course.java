package framebyframe.progress;

import framebyframe.lesson.Lesson;
import framebyframe.lesson.Misconception;
import framebyframe.lesson.Step;
import framebyframe.lesson.Task;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What the lessons say about which step tests which belief, and in what order everything comes.
public final class Course {

    /// A step of some lesson.
    record Place(String lesson, String step) {}

    private final Map<String, Lesson> lessons = new LinkedHashMap<>();
    private final Map<Misconception, Set<Place>> tests = new EnumMap<>(Misconception.class);

    /// @param lessons those that are known, in their order; progress may name others
    public Course(List<Lesson> lessons) {
        for (Lesson lesson : lessons) {
            this.lessons.put(lesson.id(), lesson);
            for (Step step : lesson.steps()) {
                Place here = new Place(lesson.id(), step.id());
                step.prediction().map(Task.Predict::beliefs).orElse(List.of()).stream().flatMap(Optional::stream)
                        .forEach(belief -> add(belief, here));
            }
            lesson.misconceptions().forEach((belief, refuted) -> add(belief, place(lesson, refuted)));
        }
    }

    private static Place place(Lesson lesson, String refuted) {
        int slash = refuted.indexOf('/');
        return slash < 0
                ? new Place(lesson.id(), refuted)
                : new Place(refuted.substring(0, slash), refuted.substring(slash + 1));
    }

    private void add(Misconception belief, Place place) {
        tests.computeIfAbsent(belief, _ -> new HashSet<>()).add(place);
    }

    /// Whether who does this step right has shown not to hold the belief, or no longer.
    boolean tests(Misconception belief, Place place) {
        return tests.getOrDefault(belief, Set.of()).contains(place);
    }

    Optional<Lesson> lesson(String id) {
        return Optional.ofNullable(lessons.get(id));
    }

    /// These lessons in the order of the course; unknown ones behind, by their ids.
    List<String> ordered(Set<String> ids) {
        return ordered(lessons.keySet().stream().toList(), ids);
    }

    /// The steps of a lesson that ask for something, and these, in the order of the lesson; unknown ones behind.
    List<String> asking(String lesson, Set<String> answered) {
        List<Step> steps = lesson(lesson).map(Lesson::steps).orElse(List.of());
        Set<String> wanted = new TreeSet<>(answered);
        steps.stream().filter(s -> s.task().isPresent()).forEach(s -> wanted.add(s.id()));
        return ordered(steps.stream().map(Step::id).toList(), wanted);
    }

    private static List<String> ordered(List<String> order, Set<String> wanted) {
        List<String> all = new ArrayList<>(order);
        all.retainAll(wanted);
        Set<String> unknown = new TreeSet<>(wanted);
        all.forEach(unknown::remove);
        all.addAll(unknown);
        return all;
    }
}
