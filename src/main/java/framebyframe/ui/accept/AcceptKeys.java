package framebyframe.ui.accept;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the whole view, wherever in the window the focus is, while the view is in it.
///
/// A text field keeps the keys that edit it, a button that was reached by a key its Space, and a row with the style class
/// `own-arrows` the keys that move in it.
final class AcceptKeys {

    private final AcceptViewModel model;
    private final Runnable leave;
    private final EventHandler<KeyEvent> filter = this::pressed;

    AcceptKeys(AcceptViewModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
    }

    /// Listens in whatever scene the view is put into.
    void follow(Node view) {
        view.sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, filter);
            }
            if (now != null) {
                now.addEventFilter(KeyEvent.KEY_PRESSED, filter);
            }
        });
    }

    private void pressed(KeyEvent event) {
        Node owner = ((Scene) event.getSource()).getFocusOwner();
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (plain && (owner == null || !keeps(owner, event.getCode()))) {
            switch (event.getCode()) {
                case SPACE -> act(event, model::playOrPause);
                case LEFT -> act(event, model::back);
                case RIGHT -> act(event, model::forward);
                case HOME -> act(event, model::first);
                case END -> act(event, model::last);
                case PAGE_UP -> act(event, model::previousCard);
                case PAGE_DOWN -> act(event, model::nextCard);
                case ESCAPE -> act(event, leave);
                default -> {
                }
            }
        }
    }

    private static boolean keeps(Node owner, KeyCode key) {
        return switch (key) {
            case SPACE -> owner instanceof TextInputControl || owner instanceof ButtonBase && owner.isFocusVisible();
            case LEFT, RIGHT, HOME, END -> owner instanceof TextInputControl
                    || owner.getStyleClass().contains("own-arrows");
            default -> false;
        };
    }

    private static void act(KeyEvent event, Runnable action) {
        action.run();
        event.consume();
    }
}
