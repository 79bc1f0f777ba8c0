package framebyframe.ui.learn;

import framebyframe.lesson.Markdown;
import framebyframe.lesson.Show;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/// Turns a lesson's Markdown into JavaFX nodes. Nothing in it is executed, and no link leaves the program.
public final class MarkdownView {

    private static final String NO_BREAK_SPACE = "\u00a0";

    private final Consumer<Show> onShow;

    /// @param onShow called when a learner follows a `show:` link
    public MarkdownView(Consumer<Show> onShow) {
        this.onShow = onShow;
    }

    /// The blocks below a node, one under the other.
    public VBox blocks(Node parent) {
        VBox box = new VBox();
        box.getStyleClass().add("prose-blocks");
        Markdown.children(parent).forEach(block -> box.getChildren().add(block(block)));
        return box;
    }

    /// The inline nodes below a node, as one paragraph.
    public Prose line(Node parent) {
        Prose prose = new Prose();
        inline(parent, prose, List.of());
        return prose;
    }

    private javafx.scene.Node block(Node block) {
        return switch (block) {
            case BlockQuote quote -> callout(quote);
            case BulletList list -> list(list, Optional.empty());
            case OrderedList list -> list(list, Optional.ofNullable(list.getMarkerStartNumber()));
            case FencedCodeBlock code -> code(code.getLiteral());
            case IndentedCodeBlock code -> code(code.getLiteral());
            default -> line(block);
        };
    }

    /// A block quote; a first paragraph that is wholly strong is its title.
    private VBox callout(BlockQuote quote) {
        VBox box = blocks(quote);
        box.getStyleClass().addAll("callout", "warning");
        if (quote.getFirstChild() instanceof Paragraph first && first.getFirstChild() instanceof StrongEmphasis strong
                && strong.getNext() == null) {
            Label title = new Label(Markdown.plain(strong));
            title.getStyleClass().add("callout-title");
            title.setWrapText(true);
            box.getChildren().set(0, title);
        }
        return box;
    }

    private VBox list(Node list, Optional<Integer> first) {
        VBox box = new VBox();
        box.getStyleClass().add("prose-list");
        int number = first.orElse(0);
        for (Node item : Markdown.children(list)) {
            Label marker = new Label(first.isPresent() ? number++ + "." : "•");
            marker.getStyleClass().add("prose-marker");
            VBox content = blocks(item);
            HBox.setHgrow(content, Priority.ALWAYS);
            HBox row = new HBox(marker, content);
            row.getStyleClass().add("prose-item");
            box.getChildren().add(row);
        }
        return box;
    }

    private static Prose code(String literal) {
        Prose prose = new Prose();
        prose.getStyleClass().add("prose-code-block");
        prose.text(literal.stripTrailing(), List.of("prose-code"));
        return prose;
    }

    private void inline(Node parent, Prose prose, List<String> styles) {
        for (Node node : Markdown.children(parent)) {
            switch (node) {
                case Text text -> prose.text(withItsFigure(text), styles);
                case Code code -> prose.code(code.getLiteral(), styles);
                case SoftLineBreak soft -> prose.text(Markdown.lineBreak(soft), styles);
                case HardLineBreak hard -> prose.text("\n", styles);
                case Emphasis emphasis -> inline(emphasis, prose, and(styles, "prose-emphasis"));
                case StrongEmphasis strong -> inline(strong, prose, and(styles, "prose-strong"));
                case Link link -> link(link, prose, styles);
                default -> inline(node, prose, styles);
            }
        }
    }

    /// Text behind a figure keeps to it: no line ends between `20` and `ms`.
    private static String withItsFigure(Text text) {
        boolean figure = text.getPrevious() instanceof Link link && Markdown.plain(link).matches("[0-9.]+");
        String literal = text.getLiteral();
        return figure && literal.startsWith(" ") ? NO_BREAK_SPACE + literal.substring(1) : literal;
    }

    private void link(Link link, Prose prose, List<String> styles) {
        String words = Markdown.plain(link);
        Optional<Show> target = Optional.of(link.getDestination()).filter(d -> d.startsWith("show:"))
                .flatMap(d -> Show.parse(d.substring("show:".length())));
        if (target.isEmpty()) {
            inline(link, prose, and(styles, "prose-fact"));
            return;
        }
        Hyperlink control = new Hyperlink(words);
        control.setMnemonicParsing(false);
        control.getStyleClass().add("prose-link");
        if (link.getFirstChild() instanceof Code) {
            control.getStyleClass().add("prose-code");
        }
        control.setOnAction(_ -> {
            control.setVisited(false);
            onShow.accept(target.get());
        });
        prose.node(control, words);
    }

    private static List<String> and(List<String> styles, String more) {
        List<String> all = new ArrayList<>(styles);
        all.add(more);
        return all;
    }
}
