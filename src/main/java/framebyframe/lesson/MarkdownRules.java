package framebyframe.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Parses Markdown and lets through only what the program can show: no HTML, no images, no links but its own.
final class MarkdownRules {

    private static final int MAX_NESTING = 12;
    private static final Parser PARSER = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(MAX_NESTING).maxInlineNesting(MAX_NESTING).build();

    private final String file;
    private final Findings findings;

    MarkdownRules(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /// The file's nodes; what is nested too deep has become plain text. What has no place in a lesson is noted, and is no
    /// longer among them.
    Node parse(String markdown) {
        Node document = PARSER.parse(markdown);
        check(document);
        return document;
    }

    Place place(Node node) {
        Node placed = node;
        while (placed.getSourceSpans().isEmpty() && placed.getParent() != null) {
            placed = placed.getParent();
        }
        return placed.getSourceSpans().stream().findFirst()
                .map(span -> new Place(file, span.getLineIndex() + 1, span.getColumnIndex() + 1))
                .orElse(Place.of(file));
    }

    /// The links below these nodes, in their order; wrong ones are noted, and left out.
    List<Reference> references(List<? extends Node> nodes, OptionalInt step) {
        List<Reference> found = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Link link) {
                findings.read(() -> reference(link, step)).ifPresent(found::add);
            }
            found.addAll(references(Markdown.children(node), step));
        }
        return found;
    }

    private void check(Node node) {
        Optional<LessonException> wrong = wrong(node);
        if (wrong.isPresent()) {
            findings.add(wrong.get());
            remove(node);
        } else {
            Markdown.children(node).forEach(this::check);
        }
    }

    /// A block leaves an empty paragraph behind, so that nothing else seems to be missing.
    private static void remove(Node node) {
        if (node instanceof Block) {
            Paragraph gap = new Paragraph();
            gap.setSourceSpans(node.getSourceSpans());
            node.insertBefore(gap);
        }
        node.unlink();
    }

    private Optional<LessonException> wrong(Node node) {
        return switch (node) {
            case Document document -> Optional.empty();
            case Heading heading -> heading.getParent() instanceof Document
                    ? Optional.empty()
                    : Optional.of(place(node).fault("lesson.markdown.nestedHeading"));
            case Paragraph paragraph -> Optional.empty();
            case BulletList list -> Optional.empty();
            case OrderedList list -> Optional.empty();
            case ListItem item -> Optional.empty();
            case BlockQuote quote -> Optional.empty();
            case FencedCodeBlock code -> Optional.empty();
            case IndentedCodeBlock code -> Optional.empty();
            case Text text -> Optional.empty();
            case Code code -> Optional.empty();
            case Emphasis emphasis -> Optional.empty();
            case StrongEmphasis strong -> Optional.empty();
            case SoftLineBreak soft -> Optional.empty();
            case HardLineBreak hard -> Optional.empty();
            case Link link -> Optional.empty();
            case HtmlBlock html -> Optional.of(place(node).fault("lesson.markdown.html"));
            case HtmlInline html -> Optional.of(place(node).fault("lesson.markdown.html"));
            case Image image -> Optional.of(place(node).fault("lesson.markdown.image"));
            default -> Optional.of(place(node).fault("lesson.markdown.notAllowed", node.getClass().getSimpleName()));
        };
    }

    private Reference reference(Link link, OptionalInt step) throws LessonException {
        String shown = Markdown.plain(link);
        Reference.Target target = target(link, shown);
        if (step.isEmpty() && target instanceof FactReference fact && fact.needsStep()) {
            throw place(link).fault("lesson.link.needsStep", fact.toString());
        }
        return new Reference(place(link), step, shown, target);
    }

    private Reference.Target target(Link link, String shown) throws LessonException {
        String written = link.getDestination();
        if (link.getTitle() != null) {
            throw place(link).fault("lesson.link.title");
        }
        if (shown.isEmpty()) {
            throw place(link).fault("lesson.link.empty");
        }
        if (written.startsWith("fact:")) {
            return known(link, FactReference.parse(written.substring("fact:".length())), "lesson.link.fact");
        }
        if (written.startsWith("show:")) {
            return known(link, Show.parse(written.substring("show:".length())), "lesson.link.show");
        }
        if (!written.startsWith("rfc:")) {
            throw place(link).fault("lesson.link.outside", written);
        }
        String number = written.substring("rfc:".length());
        Optional<SectionReference> section = Sections.linked(number);
        if (section.isEmpty()) {
            throw place(link).fault("lesson.section", number);
        }
        if (!shown.endsWith(section.get().shown())) {
            throw place(link).fault("lesson.link.sectionText", section.get().shown(), shown);
        }
        return section.get();
    }

    private Reference.Target known(Link link, Optional<? extends Reference.Target> target, String otherwise)
            throws LessonException {
        if (target.isEmpty()) {
            throw place(link).fault(otherwise, link.getDestination());
        }
        return target.get();
    }

    /// Moves nodes below a parent of their own.
    static Node gather(List<? extends Node> nodes) {
        Document parent = new Document();
        nodes.forEach(parent::appendChild);
        return parent;
    }
}
