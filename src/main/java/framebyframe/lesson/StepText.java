package framebyframe.lesson;

import java.util.List;
import java.util.Optional;
import org.commonmark.node.Node;

/// What a step says in one language. Its nodes are only read, and hold nothing but what [MarkdownRules] lets through.
///
/// @param body the explanation, as Markdown nodes below one parent
public record StepText(String title, Node body, Optional<Question> question) {

    /// The question's words; `options` in the order of [Step.Choice].
    ///
    /// @param title the heading that the question begins with
    /// @param prompt the paragraphs behind the heading, perhaps none, below one parent
    public record Question(String title, Node prompt, List<Option> options) {

        public Question {
            options = List.copyOf(options);
        }
    }

    /// @param label what one chooses, inline nodes below one parent
    /// @param feedback what is said to who chose it, perhaps nothing, below one parent
    public record Option(Node label, Node feedback) {}
}
