package framebyframe.lesson;

import java.util.List;
import java.util.Optional;
import org.commonmark.node.Node;

/// What a step says in one language. Its nodes are only read, and hold nothing but what [MarkdownRules] lets through.
///
/// @param body the explanation, as Markdown nodes below one parent
public record StepText(String title, Node body, Optional<Task> task) {

    /// The words of what the learner is asked to do.
    ///
    /// @param title the heading that it begins with
    /// @param prompt the paragraphs behind the heading, perhaps none, below one parent
    /// @param items for a prediction its options, in the order of [framebyframe.lesson.Task.Predict#beliefs()]; for a
    ///     change or something to build, hints, the vaguest first
    public record Task(String title, Node prompt, List<Item> items) {

        public Task {
            items = List.copyOf(items);
        }
    }

    /// @param label what one chooses, or the hint; inline nodes below one parent
    /// @param feedback what is said to who chose it, perhaps nothing, below one parent
    public record Item(Node label, Node feedback) {}
}
