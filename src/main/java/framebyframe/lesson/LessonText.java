package framebyframe.lesson;

import java.util.List;
import org.commonmark.node.Node;

/// A lesson's words in one language; `steps` in the order of [Lesson#steps()].
public record LessonText(String title, Node summary, List<StepText> steps) {}
