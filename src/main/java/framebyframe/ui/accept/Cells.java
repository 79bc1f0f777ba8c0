package framebyframe.ui.accept;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Makes what stands in strips.
final class Cells {

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private Cells() {}

    /// A byte as two hexadecimal digits each.
    static List<Label> bytes(byte[] bytes, String styleClass) {
        List<Label> cells = new ArrayList<>();
        for (byte b : bytes) {
            cells.add(cell("%02x".formatted(b & 0xff), styleClass));
        }
        return cells;
    }

    static List<Label> characters(String text, String styleClass) {
        return text.chars().mapToObj(c -> cell(Character.toString(c), styleClass)).toList();
    }

    static Label cell(String text, String styleClass) {
        Label cell = new Label(text);
        cell.getStyleClass().addAll("cell", "mono", styleClass);
        return cell;
    }

    /// A bar for each bit.
    static List<Region> bits(int count) {
        List<Region> cells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Region bit = new Region();
            bit.getStyleClass().add("bit");
            cells.add(bit);
        }
        return cells;
    }

    /// Sets the bars of a strip to the bits of bytes; bars beyond the last byte are off.
    static void set(Strip strip, byte[] bytes) {
        List<Node> cells = strip.cells();
        for (int i = 0; i < cells.size(); i++) {
            boolean on = i / 8 < bytes.length && (bytes[i / 8] >> 7 - i % 8 & 1) == 1;
            cells.get(i).pseudoClassStateChanged(ON, on);
        }
    }
}
