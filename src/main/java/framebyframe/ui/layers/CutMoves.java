package framebyframe.ui.layers;

import java.util.function.DoubleToIntFunction;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// What mouse and keyboard do with the grip of a cut. Whatever was changed is played on release.
final class CutMoves {

    private static final int LARGE_STEP = 8;

    private final CutHandle grip;
    private final int index;
    private final LayersViewModel model;

    /// @param place the place between two bytes nearest to an x of the scene
    CutMoves(CutHandle grip, int index, LayersViewModel model, DoubleToIntFunction place) {
        this.grip = grip;
        this.index = index;
        this.model = model;
        grip.setOnMousePressed(this::pressed);
        grip.setOnMouseDragged(event -> {
            model.moveCut(index, place.applyAsInt(event.getSceneX()));
            event.consume();
        });
        grip.setOnMouseReleased(event -> {
            model.release();
            event.consume();
        });
        grip.focusedProperty().subscribe(focused -> {
            if (focused) {
                model.choose(index);
            }
        });
        grip.setOnKeyPressed(this::keyPressed);
        grip.setOnKeyReleased(_ -> model.release());
    }

    private void pressed(MouseEvent event) {
        grip.requestFocus();
        model.choose(index);
        event.consume();
    }

    private void keyPressed(KeyEvent event) {
        int at = index < model.shown().cuts().places().size() ? model.shown().cuts().places().get(index) : -1;
        if (at < 0) {
            return;
        }
        int step = event.isShiftDown() ? LARGE_STEP : 1;
        switch (event.getCode()) {
            case LEFT -> model.moveCut(index, at - step);
            case RIGHT -> model.moveCut(index, at + step);
            case INSERT -> model.addCut(model.shown().cuts().middleAfter(index));
            case DELETE, BACK_SPACE -> model.removeCut(index);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
