package framebyframe.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/// Reads a lesson's words in one language: `# title`, summary, and for each step `## title`, body and, where the
/// scenario asks, `### question`, more of the prompt, and the list of options.
final class TextReader {

    private final TextFile file;
    private final List<Step> steps;
    private final MarkdownRules rules;
    private final List<Reference> references = new ArrayList<>();

    /// A heading and what stands below it.
    private record Part(Heading heading, List<Node> blocks) {

        List<Node> all() {
            List<Node> all = new ArrayList<>(blocks);
            all.addFirst(heading);
            return all;
        }
    }

    /// @param steps that the text must match, one by one
    TextReader(TextFile file, List<Step> steps) {
        this.file = file;
        this.steps = steps;
        this.rules = new MarkdownRules(file.name());
    }

    LessonText read() throws LessonException {
        List<Part> parts = parts(rules.parse(file.content()));
        Part head = parts.getFirst();
        for (Node block : head.blocks()) {
            if (block instanceof Heading) {
                throw rules.place(block).fault("lesson.text.questionWithoutStep");
            }
        }
        if (head.blocks().isEmpty()) {
            throw rules.place(head.heading()).fault("lesson.text.noSummary");
        }
        checkCount(parts);
        references.addAll(rules.references(head.all(), OptionalInt.empty()));
        List<StepText> texts = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Part part = parts.get(i + 1);
            references.addAll(rules.references(part.all(), OptionalInt.of(i)));
            texts.add(step(part, steps.get(i)));
        }
        return new LessonText(title(head.heading()), MarkdownRules.gather(head.blocks()), texts, references);
    }

    /// The title's part, then one for each step.
    private List<Part> parts(Node document) throws LessonException {
        List<Part> parts = new ArrayList<>();
        for (Node block : Markdown.children(document)) {
            if (block instanceof Heading heading && heading.getLevel() != 3) {
                if (heading.getLevel() != (parts.isEmpty() ? 1 : 2)) {
                    throw rules.place(heading)
                            .fault(parts.isEmpty() ? "lesson.text.titleFirst" : "lesson.text.headingLevel");
                }
                title(heading);
                parts.add(new Part(heading, new ArrayList<>()));
            } else if (parts.isEmpty()) {
                throw rules.place(block).fault("lesson.text.titleFirst");
            } else {
                parts.getLast().blocks().add(block);
            }
        }
        if (parts.isEmpty()) {
            throw Place.of(file.name()).fault("lesson.text.titleFirst");
        }
        return parts;
    }

    private void checkCount(List<Part> parts) throws LessonException {
        int found = parts.size() - 1;
        if (found != steps.size()) {
            Place place = found > steps.size() ? rules.place(parts.get(steps.size() + 1).heading()) : file.end();
            throw place.fault("lesson.text.stepCount", steps.size(), found);
        }
    }

    private StepText step(Part part, Step step) throws LessonException {
        int asked = 0;
        while (asked < part.blocks().size() && !(part.blocks().get(asked) instanceof Heading)) {
            asked++;
        }
        if (asked == 0) {
            throw rules.place(part.heading()).fault("lesson.text.noBody", step.id());
        }
        List<Node> question = part.blocks().subList(asked, part.blocks().size());
        if (step.task().isPresent() && question.isEmpty()) {
            throw rules.place(part.heading()).fault("lesson.text.noQuestion", step.id());
        }
        if (step.task().isEmpty() && !question.isEmpty()) {
            throw rules.place(question.getFirst()).fault("lesson.text.questionUnasked", step.id());
        }
        Optional<StepText.Task> asks = step.prediction().isPresent()
                ? Optional.of(question(question, step.prediction().get().options()))
                : Optional.empty();
        return new StepText(title(part.heading()), MarkdownRules.gather(part.blocks().subList(0, asked)), asks);
    }

    private StepText.Task question(List<Node> blocks, int wanted) throws LessonException {
        Heading heading = (Heading) blocks.getFirst();
        int list = 1;
        while (list < blocks.size() && blocks.get(list) instanceof Paragraph) {
            list++;
        }
        if (list == blocks.size() || !(blocks.get(list) instanceof ListBlock)) {
            throw rules.place(blocks.get(Math.min(list, blocks.size() - 1))).fault("lesson.text.noOptions");
        }
        if (list + 1 < blocks.size()) {
            throw rules.place(blocks.get(list + 1)).fault("lesson.text.afterOptions");
        }
        List<Node> items = Markdown.children(blocks.get(list));
        if (items.size() != wanted) {
            throw rules.place(blocks.get(list)).fault("lesson.text.optionCount", wanted, items.size());
        }
        List<StepText.Item> options = new ArrayList<>();
        for (Node item : items) {
            options.add(option(item));
        }
        return new StepText.Task(title(heading), MarkdownRules.gather(blocks.subList(1, list)), options);
    }

    private StepText.Item option(Node item) throws LessonException {
        List<Node> blocks = Markdown.children(item);
        if (blocks.isEmpty() || !(blocks.getFirst() instanceof Paragraph label)) {
            throw rules.place(item).fault("lesson.text.optionLabel");
        }
        return new StepText.Item(label, MarkdownRules.gather(blocks.subList(1, blocks.size())));
    }

    private String title(Heading heading) throws LessonException {
        String words = Markdown.plain(heading);
        if (words.isEmpty()) {
            throw rules.place(heading).fault("lesson.text.emptyHeading");
        }
        return words;
    }
}
