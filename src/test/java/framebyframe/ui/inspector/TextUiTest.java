package framebyframe.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import framebyframe.ui.player.Selection;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class TextUiTest extends InspectorUi {

    @Test
    void listsCharactersWithTheirBytesAndSelectsThem() {
        select(Selection.of(ANSWER));
        robot.clickOn("#inspector-tab-text");
        assertEquals("Hello, 世界 😀", text("#inspector-text"));
        assertEquals("U+4E16", texts(".character .code-point").get(7));
        assertEquals("e4 b8 96", texts(".character .utf8-bytes").get(7));
        robot.clickOn(nodes(".character").get(7));
        assertEquals(Selection.of(ANSWER, 8 * 9), player.selectionProperty().get());
        robot.type(KeyCode.DOWN);
        assertEquals(Selection.of(ANSWER, 8 * 12), player.selectionProperty().get());
    }

    @Test
    void ofACloseFrameIsItsCodeAndReason() {
        select(Selection.of(CLOSE));
        robot.clickOn("#inspector-tab-text");
        assertEquals("1000", text("#inspector-close-code"));
        assertEquals("bye", text("#inspector-text"));
    }

    @Test
    void ofABinaryFrameIsADumpInClear() {
        select(Selection.of(LARGE));
        robot.clickOn("#inspector-tab-text");
        assertEquals("00", texts("#inspector-payload .wire-byte").getFirst());
    }
}
