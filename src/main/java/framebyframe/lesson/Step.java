package framebyframe.lesson;

import java.util.List;
import java.util.Optional;

/// One step of a lesson: a moment, what to look at, and perhaps a question before it is revealed.
///
/// @param id unique in the lesson
/// @param show the field to select in the inspector, such as `header:Sec-WebSocket-Key`, `field:opcode` or `accept`
/// @param section of RFC 6455 that stands behind the explanation
/// @param question asked at this step, before the next one is revealed
public record Step(String id, Anchor anchor, Optional<String> show, String section, Optional<Choice> question) {

    /// A prediction by choice.
    ///
    /// @param answer the right option, from 0
    /// @param misconceptions for each option the id of the belief behind it, or empty
    public record Choice(int answer, List<Optional<String>> misconceptions) {}
}
