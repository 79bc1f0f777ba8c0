package framebyframe.lesson;

import java.util.Optional;

/// One step of a lesson: a moment, what to look at, and perhaps something to do.
///
/// @param id unique in the lesson
/// @param show what to select in the inspector; without it, the anchor's transfer as a whole
/// @param view what the middle of the window shows
/// @param section of RFC 6455 that stands behind the explanation, such as `5.3`, or of another one, such as
///     `RFC 7692 §7.2.1`
/// @param task what the learner is asked to do; without one, to watch
public record Step(String id, Anchor anchor, Optional<Show> show, View view, String section, Optional<Task> task) {

    /// The prediction that is asked for before the next step is revealed.
    public Optional<Task.Predict> prediction() {
        return task.flatMap(t -> t instanceof Task.Predict predict ? Optional.of(predict) : Optional.empty());
    }

    /// The section with its RFC: `RFC 6455 §5.3`.
    public String citation() {
        return new SectionReference(section).toString();
    }
}
