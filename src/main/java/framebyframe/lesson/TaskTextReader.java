package framebyframe.lesson;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/// Reads the words of what a step asks for: `### title`, perhaps paragraphs, and a list, of options for a prediction, of
/// hints for something to change or build.
final class TaskTextReader {

    private static final int MAX_HINTS = 8;
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,6})?");

    private final MarkdownRules rules;
    private final Findings findings;

    TaskTextReader(MarkdownRules rules, Findings findings) {
        this.rules = rules;
        this.findings = findings;
    }

    /// @param blocks the heading and what follows it
    StepText.Task read(List<Node> blocks, Task task) throws LessonException {
        int list = 1;
        while (list < blocks.size() && blocks.get(list) instanceof Paragraph) {
            list++;
        }
        if (list == blocks.size() || !(blocks.get(list) instanceof ListBlock)) {
            throw rules.place(blocks.get(Math.min(list, blocks.size() - 1)))
                    .fault(task instanceof Task.Predict ? "lesson.text.noOptions" : "lesson.text.noHints");
        }
        if (list + 1 < blocks.size()) {
            findings.add(rules.place(blocks.get(list + 1)).fault("lesson.text.afterOptions"));
        }
        List<Node> nodes = Markdown.children(blocks.get(list));
        checkCount(task, nodes.size(), blocks.get(list));
        List<StepText.Item> items = new ArrayList<>();
        for (Node item : nodes) {
            findings.read(() -> item(item)).ifPresent(items::add);
        }
        if (task instanceof Task.Figure figure && items.size() == figure.options()) {
            checkNumbers(figure, items);
        }
        String title = Markdown.plain((Heading) blocks.getFirst());
        return new StepText.Task(title, MarkdownRules.gather(blocks.subList(1, list)), items);
    }

    private void checkCount(Task task, int found, Node list) {
        if (task instanceof Task.Predict predict && predict.options() != found) {
            findings.add(rules.place(list).fault("lesson.text.optionCount", predict.options(), found));
        }
        if (!(task instanceof Task.Predict) && found > MAX_HINTS) {
            findings.add(rules.place(list).fault("lesson.text.hintCount", MAX_HINTS, found));
        }
    }

    private StepText.Item item(Node item) throws LessonException {
        List<Node> blocks = Markdown.children(item);
        if (blocks.isEmpty() || !(blocks.getFirst() instanceof Paragraph label)) {
            throw rules.place(item).fault("lesson.text.optionLabel");
        }
        return new StepText.Item(label, MarkdownRules.gather(blocks.subList(1, blocks.size())));
    }

    /// What is typed is compared with the labels; the right one must be a figure that the run proves.
    private void checkNumbers(Task.Figure figure, List<StepText.Item> items) {
        Set<String> numbers = new HashSet<>();
        for (StepText.Item item : items) {
            String label = Markdown.plain(item.label());
            if (!NUMBER.matcher(label).matches()) {
                findings.add(rules.place(item.label()).fault("lesson.text.numberLabel", label));
            } else if (!numbers.add(label)) {
                findings.add(rules.place(item.label()).fault("lesson.yaml.twice", label));
            }
        }
        Node right = items.get(figure.answer()).label();
        if (!(right.getFirstChild() instanceof Link link && link.getNext() == null
                && link.getDestination().startsWith("fact:"))) {
            findings.add(rules.place(right).fault("lesson.text.numberFact"));
        }
    }
}
