package framebyframe.ui.learn;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One option of a question, as wide as the pane. It behaves as a radio button: chosen once, it is left by choosing
/// another.
final class OptionCard extends ToggleButton {

    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final HBox row;

    /// @param label what the card shows, `said` what a screen reader says
    OptionCard(Prose label, String said) {
        HBox.setHgrow(label, Priority.ALWAYS);
        row = new HBox(label);
        row.getStyleClass().add("option-row");
        getStyleClass().add("option");
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        setAccessibleText(said);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(row);
        setMaxWidth(Double.MAX_VALUE);
    }

    @Override
    public void fire() {
        if (!isSelected()) {
            super.fire();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /// The label wraps, so its height depends on the card's width.
    @Override
    protected double computePrefHeight(double width) {
        double inside = width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + row.prefHeight(inside) + snappedBottomInset();
    }

    /// Shows what came of it, once and for all.
    ///
    /// @param right whether this is the answer
    /// @param said what a screen reader says
    void reveal(boolean right, boolean chosen, String said) {
        pseudoClassStateChanged(RIGHT, right);
        pseudoClassStateChanged(WRONG, chosen && !right);
        if (right || chosen) {
            FontIcon icon = new FontIcon(right ? Feather.CHECK : Feather.X);
            row.getChildren().add(icon);
        }
        setAccessibleText(said);
        setDisable(true);
    }
}
