package framebyframe.export;

import framebyframe.lesson.Markdown;
import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/// A lesson's Markdown without the links that only the program can follow.
final class ProseMarkdown {

    private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder()
            .nodeRendererFactory(new MarkdownNodeRendererFactory() {
                @Override
                public NodeRenderer create(MarkdownNodeRendererContext context) {
                    return new Words(context);
                }

                @Override
                public Set<Character> getSpecialCharacters() {
                    return Set.of();
                }
            }).build();

    private ProseMarkdown() {}

    /// The nodes below this one, without blank lines around.
    static String of(Node parent) {
        return RENDERER.render(parent).strip();
    }

    /// Of a link, its words.
    private record Words(MarkdownNodeRendererContext context) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Link.class);
        }

        @Override
        public void render(Node link) {
            Markdown.children(link).forEach(context::render);
        }
    }
}
