package framebyframe.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.polling.Preset;
import framebyframe.polling.Way;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;

/// The room as a whole.
class CompareUiTest extends CompareUi {

    @Test
    void languageAndThemeChangeNothingOfWhatIsCompared() {
        robot.clickOn("#preset-chat");
        robot.interact(() -> {
            model().scrub(20_000_000_000L);
            program.compare().lanes().zoomIn();
            program.compare().lanes().select(Way.WEB_SOCKET, 5);
        });
        var span = program.compare().lanes().spanProperty().get();
        robot.clickOn("#chinese").clickOn("#theme");
        assertEquals("对比", node("#room-compare", Labeled.class).getText());
        assertEquals(Preset.CHAT.parameters(), parameters());
        assertEquals(20_000_000_000L, model().timeProperty().get());
        assertEquals(span, program.compare().lanes().spanProperty().get());
        assertEquals(Optional.of(new Pointed(Way.WEB_SOCKET, 5)), model().selectionProperty().get());
        assertTrue(node("#selected-message", Labeled.class).getText().startsWith("WebSocket"));
        assertTrue(node("#preset-chat", ToggleButton.class).isSelected());
        robot.clickOn("#room-learn").clickOn("#room-compare");
        assertEquals(Preset.CHAT.parameters(), parameters());
    }

    @Test
    void everythingThatCanBeFocusedHasAName() {
        for (Node node : scene.getRoot().lookupAll("*")) {
            if (node.isFocusTraversable() && node.getScene() != null && node.isVisible()) {
                String name = node.getAccessibleText() != null
                        ? node.getAccessibleText()
                        : node instanceof Labeled labeled ? labeled.getText() : node.getAccessibleRoleDescription();
                boolean container = node instanceof ScrollPane;
                assertTrue(container || name != null && !name.isBlank(), node.toString());
            }
        }
    }
}
