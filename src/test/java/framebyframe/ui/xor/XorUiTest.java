package framebyframe.ui.xor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.text.Language;
import framebyframe.text.Texts;
import framebyframe.ui.app.FontsFirst;
import framebyframe.ui.app.Theme;
import framebyframe.ui.app.Views;
import framebyframe.ui.player.Player;
import framebyframe.ui.player.Recorded;
import framebyframe.ui.player.Selection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith({FontsFirst.class, ApplicationExtension.class})
class XorUiTest {

    private Player player;
    private XorViewModel model;
    private Scene scene;

    @Start
    void open(Stage stage) {
        player = Recorded.opened().up(List.of(Recorded.text("Hello, 世界")))
                .down(List.of(Recorded.text("Hello"))).player();
        model = new XorViewModel(player);
        scene = new Scene(new Views(Map.of(XorController.class, () -> new XorController(model)),
                Texts.of(Language.EN)).load("xor"), 520, 676);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private String text(String query) {
        return ((Labeled) scene.getRoot().lookup(query)).getText();
    }

    /// The bits of a row of the large byte.
    private String bits(int row) {
        GridPane grid = (GridPane) scene.getRoot().lookup("#xor-bits");
        return grid.getChildren().stream().filter(n -> n.getStyleClass().contains("bit"))
                .filter(n -> GridPane.getRowIndex(n) == row).map(n -> ((Label) n).getText())
                .collect(Collectors.joining());
    }

    @Test
    void bitsOfTheFirstByteAreXored() {
        assertEquals("01111111", bits(0), "7f");
        assertEquals("00110111", bits(1), "37");
        assertEquals("01001000", bits(3), "H");
        assertEquals("character “H”", text("#xor-result"));
    }

    @Test
    void buttonsAndKeysStepThroughTheBytes(FxRobot robot) {
        assertTrue(robot.lookup("#xor-back").query().isDisabled());
        robot.clickOn("#xor-forward");
        assertEquals(Selection.of(4, 8 * 7), player.selectionProperty().get());
        robot.clickOn("#xor-last");
        assertEquals("byte 3 of the 3 of “界”", text("#xor-result"));
        assertTrue(robot.lookup("#xor-forward").query().isDisabled());
        robot.interact(() -> scene.getRoot().lookup("#xor-steps").requestFocus());
        robot.push(KeyCode.HOME).push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.LEFT);
        assertEquals(1, model.shown().index());
        assertEquals(
                "byte 1 of 13: 9f XOR key byte 1, fa, is 65; character “e”. Left and Right step through the bytes.",
                scene.getRoot().lookup("#xor-steps").getAccessibleText());
    }

    @Test
    void pressedByteIsLookedAt(FxRobot robot) {
        robot.clickOn(scene.getRoot().lookupAll("#xor-bytes .is-masked").stream()
                .filter(n -> Integer.valueOf(9).equals(n.getUserData())).findFirst().orElseThrow());
        assertEquals(9, model.shown().index());
        assertEquals("byte 3 of the 3 of “世”", text("#xor-result"));
    }

    @Test
    void maskingAgainIsTheSameTheOtherWay(FxRobot robot) {
        robot.clickOn("#xor-mask");
        assertEquals("01001000", bits(0));
        assertEquals("01111111", bits(3));
        robot.clickOn("#xor-mask");
        assertTrue(model.maskingProperty().get(), "the chosen one stays chosen");
        robot.clickOn("#xor-unmask");
        assertEquals("01111111", bits(0));
    }

    @Test
    void unmaskedFrameSaysWhyThereIsNothingToDo(FxRobot robot) {
        robot.interact(() -> player.selectionProperty().set(Selection.of(5)));
        assertFalse(scene.getRoot().lookup("#xor-steps").isVisible());
        assertTrue(text("#xor-why").startsWith("Nothing to undo: a server must not mask"));
    }

    @Test
    void learnerTypesAKeyAndATextThatAreMarkedAsTheirOwn(FxRobot robot) {
        robot.clickOn("#xor-own");
        assertEquals("Your own key and text, not from the wire", text("#xor-about"));
        robot.clickOn("#xor-key").push(KeyCode.CONTROL, KeyCode.A).write("000000");
        assertEquals("A masking key has 8 hex digits; these are 6.", text("#xor-problem"));
        robot.write("ff");
        assertFalse(scene.getRoot().lookup("#xor-problem").isVisible());
        robot.clickOn("#xor-text").push(KeyCode.CONTROL, KeyCode.A).write("abcd");
        assertEquals(Selection.NONE, player.selectionProperty().get());
        robot.clickOn("#xor-last");
        assertEquals("11111111", bits(1));
        robot.clickOn("#xor-recorded");
        assertEquals("TEXT frame, client → server: 13 bytes of payload", text("#xor-about"));
    }
}
