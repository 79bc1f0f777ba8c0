package framebyframe.ui.inspector;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Columns of a list: the cells of a row and the heading above them are boxes of one style class, and so of one width,
/// whatever the size of their type.
final class Columns {

    private Columns() {}

    static VBox cell(String column, Node... content) {
        VBox cell = new VBox(content);
        cell.getStyleClass().addAll("column", column);
        return cell;
    }

    static VBox heading(String column, String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("caption", "muted");
        return cell(column, label);
    }

    /// A label for what stands on the wire.
    static Label mono(String... styleClasses) {
        Label label = new Label();
        label.getStyleClass().add("mono");
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
