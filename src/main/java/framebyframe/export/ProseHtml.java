package framebyframe.export;

import framebyframe.lesson.Markdown;
import framebyframe.lesson.Show;
import framebyframe.recording.Transfer;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/// A lesson's Markdown as HTML that leads nowhere: its links become figures, sections, or buttons that point at a span.
final class ProseHtml {

    private final HtmlRenderer renderer;

    /// @param transfer that the step is about
    ProseHtml(Optional<Transfer> transfer) {
        this.renderer = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true)
                .nodeRendererFactory(context -> new Own(context, transfer)).build();
    }

    /// The nodes below this one.
    String of(Node parent) {
        return renderer.render(parent);
    }

    /// The same without the paragraph around it, for where one already stands.
    String line(Node parent) {
        Node words = parent.getFirstChild() instanceof Paragraph only && only.getNext() == null ? only : parent;
        return Markdown.children(words).stream().map(renderer::render).collect(Collectors.joining());
    }

    /// Links, and line ends between Chinese characters.
    private record Own(HtmlNodeRendererContext context, Optional<Transfer> transfer) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Link.class, SoftLineBreak.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof SoftLineBreak soft) {
                context.getWriter().text(Markdown.lineBreak(soft));
            } else if (node instanceof Link link) {
                link(link);
            }
        }

        private void link(Link link) {
            String destination = link.getDestination();
            Optional<Show> show = Optional.of(destination).filter(d -> d.startsWith("show:"))
                    .flatMap(d -> Show.parse(d.substring("show:".length())));
            OptionalInt span = show.map(s -> Pointer.at(transfer, s)).orElse(OptionalInt.empty());
            String tag = span.isPresent() ? "button" : destination.startsWith("rfc:") ? "cite" : "b";
            context.getWriter().tag(tag, span.isPresent()
                    ? Map.of("type", "button", "class", "show", "data-span", Integer.toString(span.getAsInt()))
                    : Map.of("class", show.isPresent() ? "shown" : "fact"));
            Markdown.children(link).forEach(context::render);
            context.getWriter().tag("/" + tag);
        }
    }
}
