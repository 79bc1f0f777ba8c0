package framebyframe.ui.stage;

import framebyframe.recording.Fact;
import framebyframe.text.Texts;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;

/// The moment at which the cable was cut or mended: a mark across both lifelines.
final class CableView extends Group {

    private static final PseudoClass AHEAD = PseudoClass.getPseudoClass("ahead");
    private static final PseudoClass MENDED = PseudoClass.getPseudoClass("mended");

    /// From the mark's end to its name, which so meets no name of an arrow.
    private static final double BESIDE = 24;

    private final StageViewModel model;
    private final Fact.Cable cable;
    private final Line line = new Line();
    private final Label label;

    CableView(StageViewModel model, Fact.Cable cable, Texts texts) {
        this.model = model;
        this.cable = cable;
        setAutoSizeChildren(false);
        setMouseTransparent(true);
        getStyleClass().add("cable");
        line.getStyleClass().add("cable-line");
        label = new Label(texts.get(cable.cut() ? "stage.cable.cut" : "stage.cable.mended"));
        label.getStyleClass().add("cable-name");
        pseudoClassStateChanged(MENDED, !cable.cut());
        getChildren().addAll(line, label);
    }

    long time() {
        return cable.time();
    }

    /// Shows it as it is at the playhead; behind an open question it does not show.
    void update() {
        boolean ahead = model.player().playhead().time() < cable.time();
        pseudoClassStateChanged(AHEAD, ahead);
        setVisible(!ahead || cable.time() <= model.veilProperty().getValue());
    }

    void place(double fromX, double toX, double y) {
        line.setStartX(fromX);
        line.setEndX(toX);
        line.setStartY(y);
        line.setEndY(y);
        label.autosize();
        double width = label.prefWidth(-1);
        double height = label.prefHeight(-1);
        label.resizeRelocate(Math.round(toX - BESIDE - width), Math.round(y - height / 2), width, height);
        update();
    }
}
