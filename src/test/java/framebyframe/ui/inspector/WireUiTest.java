package framebyframe.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.frame.FrameWriter;
import framebyframe.ui.player.Selection;
import java.util.HexFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class WireUiTest extends InspectorUi {

    @Test
    void showsEveryByteAndSelectsBySpan() {
        select(Selection.of(HELLO));
        robot.clickOn("#inspector-tab-wire");
        assertEquals(HexFormat.of().formatHex(FrameWriter.bytes(Sample.hello())),
                join("#inspector-wire .wire-byte"));
        robot.clickOn(nodes("#inspector-wire .wire-byte").get(3));
        assertEquals(Selection.of(HELLO, 24), player.selectionProperty().get());
        assertEquals(4, count("#inspector-wire .wire-byte",
                cell -> cell.getPseudoClassStates().contains(SELECTED)));
        assertEquals("masking key · bytes 2–5 · 37 fa 21 3d",
                text("#inspector-explanation-wire .explanation-heading"));
    }

    @Test
    void isWalkedByArrowKeys() {
        select(Selection.of(HELLO));
        robot.clickOn("#inspector-tab-wire");
        robot.interact(() -> robot.lookup("#inspector-wire").query().requestFocus());
        robot.type(KeyCode.DOWN);
        assertEquals(Selection.of(HELLO, 64), player.selectionProperty().get(), "one row further: byte 8");
        robot.type(KeyCode.LEFT);
        assertEquals(Selection.of(HELLO, 16), player.selectionProperty().get());
    }

    @Test
    void ofMegabytesHasFewNodesAndScrollsToTheSelection() {
        select(Selection.of(LARGE));
        robot.clickOn("#inspector-tab-wire");
        assertTrue(allNodes(stage.getScene().getRoot()) < 1500, "nodes " + allNodes(stage.getScene().getRoot()));
        robot.interact(() -> model.choose(Aspect.UNMASK));
        select(Selection.of(LARGE, 8L * 1_000_014));
        assertTrue(texts(".xor-step .xor-index .label").contains("1000000"),
                () -> texts(".xor-index .label").toString());
        assertTrue(allNodes(stage.getScene().getRoot()) < 1500, "nodes " + allNodes(stage.getScene().getRoot()));
    }
}
