package framebyframe.ui.app;

import framebyframe.ui.transport.TransportViewModel;
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

/// The keys that move the playhead wherever the focus is: Space, ←, →, Home, End, and a presenter's Page Up, Page Down.
///
/// A control that itself needs a key keeps it: text fields all of them, sliders and choices their arrows, and what was
/// reached by the keyboard its Space.
final class Shortcuts {

    /// A node with this style class moves a selection of its own by the arrow keys, Home and End.
    static final String OWN_ARROWS = "own-arrows";

    private static final Set<KeyCode> ARROWS = Set.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.END);

    private final TransportViewModel transport;
    private final EventHandler<KeyEvent> filter = this::pressed;

    private Shortcuts(TransportViewModel transport) {
        this.transport = transport;
    }

    /// Listens as long as `page` is on the screen.
    static void install(Node page, TransportViewModel transport) {
        Shortcuts shortcuts = new Shortcuts(transport);
        page.sceneProperty().subscribe((Scene before, Scene now) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, shortcuts.filter);
            }
            if (now != null) {
                now.addEventFilter(KeyEvent.KEY_PRESSED, shortcuts.filter);
            }
        });
    }

    private void pressed(KeyEvent event) {
        Node focused = event.getTarget() instanceof Node node ? node : null;
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown() || event.isShiftDown()
                || focused != null && keeps(focused, event.getCode())) {
            return;
        }
        switch (event.getCode()) {
            case SPACE -> transport.playOrPause();
            case RIGHT, PAGE_DOWN -> transport.forward();
            case LEFT, PAGE_UP -> transport.back();
            case HOME -> transport.first();
            case END -> transport.last();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Whether the focused control wants the key for itself.
    private static boolean keeps(Node focused, KeyCode key) {
        if (focused instanceof TextInputControl) {
            return true;
        }
        if (key == KeyCode.SPACE) {
            return focused instanceof ComboBoxBase<?> || focused instanceof ButtonBase && focused.isFocusVisible();
        }
        return ARROWS.contains(key) && (focused instanceof Slider || focused instanceof ComboBoxBase<?>
                || focused instanceof ToggleButton && focused.isFocusVisible() || hasOwnArrows(focused));
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
