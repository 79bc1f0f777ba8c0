package framebyframe.ui.learn;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A paragraph that wraps, with a tint behind each piece of code in it, wherever that is broken.
public final class Prose extends TextFlow {

    private final Path tint = new Path();
    private final List<Range> code = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int length;

    private record Range(int from, int to) {}

    Prose() {
        getStyleClass().add("prose");
        tint.getStyleClass().add("prose-tint");
        tint.setManaged(false);
        getChildren().add(tint);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    void text(String text, List<String> styles) {
        Text piece = new Text(text);
        piece.getStyleClass().addAll(styles);
        piece.getStyleClass().add("prose-text");
        getChildren().add(piece);
        length += text.length();
        said(text);
    }

    void code(String text, List<String> styles) {
        Range range = new Range(length, length + text.length());
        code.add(range);
        List<String> all = new ArrayList<>(styles);
        all.add("prose-code");
        text(text, all);
    }

    /// A control in the middle of the words; to the flow it is one character.
    void node(Node node, String said) {
        getChildren().add(node);
        length++;
        said(said);
    }

    private void said(String text) {
        words.append(text);
        setAccessibleText(words.toString());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        List<PathElement> outline = new ArrayList<>();
        for (Range range : code) {
            outline.addAll(List.of(getRangeShape(range.from(), range.to(), false)));
        }
        tint.getElements().setAll(outline);
    }
}
