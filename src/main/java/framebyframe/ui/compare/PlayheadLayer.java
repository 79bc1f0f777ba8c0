package framebyframe.ui.compare;

import java.util.function.Supplier;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Lies behind all lanes: the playhead's line, where it can be seen between them. Each lane draws it on itself, below its
/// words.
final class PlayheadLayer extends Pane {

    private final Supplier<LaneView> lanes;
    private final Region line = new Region();

    /// @param lanes any of them: all have the same axis
    PlayheadLayer(Supplier<LaneView> lanes) {
        this.lanes = lanes;
        setMouseTransparent(true);
        line.getStyleClass().add("lanes-playhead");
        line.setManaged(false);
        getChildren().setAll(line);
    }

    @Override
    protected void layoutChildren() {
        LaneView lane = lanes.get();
        lane.place(line, getWidth(), Math.max(0, lane.getLayoutY() - LaneView.PLAYHEAD), getHeight());
    }
}
