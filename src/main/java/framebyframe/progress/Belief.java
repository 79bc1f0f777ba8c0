package framebyframe.progress;

import framebyframe.lesson.Misconception;
import framebyframe.progress.Course.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A misconception that a learner's first answer to some question showed.
///
/// @param lesson where it showed first
/// @param step of that lesson
/// @param laterRight whether the learner, after holding it for the last time, answered a question right that has this
///     belief among its options, or reached the goal of a step that refutes it
record Belief(Misconception misconception, String lesson, String step, boolean laterRight) {

    /// Something that a learner did at some time at some place.
    private record Sign(Place place, Attempt attempt) {
        boolean shows(Misconception belief) {
            return attempt.belief().equals(Optional.of(belief));
        }
    }

    /// All that a learner held at first, in the order of [Misconception].
    static List<Belief> of(Progress progress, Course course) {
        List<Sign> first = new ArrayList<>();
        List<Sign> all = new ArrayList<>();
        progress.lessons().forEach((lesson, done) -> done.steps().forEach((step, at) -> {
            Place place = new Place(lesson, step);
            at.first().ifPresent(a -> first.add(new Sign(place, a)));
            at.first().ifPresent(a -> all.add(new Sign(place, a)));
            at.latest().ifPresent(a -> all.add(new Sign(place, a)));
        }));
        List<Belief> held = new ArrayList<>();
        for (Misconception belief : Misconception.values()) {
            first.stream().filter(s -> s.shows(belief))
                    .min(Comparator.comparing((Sign s) -> s.attempt().at()).thenComparing(s -> s.place().toString()))
                    .ifPresent(s -> held.add(new Belief(belief, s.place().lesson(), s.place().step(),
                            isRefuted(belief, all, progress, course))));
        }
        return held;
    }

    private static boolean isRefuted(Misconception belief, List<Sign> all, Progress progress, Course course) {
        Instant last = all.stream().filter(s -> s.shows(belief)).map(s -> s.attempt().at())
                .max(Comparator.naturalOrder()).orElseThrow();
        List<Place> shown = all.stream().filter(s -> s.shows(belief)).map(Sign::place).toList();
        boolean answered = all.stream()
                .anyMatch(s -> s.attempt().right() && s.attempt().at().isAfter(last)
                        && (shown.contains(s.place()) || course.tests(belief, s.place())));
        return answered || progress.lessons().entrySet().stream()
                .anyMatch(lesson -> reached(belief, lesson, last, course));
    }

    private static boolean reached(Misconception belief, Map.Entry<String, LessonProgress> lesson, Instant last,
            Course course) {
        return lesson.getValue().steps().entrySet().stream()
                .anyMatch(step -> step.getValue().goalAt().filter(last::isBefore).isPresent()
                        && course.tests(belief, new Place(lesson.getKey(), step.getKey())));
    }
}
