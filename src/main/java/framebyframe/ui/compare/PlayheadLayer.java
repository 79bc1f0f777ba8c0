package framebyframe.ui.compare;

import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Lies over all lanes: the playhead's line, and what is said about what one points at.
final class PlayheadLayer extends Pane {

    /// Between the pointer and the words.
    private static final double BESIDE = 14;
    private static final double WIDTH = 2;

    private final LanesViewModel model;
    private final Supplier<LaneView> lanes;
    private final Region line = new Region();
    private final Label words = new Label();

    /// @param lanes any of them: all have the same axis
    PlayheadLayer(LanesViewModel model, Supplier<LaneView> lanes) {
        this.model = model;
        this.lanes = lanes;
        setMouseTransparent(true);
        line.setId("lanes-playhead");
        line.getStyleClass().add("lanes-playhead");
        words.setId("lanes-pointed");
        words.getStyleClass().add("lanes-pointed");
        words.setVisible(false);
        line.setManaged(false);
        words.setManaged(false);
        getChildren().setAll(line, words);
    }

    /// Puts the line where the playhead is.
    @Override
    protected void layoutChildren() {
        LaneView lane = lanes.get();
        TimeAxis axis = lane.axisFor(getWidth());
        double x = axis.x(model.compare().timeProperty().get());
        line.setVisible(x >= -1 && x <= axis.width() + 1);
        double top = Math.max(0, lane.getLayoutY() - WIDTH);
        line.resizeRelocate(Math.round(lane.axisLeft() + x) - WIDTH / 2, top, WIDTH, Math.max(0, getHeight() - top));
    }

    /// Says something beside a point.
    void say(String said, double x, double y) {
        words.setText(said);
        words.applyCss();
        words.autosize();
        words.relocate(Math.round(Math.max(0, Math.min(x + BESIDE, getWidth() - words.getWidth()))),
                Math.round(Math.min(y + BESIDE, getHeight() - words.getHeight())));
        words.setVisible(true);
    }

    void saySilent() {
        words.setVisible(false);
    }
}
