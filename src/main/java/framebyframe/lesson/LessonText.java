package framebyframe.lesson;

import java.util.List;
import org.commonmark.node.Node;

/// A lesson's words in one language; `steps` in the order of [Lesson#steps()].
///
/// @param summary what the lesson is about, as Markdown nodes below one parent
/// @param references every link of the text, in its order
public record LessonText(String title, Node summary, List<StepText> steps, List<Reference> references) {

    public LessonText {
        steps = List.copyOf(steps);
        references = List.copyOf(references);
    }
}
