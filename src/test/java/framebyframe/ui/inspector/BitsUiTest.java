package framebyframe.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.frame.FrameWriter;
import framebyframe.ui.player.Selection;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class BitsUiTest extends InspectorUi {

    @Test
    void showTheFirstTwoBytesBitByBit() {
        select(Selection.of(HELLO));
        assertEquals("1000000110000101", join(".bit-cell"));
        assertEquals(List.of("byte 0 = 0x81", "byte 1 = 0x85"), texts(".byte-value"));
        assertEquals(List.of("FIN", "RSV1–3", "opcode 0x1", "MASK", "payload length 5"), texts(".field-name"));
        assertEquals("bit 0, FIN, 1", robot.lookup("#bit-0").query().getAccessibleText());
    }

    @Test
    void showKeyPayloadXorAndWireAsTheyStandInTheFrame() {
        select(Selection.of(HELLO));
        assertEquals("37fa213d7f9f4d5158", join(".byte-cell"));
        assertEquals(List.of("7f ⊕ 37", "9f ⊕ fa", "4d ⊕ 21", "51 ⊕ 3d", "58 ⊕ 37"), texts(".xor-sum"));
        assertEquals("48656c6c6f", join(".xor-card .xor-clear"));
        assertEquals("Hello", join(".xor-card .xor-character"));
        assertEquals(HexFormat.of().formatHex(FrameWriter.bytes(Sample.hello())), join(".wire-byte"));
    }

    @Test
    void pressedSelectTheirSpanAndExplainIt() {
        select(Selection.of(HELLO));
        robot.clickOn("#bit-12");
        assertEquals(Selection.of(HELLO, 12), player.selectionProperty().get());
        assertEquals("payload length · bits 9–15 · 5", text("#inspector-explanation-bits .explanation-heading"));
        assertEquals(7, count(".bit-cell", cell -> cell.getPseudoClassStates().contains(SELECTED)));
        assertTrue(robot.lookup("#bit-12").query().isFocused());
    }

    @Test
    void areWalkedByArrowKeysSpanBySpan() {
        select(Selection.of(HELLO));
        robot.clickOn("#bit-0");
        robot.type(KeyCode.RIGHT);
        assertEquals(OptionalLong.of(1), player.selectionProperty().get().bit());
        assertTrue(robot.lookup("#bit-1").query().isFocused());
        robot.type(KeyCode.RIGHT, 6);
        assertEquals("masking key · bytes 2–5 · 37 fa 21 3d",
                text("#inspector-explanation-bits .explanation-heading"));
        assertTrue(nodes(".byte-cell").getFirst().isFocused());
        robot.type(KeyCode.LEFT, 4);
        robot.type(KeyCode.ENTER);
        assertEquals("RSV3 · bit 3 · 0", text("#inspector-explanation-bits .explanation-heading"));
    }

    @Test
    void areOneStopOfTheTabKey() {
        select(Selection.of(HELLO));
        assertEquals(1, count(".bit-cell", Node::isFocusTraversable));
        assertEquals(0, count(".byte-cell", Node::isFocusTraversable));
    }

    @Test
    void ofACloseFrameKeepCodeAndReasonApart() {
        select(Selection.of(CLOSE));
        assertEquals("03e8627965", join(".byte-cell"));
        robot.clickOn(nodes(".byte-cell").get(1));
        assertEquals("close code · bytes 2–3 · 1000", text("#inspector-explanation-bits .explanation-heading"));
    }
}
