package framebyframe.ui.accept;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;

/// Makes what stands in strips.
final class Cells {

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
}
