package framebyframe.ui.app;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/// Which control had the focus, so that the same one in a view made anew can have it again.
///
/// @param id the control's, or that of the nearest thing around it that has one
/// @param anchor where the selection of a text begins, `caret` where it ends; 0 when it is no text
record Focus(String id, int anchor, int caret) {

    /// The focus inside `area`, if it is there and can be found again.
    static Optional<Focus> in(Parent area) {
        Scene scene = area.getScene();
        Node node = scene == null ? null : scene.getFocusOwner();
        for (Node around = node; around != null; around = around.getParent()) {
            if (around.equals(area)) {
                return named(node);
            }
        }
        return Optional.empty();
    }

    private static Optional<Focus> named(@Nullable Node owner) {
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node.getId() != null) {
                return Optional.of(node instanceof TextInputControl text
                        ? new Focus(node.getId(), text.getAnchor(), text.getCaretPosition())
                        : new Focus(node.getId(), 0, 0));
            }
        }
        return Optional.empty();
    }

    /// Puts it back.
    void restore(Parent area) {
        Node node = area.lookup("#" + id);
        if (node != null) {
            node.requestFocus();
            if (node instanceof TextInputControl text) {
                text.selectRange(anchor, caret);
            }
        }
    }

    /// Gives it to what wants it first: the node with the style class `first-focus`.
    static void first(Parent area) {
        Node node = area.lookup(".first-focus");
        if (node != null) {
            node.requestFocus();
        }
    }
}
