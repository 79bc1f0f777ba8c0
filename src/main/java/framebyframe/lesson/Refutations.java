package framebyframe.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Looks whether a step of another lesson, where a belief is said to be refuted, exists.
final class Refutations {

    private Refutations() {}

    /// The drafts, with such faults.
    ///
    /// @param others further lessons that they may point to
    static List<Draft> check(List<Draft> drafts, List<Draft> others) {
        Map<String, Set<String>> steps = new HashMap<>();
        Set<String> broken = new HashSet<>();
        List<Draft> all = new ArrayList<>(others);
        all.addAll(drafts);
        for (Draft draft : all) {
            draft.lesson().ifPresentOrElse(
                    l -> steps.put(l.id(), l.steps().stream().map(Step::id).collect(Collectors.toSet())),
                    () -> broken.add(draft.id()));
        }
        return drafts.stream().map(draft -> draft.with(draft.lesson().map(l -> faults(l, steps, broken))
                .orElse(List.of()))).toList();
    }

    /// A lesson that is broken itself is not held against those that point to it.
    private static List<LessonException> faults(Lesson lesson, Map<String, Set<String>> steps, Set<String> broken) {
        List<LessonException> faults = new ArrayList<>();
        lesson.misconceptions().forEach((belief, refuted) -> {
            int slash = refuted.indexOf('/');
            if (slash < 0 || broken.contains(refuted.substring(0, slash))) {
                return;
            }
            Optional<Set<String>> known = Optional.ofNullable(steps.get(refuted.substring(0, slash)));
            if (known.filter(k -> k.contains(refuted.substring(slash + 1))).isEmpty()) {
                Place place = lesson.place("misconceptions." + belief.id());
                faults.add(place.fault("lesson.misconceptionNoStep", refuted));
            }
        });
        return faults;
    }
}
