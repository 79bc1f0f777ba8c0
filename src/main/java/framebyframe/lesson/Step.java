package framebyframe.lesson;

import java.util.List;
import java.util.Optional;

/// One step of a lesson: a moment, what to look at, and perhaps a question before it is revealed.
///
/// @param id unique in the lesson
/// @param show what to select in the inspector; without it, the anchor's transfer as a whole
/// @param section of RFC 6455 that stands behind the explanation
/// @param question asked at this step, before the next one is revealed
public record Step(String id, Anchor anchor, Optional<Show> show, String section, Optional<Choice> question) {

    /// A prediction by choice.
    ///
    /// @param answer the right option, from 0 (lesson files count from 1)
    /// @param misconceptions for each option the belief behind it, or empty
    public record Choice(int answer, List<Optional<Misconception>> misconceptions) {

        public Choice {
            misconceptions = List.copyOf(misconceptions);
        }

        /// How many options there are.
        public int options() {
            return misconceptions.size();
        }
    }
}
