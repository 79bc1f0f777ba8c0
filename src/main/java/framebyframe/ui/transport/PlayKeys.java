package framebyframe.ui.transport;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys that move a playhead wherever in the window the focus is: Space, ←, →, Home, End, and a page's own.
///
/// A control that itself needs one of the five keeps it: text fields all of them, sliders and choices their arrows, and a
/// button that was reached by the keyboard its Space.
public final class PlayKeys {

    /// A node with this style class moves a selection of its own by the arrow keys, Home and End.
    private static final String OWN_ARROWS = "own-arrows";
    private static final Set<KeyCode> ARROWS = Set.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.END);

    private final Map<KeyCode, Runnable> actions = new EnumMap<>(KeyCode.class);
    private final EventHandler<KeyEvent> filter = this::pressed;

    private PlayKeys(Playable playable, Map<KeyCode, Runnable> more) {
        actions.putAll(more);
        actions.put(KeyCode.SPACE, playable::playOrPause);
        actions.put(KeyCode.LEFT, playable::back);
        actions.put(KeyCode.RIGHT, playable::forward);
        actions.put(KeyCode.HOME, playable::first);
        actions.put(KeyCode.END, playable::last);
    }

    /// Listens as long as `page` is on the screen.
    ///
    /// @param more keys of this page alone, which no control keeps to itself
    public static void install(Node page, Playable playable, Map<KeyCode, Runnable> more) {
        PlayKeys keys = new PlayKeys(playable, more);
        page.sceneProperty().subscribe((Scene before, Scene now) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, keys.filter);
            }
            if (now != null) {
                now.addEventFilter(KeyEvent.KEY_PRESSED, keys.filter);
            }
        });
    }

    private void pressed(KeyEvent event) {
        Runnable action = actions.get(event.getCode());
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        Node focused = ((Scene) event.getSource()).getFocusOwner();
        if (action != null && plain && (focused == null || !keeps(focused, event.getCode()))) {
            action.run();
            event.consume();
        }
    }

    /// Whether the focused control wants the key for itself.
    private static boolean keeps(Node focused, KeyCode key) {
        if (key == KeyCode.SPACE) {
            return focused instanceof TextInputControl || focused instanceof ComboBoxBase<?>
                    || focused instanceof ButtonBase && focused.isFocusVisible();
        }
        return ARROWS.contains(key) && (focused instanceof TextInputControl || focused instanceof Slider
                || focused instanceof ComboBoxBase<?> || focused instanceof ToggleButton && focused.isFocusVisible()
                || hasOwnArrows(focused));
    }

    private static boolean hasOwnArrows(Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node.getStyleClass().contains(OWN_ARROWS)) {
                return true;
            }
        }
        return false;
    }
}
