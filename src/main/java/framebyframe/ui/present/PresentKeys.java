package framebyframe.ui.present;

import java.util.EnumMap;
import java.util.Map;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of presenting, wherever in the window the focus is: F5 begins and ends, F6 opens and closes the notes, S moves
/// the spotlight, B or the full stop blanks the screen, as presenters' remotes send it.
public final class PresentKeys {

    private final Map<KeyCode, Runnable> always = new EnumMap<>(KeyCode.class);
    private final Map<KeyCode, Runnable> presenting = new EnumMap<>(KeyCode.class);
    private final PresentViewModel model;
    private final EventHandler<KeyEvent> filter = this::pressed;

    private PresentKeys(PresentViewModel model) {
        this.model = model;
        always.put(KeyCode.F5, model::toggle);
        always.put(KeyCode.F6, () -> model.showNotes(!model.notesProperty().get()));
        presenting.put(KeyCode.S, model::nextSpotlight);
        presenting.put(KeyCode.B, model::toggleBlank);
        presenting.put(KeyCode.PERIOD, model::toggleBlank);
    }

    /// Listens as long as `root` is in a scene.
    public static void install(Node root, PresentViewModel model) {
        PresentKeys keys = new PresentKeys(model);
        root.sceneProperty().subscribe((Scene before, Scene now) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, keys.filter);
            }
            if (now != null) {
                now.addEventFilter(KeyEvent.KEY_PRESSED, keys.filter);
            }
        });
    }

    private void pressed(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        boolean typing = ((Scene) event.getSource()).getFocusOwner() instanceof TextInputControl;
        Runnable action = always.get(event.getCode());
        if (action == null && model.presentingProperty().get() && !typing) {
            action = presenting.get(event.getCode());
        }
        if (action != null && plain) {
            action.run();
            event.consume();
        }
    }
}
