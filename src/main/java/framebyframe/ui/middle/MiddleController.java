package framebyframe.ui.middle;

import framebyframe.lesson.View;
import framebyframe.text.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Puts the chosen view below the tabs. Alt and a number choose one from anywhere in the window.
public final class MiddleController {

    private static final List<KeyCode> DIGITS = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4,
            KeyCode.DIGIT5, KeyCode.DIGIT6, KeyCode.DIGIT7, KeyCode.DIGIT8, KeyCode.DIGIT9);

    private final MiddleViewModel model;
    private final Function<View, Parent> load;
    private final Map<View, Parent> loaded = new EnumMap<>(View.class);
    private final EventHandler<KeyEvent> keys = this::pressed;

    @FXML
    private VBox root;
    @FXML
    private StackPane content;
    @FXML
    private ResourceBundle resources;

    /// @param load makes a view; called when it is first shown
    public MiddleController(MiddleViewModel model, Function<View, Parent> load) {
        this.model = model;
        this.load = load;
    }

    @FXML
    private void initialize() {
        TabRow tabs = new TabRow(model, (Texts) resources);
        tabs.setMinHeight(Region.USE_PREF_SIZE);
        root.getChildren().addFirst(tabs);
        ObservableValue<Boolean> shown = root.sceneProperty().map(_ -> true).orElse(false);
        model.viewProperty().when(shown).subscribe(view -> {
            boolean focusLost = hasFocus(content);
            content.getChildren().setAll(loaded.computeIfAbsent(view, load));
            tabs.update();
            if (focusLost) {
                tabs.focus();
            }
        });
        root.sceneProperty().subscribe((Scene before, Scene now) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
            }
            if (now != null) {
                now.addEventFilter(KeyEvent.KEY_PRESSED, keys);
            }
        });
    }

    private void pressed(KeyEvent event) {
        int number = DIGITS.indexOf(event.getCode()) + 1;
        if (event.isAltDown() && !event.isShortcutDown() && number > 0) {
            model.choose(number);
            event.consume();
        }
    }

    private static boolean hasFocus(Node area) {
        Scene scene = area.getScene();
        for (Node node = scene == null ? null : scene.getFocusOwner(); node != null; node = node.getParent()) {
            if (node.equals(area)) {
                return true;
            }
        }
        return false;
    }
}
