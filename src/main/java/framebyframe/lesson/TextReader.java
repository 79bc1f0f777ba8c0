package framebyframe.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/// Reads a lesson's words in one language: `# title`, summary, and for each step `## title`, body and, where the
/// scenario asks for something, what [TaskTextReader] reads.
final class TextReader {

    private final TextFile file;
    private final Optional<List<StepsReader.Read>> steps;
    private final Findings findings;
    private final MarkdownRules rules;

    /// A heading and what stands below it.
    private record Part(Heading heading, List<Node> blocks) {

        List<Node> all() {
            List<Node> all = new ArrayList<>(blocks);
            all.addFirst(heading);
            return all;
        }
    }

    /// @param steps that the text must match, one by one; empty if nobody knows how many there are
    TextReader(TextFile file, Optional<List<StepsReader.Read>> steps, Findings findings) {
        this.file = file;
        this.steps = steps;
        this.findings = findings;
        this.rules = new MarkdownRules(file.name(), findings);
    }

    /// The text; faults in it are noted, and then it may have fewer or more steps than the scenario.
    ///
    /// @throws LessonException if it does not even begin with a title
    LessonText read() throws LessonException {
        List<Part> parts = parts(rules.parse(file.content()));
        Part head = parts.getFirst();
        checkHead(head);
        checkCount(parts);
        List<Reference> references = new ArrayList<>(rules.references(head.all(), OptionalInt.empty()));
        List<StepText> texts = new ArrayList<>();
        for (int i = 0; i + 1 < parts.size(); i++) {
            Part part = parts.get(i + 1);
            references.addAll(rules.references(part.all(), OptionalInt.of(i)));
            texts.add(step(part, at(i)));
        }
        return new LessonText(Markdown.plain(head.heading()), MarkdownRules.gather(head.blocks()), texts, references);
    }

    private Optional<StepsReader.Read> at(int index) {
        return steps.filter(s -> index < s.size()).map(s -> s.get(index));
    }

    /// The title's part, then one for each step.
    private List<Part> parts(Node document) throws LessonException {
        List<Part> parts = new ArrayList<>();
        for (Node block : Markdown.children(document)) {
            if (parts.isEmpty() && !(block instanceof Heading title && title.getLevel() == 1)) {
                throw rules.place(block).fault("lesson.text.titleFirst");
            }
            if (block instanceof Heading heading && heading.getLevel() != 3) {
                if (heading.getLevel() != (parts.isEmpty() ? 1 : 2)) {
                    findings.add(rules.place(heading).fault("lesson.text.headingLevel"));
                }
                parts.add(new Part(heading, new ArrayList<>()));
            } else {
                parts.getLast().blocks().add(block);
            }
            if (block instanceof Heading heading && Markdown.plain(heading).isEmpty()) {
                findings.add(rules.place(heading).fault("lesson.text.emptyHeading"));
            }
        }
        if (parts.isEmpty()) {
            throw Place.of(file.name()).fault("lesson.text.titleFirst");
        }
        return parts;
    }

    private void checkHead(Part head) {
        head.blocks().stream().filter(Heading.class::isInstance)
                .forEach(question -> findings.add(rules.place(question).fault("lesson.text.questionWithoutStep")));
        if (head.blocks().isEmpty()) {
            findings.add(rules.place(head.heading()).fault("lesson.text.noSummary"));
        }
    }

    private void checkCount(List<Part> parts) {
        int found = parts.size() - 1;
        if (steps.isPresent() && found != steps.get().size()) {
            int wanted = steps.get().size();
            Place place = found > wanted ? rules.place(parts.get(wanted + 1).heading()) : file.end();
            findings.add(place.fault("lesson.text.stepCount", wanted, found));
        }
    }

    private StepText step(Part part, Optional<StepsReader.Read> step) {
        int asked = 0;
        while (asked < part.blocks().size() && !(part.blocks().get(asked) instanceof Heading)) {
            asked++;
        }
        if (asked == 0) {
            findings.add(rules.place(part.heading()).fault("lesson.text.noBody", Markdown.plain(part.heading())));
        }
        List<Node> task = part.blocks().subList(asked, part.blocks().size());
        Optional<StepText.Task> asks = step.flatMap(s -> findings.read(() -> task(part, task, s)))
                .flatMap(found -> found);
        return new StepText(Markdown.plain(part.heading()), MarkdownRules.gather(part.blocks().subList(0, asked)),
                asks);
    }

    private Optional<StepText.Task> task(Part part, List<Node> blocks, StepsReader.Read step) throws LessonException {
        if (!step.known()) {
            return Optional.empty();
        }
        Optional<Task> task = step.step().task();
        if (task.isEmpty()) {
            if (!blocks.isEmpty()) {
                throw rules.place(blocks.getFirst()).fault("lesson.text.questionUnasked", step.step().id());
            }
            return Optional.empty();
        }
        if (blocks.isEmpty()) {
            throw rules.place(part.heading()).fault("lesson.text.noQuestion", step.step().id());
        }
        return Optional.of(new TaskTextReader(rules, findings).read(blocks, task.get()));
    }
}
