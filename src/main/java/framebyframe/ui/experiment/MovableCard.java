package framebyframe.ui.experiment;

import framebyframe.text.Texts;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A card of a [MovableList]: its place, what it says, and two buttons to move it.
public final class MovableCard extends HBox {

    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final int number;
    private final String said;
    private final Label place = new Label();
    private final Button face = new Face();
    private final Button up = arrow(Feather.CHEVRON_UP);
    private final Button down = arrow(Feather.CHEVRON_DOWN);
    private final VBox arrows = new VBox(up, down);
    private IntConsumer onMove = _ -> {};
    private boolean fixed;

    /// The card itself wraps its words, so its height depends on its width.
    private static final class Face extends Button {
        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            double inside = width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset();
            return snappedTopInset() + ((Region) getGraphic()).prefHeight(inside) + snappedBottomInset();
        }
    }

    /// @param number names the card; it does not change with its place
    /// @param content what the card shows, `said` what a screen reader says
    public MovableCard(int number, Region content, String said) {
        this.number = number;
        this.said = said;
        getStyleClass().add("movable");
        place.getStyleClass().add("movable-place");
        place.setMinWidth(USE_PREF_SIZE);
        face.getStyleClass().add("movable-face");
        face.setGraphic(content);
        face.setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        face.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        face.setMinWidth(0);
        HBox.setHgrow(face, Priority.ALWAYS);
        arrows.getStyleClass().add("movable-arrows");
        arrows.setMinWidth(USE_PREF_SIZE);
        up.setOnAction(_ -> onMove.accept(-1));
        down.setOnAction(_ -> onMove.accept(1));
        getChildren().setAll(place, face, arrows);
    }

    private static Button arrow(Feather icon) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("icon-button", "movable-arrow");
        button.setFocusTraversable(false);
        return button;
    }

    int number() {
        return number;
    }

    void setOnMove(IntConsumer move) {
        onMove = move;
    }

    /// What a click on the card, Enter or Space does.
    public MovableCard onPress(Runnable pressed) {
        face.setOnAction(_ -> pressed.run());
        return this;
    }

    void place(int at, int of, Texts texts) {
        place.setText(Integer.toString(at + 1));
        face.setAccessibleText(texts.get("experiment.list.card", at + 1, of, said));
        up.setAccessibleText(texts.get("experiment.list.up", said));
        down.setAccessibleText(texts.get("experiment.list.down", said));
        up.setDisable(at == 0);
        down.setDisable(at == of - 1);
    }

    /// Keeps the card where it is from now on, and says whether that is right.
    ///
    /// @param verdict what stands behind the card instead of its arrows, `told` what a screen reader says
    public void fix(boolean right, Node verdict, String told) {
        fixed = true;
        pseudoClassStateChanged(RIGHT, right);
        pseudoClassStateChanged(WRONG, !right);
        getChildren().setAll(place, face, verdict);
        face.setAccessibleText(told);
    }

    boolean isFixed() {
        return fixed;
    }

    void focus() {
        face.requestFocus();
    }

    boolean hasFocus() {
        return face.isFocused() || up.isFocused() || down.isFocused();
    }
}
