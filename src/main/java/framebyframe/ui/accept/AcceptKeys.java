package framebyframe.ui.accept;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// The keys of the whole view, wherever in the window the focus is, while the view is in it.
///
/// A text field keeps the keys that edit it, and a row with the style class `own-arrows` those that move in it. Space and
/// Escape come last: a button that has the focus takes them first.
final class AcceptKeys {

    private final AcceptViewModel model;
    private final Runnable leave;
    private final EventHandler<KeyEvent> early = this::early;
    private final EventHandler<KeyEvent> late = this::late;

    AcceptKeys(AcceptViewModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
    }

    /// Listens in whatever scene the view is put into.
    void follow(Node view) {
        view.sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, early);
                before.removeEventHandler(KeyEvent.KEY_PRESSED, late);
            }
            if (now != null) {
                now.addEventFilter(KeyEvent.KEY_PRESSED, early);
                now.addEventHandler(KeyEvent.KEY_PRESSED, late);
            }
        });
    }

    private void early(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> runUnlessTaken(event, model::back);
            case RIGHT -> runUnlessTaken(event, model::forward);
            case HOME -> runUnlessTaken(event, model::first);
            case END -> runUnlessTaken(event, model::last);
            case PAGE_UP -> run(event, model::previousCard);
            case PAGE_DOWN -> run(event, model::nextCard);
            default -> {
            }
        }
    }

    private void late(KeyEvent event) {
        switch (event.getCode()) {
            case SPACE -> runUnlessTaken(event, model::playOrPause);
            case ESCAPE -> run(event, leave);
            default -> {
            }
        }
    }

    private static void runUnlessTaken(KeyEvent event, Runnable action) {
        Node owner = ((Scene) event.getSource()).getFocusOwner();
        boolean taken = owner instanceof TextInputControl
                || owner != null && owner.getStyleClass().contains("own-arrows");
        if (!taken) {
            run(event, action);
        }
    }

    private static void run(KeyEvent event, Runnable action) {
        action.run();
        event.consume();
    }
}
