package framebyframe.ui.inspector;

import framebyframe.anatomy.Field;
import framebyframe.anatomy.Span;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;

/// A bit or a byte that can be pressed, in the colour of its field.
final class SpanCell extends Button {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private long bit;
    private int bits;
    private long target;

    SpanCell(String styleClass) {
        getStyleClass().setAll("span-cell", "mono", styleClass);
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        setMnemonicParsing(false);
        setFocusTraversable(false);
    }

    /// Shows some bits.
    ///
    /// @param first counted in the transfer
    /// @param pressed the bit that pressing the cell selects
    void set(long first, int count, long pressed, Field field, String text, String accessible) {
        bit = first;
        bits = count;
        target = pressed;
        setText(text);
        setUserData(first);
        setAccessibleText(accessible);
        getStyleClass().removeIf(c -> c.startsWith("field-"));
        getStyleClass().add(Words.styleClass(field));
    }

    /// The bit that pressing it selects.
    long target() {
        return target;
    }

    /// Whether one of its bits is in the span.
    boolean isIn(Span span) {
        return bit < span.end() && span.bit() < bit + bits;
    }

    /// Looks selected if it is in the span.
    void mark(Optional<Span> span) {
        pseudoClassStateChanged(SELECTED, span.filter(this::isIn).isPresent());
    }
}
