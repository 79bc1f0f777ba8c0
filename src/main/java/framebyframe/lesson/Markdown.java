package framebyframe.lesson;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// What lessons' readers ask of Markdown nodes.
public final class Markdown {

    private Markdown() {}

    /// The nodes directly below this one.
    public static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    /// The words without markup, on one line.
    public static String plain(Node node) {
        StringBuilder words = new StringBuilder();
        append(node, words);
        return words.toString().strip();
    }

    private static void append(Node node, StringBuilder words) {
        switch (node) {
            case Text text -> words.append(text.getLiteral());
            case Code code -> words.append(code.getLiteral());
            case FencedCodeBlock code -> words.append(code.getLiteral().strip());
            case IndentedCodeBlock code -> words.append(code.getLiteral().strip());
            case SoftLineBreak soft -> words.append(lineBreak(soft));
            case HardLineBreak hard -> words.append(' ');
            default -> {
                for (Node child : children(node)) {
                    if (child instanceof org.commonmark.node.Block && !words.isEmpty()) {
                        words.append(' ');
                    }
                    append(child, words);
                }
            }
        }
    }

    /// What a line end inside a paragraph stands for: a space, but nothing between two Chinese characters.
    public static String lineBreak(SoftLineBreak soft) {
        boolean before = soft.getPrevious() instanceof Text text && ideographic(text.getLiteral(), true);
        boolean after = soft.getNext() instanceof Text text && ideographic(text.getLiteral(), false);
        return before && after ? "" : " ";
    }

    private static boolean ideographic(String text, boolean atEnd) {
        if (text.isEmpty()) {
            return false;
        }
        int character = atEnd ? text.codePointBefore(text.length()) : text.codePointAt(0);
        return UnicodeScript.of(character) == UnicodeScript.HAN || character >= 0x3000 && character <= 0x303F
                || character >= 0xFF00 && character <= 0xFFEF;
    }
}
