package framebyframe.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

    MarkdownRules(String file) {
        this.file = file;
    }

    /// The file's nodes; what is nested too deep has become plain text.
    Node parse(String markdown) throws LessonException {
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

    /// The links below these nodes, in their order.
    List<Reference> references(List<Node> nodes, OptionalInt step) throws LessonException {
        List<Reference> found = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Link link) {
                found.add(reference(link, step));
            }
            found.addAll(references(Markdown.children(node), step));
        }
        return found;
    }

    private void check(Node node) throws LessonException {
        switch (node) {
            case Document document -> {
            }
            case Heading heading -> {
                if (!(node.getParent() instanceof Document)) {
                    throw place(node).fault("lesson.markdown.nestedHeading");
                }
            }
            case Paragraph paragraph -> {
            }
            case BulletList list -> {
            }
            case OrderedList list -> {
            }
            case ListItem item -> {
            }
            case BlockQuote quote -> {
            }
            case FencedCodeBlock code -> {
            }
            case IndentedCodeBlock code -> {
            }
            case Text text -> {
            }
            case Code code -> {
            }
            case Emphasis emphasis -> {
            }
            case StrongEmphasis strong -> {
            }
            case SoftLineBreak soft -> {
            }
            case HardLineBreak hard -> {
            }
            case Link link -> reference(link, OptionalInt.of(0));
            case HtmlBlock html -> throw place(node).fault("lesson.markdown.html");
            case HtmlInline html -> throw place(node).fault("lesson.markdown.html");
            case Image image -> throw place(node).fault("lesson.markdown.image");
            default -> throw place(node).fault("lesson.markdown.notAllowed", node.getClass().getSimpleName());
        }
        for (Node child : Markdown.children(node)) {
            check(child);
        }
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
        String section = written.substring("rfc:".length());
        if (!Sections.exists(section)) {
            throw place(link).fault("lesson.section", section);
        }
        if (!shown.endsWith("§" + section)) {
            throw place(link).fault("lesson.link.sectionText", section, shown);
        }
        return new SectionReference(section);
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
