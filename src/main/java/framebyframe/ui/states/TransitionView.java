package framebyframe.ui.states;

import framebyframe.protocol.ReadyState.Transition;
import framebyframe.protocol.Role;
import framebyframe.ui.player.Colours;
import framebyframe.ui.states.StatesViewModel.Standing;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.text.TextAlignment;

/// A row of the table: an arrow down, its cause to be pressed, below it when each peer went this way; the arrow itself as
/// a group of its own for a layer below.
final class TransitionView extends Group {

    private static final PseudoClass POSSIBLE = PseudoClass.getPseudoClass("possible");
    private static final PseudoClass TAKEN = PseudoClass.getPseudoClass("taken");
    private static final PseudoClass LATEST = PseudoClass.getPseudoClass("latest");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double HEAD = 6;

    private final StatesViewModel model;
    private final Transition row;
    private final StateWords words;
    private final Group arrow = new Group();
    private final Line halo = new Line();
    private final Line line = new Line();
    private final Polyline head = new Polyline();
    private final Button cause;
    private final VBox marks = new VBox();

    TransitionView(StatesViewModel model, Transition row, StateWords words) {
        this.model = model;
        this.row = row;
        this.words = words;
        setAutoSizeChildren(false);
        setId("row-" + row.from() + "-" + row.cause());
        for (Group group : List.of(this, arrow)) {
            group.getStyleClass().addAll("transition", Colours.styleClass(row.to()));
        }
        arrow.setMouseTransparent(true);
        halo.getStyleClass().add("transition-halo");
        line.getStyleClass().add("transition-line");
        head.getStyleClass().add("transition-head");
        arrow.getChildren().addAll(halo, line, head);
        cause = new Button(words.cause(row));
        cause.getStyleClass().setAll("cause");
        cause.setWrapText(true);
        cause.setTextAlignment(TextAlignment.CENTER);
        cause.setOnAction(_ -> model.choose(row));
        marks.getStyleClass().add("marks");
        marks.setMouseTransparent(true);
        getChildren().addAll(marks, cause);
    }

    Transition row() {
        return row;
    }

    /// What stands below the causes of all rows.
    Group arrow() {
        return arrow;
    }

    void focus() {
        cause.requestFocus();
    }

    /// Shows the row as it is at the playhead.
    void update() {
        Standing standing = model.standing(row);
        boolean selected = model.selected().equals(row);
        for (Group group : List.of(this, arrow)) {
            group.pseudoClassStateChanged(POSSIBLE, standing == Standing.POSSIBLE);
            group.pseudoClassStateChanged(TAKEN, standing == Standing.TAKEN || standing == Standing.LATEST);
            group.pseudoClassStateChanged(LATEST, standing == Standing.LATEST);
            group.pseudoClassStateChanged(SELECTED, selected);
        }
        halo.setVisible(standing == Standing.LATEST);
        cause.setFocusTraversable(selected);
        cause.setAccessibleText(words.spoken(model, row));
        marks.getChildren().clear();
        for (Role peer : Role.values()) {
            model.taken(row, peer).ifPresent(change -> {
                Label mark = new Label(StateWords.mark(change));
                mark.getStyleClass().addAll("mark", Colours.styleClass(peer));
                mark.pseudoClassStateChanged(LATEST, model.standing(row, peer) == Standing.LATEST);
                marks.getChildren().add(mark);
            });
        }
    }

    /// @param top where the arrow begins, `bottom` where it ends
    /// @param chip where its cause begins
    void place(double x, double top, double bottom, double chip, double width) {
        for (Line l : List.of(halo, line)) {
            l.setStartX(x);
            l.setStartY(top);
            l.setEndX(x);
            l.setEndY(l.equals(line) ? bottom - 2 : bottom - HEAD);
        }
        head.getPoints().setAll(x - HEAD, bottom - HEAD - 2, x, bottom - 2, x + HEAD, bottom - HEAD - 2);
        double left = Math.round(x - width / 2);
        double height = cause.prefHeight(width);
        cause.resizeRelocate(left, Math.round(chip), width, height);
        double wide = marks.prefWidth(-1);
        marks.resizeRelocate(Math.round(x - wide / 2), Math.round(chip + height + 2), wide, marks.prefHeight(-1));
    }
}
