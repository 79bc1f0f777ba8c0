package framebyframe.ui.layers;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.layout.Region;

/// The grip of a cut: dragged by the mouse, moved by the arrow keys.
final class CutHandle extends Region {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /// @param index which cut it holds, from 0
    CutHandle(int index) {
        setId("cut-" + index);
        getStyleClass().addAll("cut-handle", "own-arrows");
        setAccessibleRole(AccessibleRole.SLIDER);
        setFocusTraversable(true);
        setManaged(false);
        setCursor(Cursor.H_RESIZE);
    }

    void mark(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }
}
