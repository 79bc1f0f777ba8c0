package framebyframe.lesson;

import java.util.List;
import java.util.Optional;
import org.commonmark.node.Node;

/// What a step says in one language.
///
/// @param body the explanation, as Markdown nodes below one parent
public record StepText(String title, Node body, Optional<Question> question) {

    /// The question's words; `options` in the order of [Step.Choice].
    public record Question(Node prompt, List<Option> options) {}

    /// @param feedback what is said to who chose it
    public record Option(String text, Node feedback) {}
}
