package framebyframe.progress;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// All that one learner has done. A value: every change gives another one; times are handed in.
///
/// @param learner drawn at random when the first file was made; says nothing about a person, only that two reports come
///     from the same file
/// @param lesson the lesson that was open last, by its id
/// @param lessons by id
public record Progress(String learner, Optional<String> lesson, Map<String, LessonProgress> lessons) {

    static final int MOST_LESSONS = 1000;

    public Progress {
        lessons = Map.copyOf(lessons);
    }

    /// Of someone who has done nothing yet.
    public static Progress none(String learner) {
        return new Progress(learner, Optional.empty(), Map.of());
    }

    /// What was done in a lesson; [LessonProgress#NONE] if nothing was.
    public LessonProgress lesson(String id) {
        return lessons.getOrDefault(id, LessonProgress.NONE);
    }

    /// The learner is at a step now.
    public Progress reaching(String lesson, String step, Instant now) {
        return with(lesson, l -> l.reaching(step, now));
    }

    /// An answer was checked.
    public Progress answering(String lesson, String step, Attempt attempt) {
        return with(lesson, l -> l.with(step, attempt.at(), s -> s.with(attempt)));
    }

    /// A question was passed over.
    public Progress skipping(String lesson, String step, Instant now) {
        return with(lesson, l -> l.with(step, now, s -> s.withSkip(now)));
    }

    /// A changed or built run was made.
    ///
    /// @param reached whether it reached the step's goal; false if the step has none
    public Progress experimenting(String lesson, String step, boolean reached, Instant now) {
        return with(lesson, l -> l.with(step, now, s -> s.withExperiment(reached, now)));
    }

    /// The learner begins a lesson anew; what was done in it is forgotten.
    public Progress beginningAgain(String lesson, Instant now) {
        return with(lesson, l -> l.anew(now));
    }

    private Progress with(String id, UnaryOperator<LessonProgress> change) {
        Map<String, LessonProgress> changed = new TreeMap<>(lessons);
        if (lessons.containsKey(id) || lessons.size() < MOST_LESSONS) {
            changed.put(id, change.apply(lesson(id)));
        }
        return new Progress(learner, Optional.of(id), changed);
    }

    /// Both together: nothing that either of two programs kept is lost. The learner, and the lesson that was open last,
    /// are this one's.
    public Progress merge(Progress other) {
        Map<String, LessonProgress> merged = new TreeMap<>(lessons);
        other.lessons.forEach((id, done) -> {
            if (merged.containsKey(id) || merged.size() < MOST_LESSONS) {
                merged.merge(id, done, LessonProgress::merge);
            }
        });
        return new Progress(learner, lesson.or(other::lesson), merged);
    }

    /// The same of the learner whose file it goes to.
    Progress of(String keptAs) {
        return new Progress(keptAs, lesson, lessons);
    }
}
