package framebyframe.ui.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.lesson.Edit;
import framebyframe.lesson.Scenario.Peer;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.Opcode;
import framebyframe.text.Language;
import framebyframe.text.Texts;
import framebyframe.ui.app.FontsFirst;
import framebyframe.ui.app.Theme;
import framebyframe.ui.app.Views;
import framebyframe.ui.player.Recorded;
import framebyframe.wire.Direction;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith({FontsFirst.class, ApplicationExtension.class})
class LayersUiTest {

    private LayersBench bench;
    private Scene scene;

    @Start
    void open(Stage stage) {
        scene = new Scene(new Group(), 900, 676);
        Theme.LIGHT.apply(scene);
        show(LayersBench.usual());
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private void show(LayersBench shown) {
        bench = shown;
        scene.setRoot(new Views(Map.of(LayersController.class, () -> new LayersController(bench.model)),
                Texts.of(Language.EN)).load("layers"));
    }

    private List<Node> nodes(String query) {
        return scene.getRoot().lookupAll(query).stream().filter(Node::isVisible).toList();
    }

    private String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private Node byteAt(int place) {
        return nodes(".byte").stream().filter(n -> Integer.valueOf(place).equals(n.getUserData())).findFirst()
                .orElseThrow();
    }

    /// One event of a drag.
    private static void mouse(Node node, EventType<MouseEvent> type, double beside) {
        double x = node.localToScene(node.getLayoutBounds()).getCenterX() + beside;
        Event.fireEvent(node, new MouseEvent(type, x, 0, x, 0, MouseButton.PRIMARY, 1, false, false, false, false, true,
                false, false, false, false, false, null));
    }

    @Test
    void withoutAnOfferNothingCanBeCut(FxRobot robot) {
        assertFalse(robot.lookup("#layers-cutting").query().isVisible());
        assertEquals(List.of(), nodes(".cut-handle"));
        assertEquals("3 / 3", text(robot, "#layers-reads"));
    }

    @Test
    void pressedByteIsSelectedAndArrowsGoOn(FxRobot robot) {
        robot.clickOn(byteAt(3));
        assertEquals(3, bench.shown().marked().orElseThrow().at().orElse(-1));
        robot.push(KeyCode.RIGHT);
        assertEquals(4, bench.shown().marked().orElseThrow().at().orElse(-1));
        assertEquals("byte 4, 21: masking key of TEXT … “Hel” · 9 bytes, in read 2",
                robot.lookup("#layers-axis").query().getAccessibleText());
        robot.push(KeyCode.END);
        assertEquals(33, bench.shown().marked().orElseThrow().at().orElse(-1));
        robot.push(KeyCode.HOME);
        assertEquals(0, bench.shown().marked().orElseThrow().at().orElse(-1));
    }

    @Test
    void readerSaysWhatItWaitsForReadByRead(FxRobot robot) {
        robot.interact(() -> bench.model.selectByte(0));
        robot.clickOn(byteAt(0)).push(KeyCode.UP).push(KeyCode.UP);
        assertEquals("3 bytes of a frame are here: needs 3 more to have its masking key.",
                text(robot, "#layers-waiting"));
        robot.push(KeyCode.DOWN);
        assertEquals("3 bytes of a frame are here: needs 3 more to have its masking key.",
                text(robot, "#layers-waiting"));
        assertEquals("Message 1 is begun: 1 frame of it read. It waits for the frame with FIN = 1.",
                text(robot, "#layers-message"));
        assertEquals("2 / 4", text(robot, "#layers-frames"));
        robot.push(KeyCode.DOWN);
        assertEquals("4 / 4", text(robot, "#layers-frames"));
        assertFalse(robot.lookup("#layers-message").query().isVisible());
    }

    @Test
    void draggedCutIsPlayedWhenItIsReleased(FxRobot robot) {
        robot.interact(bench::offer);
        robot.interact(() -> bench.model.selectByte(0));
        double cell = byteAt(4).getLayoutX() - byteAt(3).getLayoutX();
        Node grip = robot.lookup("#cut-0").query();
        robot.interact(() -> mouse(grip, MouseEvent.MOUSE_PRESSED, 0));
        robot.interact(() -> mouse(grip, MouseEvent.MOUSE_DRAGGED, 2 * cell));
        assertEquals(List.of(), bench.played);
        assertTrue(bench.shown().isDraft());
        robot.interact(() -> mouse(grip, MouseEvent.MOUSE_RELEASED, 0));
        assertEquals(List.of(new Edit.Cuts(Peer.CLIENT, List.of(5, 18, 34))), bench.played);
        assertEquals("3 → 3 reads: the same 4 frames, the same 2 messages.", text(robot, "#layers-outcome"));
    }

    @Test
    void cutIsMovedAddedAndRemovedByKeys(FxRobot robot) {
        robot.interact(bench::offer);
        robot.interact(() -> robot.lookup("#cut-1").query().requestFocus());
        robot.push(KeyCode.RIGHT);
        assertEquals(List.of(3, 19), bench.shown().layers().cuts());
        robot.push(KeyCode.LEFT).push(KeyCode.LEFT);
        assertEquals(List.of(3, 17), bench.shown().layers().cuts());
        assertTrue(robot.lookup("#cut-1").query().isFocused(), "the cut stays in hand");
        robot.push(KeyCode.INSERT);
        assertEquals(List.of(3, 17, 25), bench.shown().layers().cuts());
        robot.push(KeyCode.DELETE);
        assertEquals(2, bench.shown().layers().cuts().size());
        assertEquals("cut 2 of 2, before byte 25, CONT. “lo 世” · 12 bytes",
                robot.lookup("#cut-1").query().getAccessibleText());
    }

    @Test
    void presetsAndButtonsCut(FxRobot robot) {
        robot.interact(bench::offer);
        robot.clickOn("#layers-per-frame");
        assertEquals("4 / 4", text(robot, "#layers-reads"));
        robot.clickOn("#layers-bytes");
        assertEquals("34 / 34", text(robot, "#layers-reads"));
        assertEquals("4 → 34 reads: the same 4 frames, the same 2 messages.", text(robot, "#layers-outcome"));
        robot.clickOn("#layers-one");
        assertEquals("1 / 1", text(robot, "#layers-reads"));
        robot.clickOn("#layers-add");
        assertEquals(List.of(17), bench.shown().layers().cuts());
        robot.clickOn("#layers-remove");
        assertEquals(List.of(), bench.shown().layers().cuts());
        robot.clickOn("#layers-threes");
        assertEquals("12 / 12", text(robot, "#layers-reads"));
    }

    @Test
    void switchShowsTheOtherDirectionAndTheHeadUnfolds(FxRobot robot) {
        robot.clickOn("#layers-down");
        assertEquals(Direction.SERVER_TO_CLIENT, bench.shown().layers().direction());
        assertEquals("1 / 1", text(robot, "#layers-messages"));
        robot.clickOn("#layers-head");
        robot.interact(() -> bench.model.selectByte(-bench.shown().layers().head()));
        robot.clickOn(byteAt(3 - bench.shown().layers().head()));
        assertEquals(3 - bench.shown().layers().head(),
                bench.player.selectionProperty().get().bit().orElse(-1) / 8 - bench.shown().layers().head());
        assertEquals(3, bench.player.selectionProperty().get().transfer().orElse(-1), "the response");
    }

    @Test
    void longStreamDrawsOnlyWhatIsInSight(FxRobot robot) {
        robot.interact(() -> show(new LayersBench(Recorded.opened()
                .up(List.of(Frame.of(Opcode.BINARY, new byte[2_000_000]), Recorded.text("end"))))));
        robot.interact(() -> bench.model.selectByte(1_000_000));
        assertTrue(nodes(".byte").size() < 100);
        assertTrue(nodes(".byte").stream().anyMatch(n -> Integer.valueOf(1_000_000).equals(n.getUserData())));
        robot.clickOn("#layers-fit");
        assertEquals(List.of(), nodes(".byte"));
        assertEquals("2 / 2", text(robot, "#layers-frames"));
    }
}
