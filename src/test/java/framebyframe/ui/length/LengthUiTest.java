package framebyframe.ui.length;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.text.Language;
import framebyframe.text.Texts;
import framebyframe.ui.app.FontsFirst;
import framebyframe.ui.app.Theme;
import framebyframe.ui.app.Views;
import framebyframe.ui.player.Recorded;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith({FontsFirst.class, ApplicationExtension.class})
class LengthUiTest {

    private LengthViewModel model;
    private Scene scene;

    @Start
    void open(Stage stage) {
        model = new LengthViewModel(Recorded.opened().up(List.of(Recorded.text("Hello"))).player());
        scene = new Scene(new Views(Map.of(LengthController.class, () -> new LengthController(model)),
                Texts.of(Language.EN)).load("length"), 520, 676);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private String text(String query) {
        return ((Labeled) scene.getRoot().lookup(query)).getText();
    }

    private String join(String query) {
        return scene.getRoot().lookupAll(query).stream().map(n -> ((Labeled) n).getText())
                .collect(Collectors.joining());
    }

    private String number() {
        return ((TextField) scene.getRoot().lookup("#length-number")).getText();
    }

    @Test
    void beginsWithTheFrameAndItsHeader() {
        assertEquals("5", number());
        assertEquals("The seven bits are the length itself: 5.", text("#length-seven"));
        assertEquals("2 + 0 = 2 bytes without a masking key, 2 + 0 + 4 = 6 with one", text("#length-total"));
        assertFalse(scene.getRoot().lookup("#length-sum").isVisible());
    }

    @Test
    void typedLengthChangesTheForm(FxRobot robot) {
        robot.clickOn("#length-number").push(KeyCode.CONTROL, KeyCode.A).write("300");
        assertEquals("7e012c", join("#length-form-1 .form-byte"));
        assertEquals("Network byte order, the most significant byte first: 0x012c = 300", text("#length-sum"));
        assertTrue(text("#length-form-2 .form-violation").startsWith("The payload length must be written in the"));
        assertEquals("", join("#length-form-0 .form-byte"));
        robot.write("x");
        assertEquals("A length is a whole number from 0 on.", text("#length-problem"));
        assertEquals(300, model.shown().length());
        robot.push(KeyCode.BACK_SPACE);
        assertFalse(scene.getRoot().lookup("#length-problem").isVisible());
    }

    @Test
    void stopsAndSingleBytesCrossTheBorders(FxRobot robot) {
        robot.clickOn("#length-stop-125").clickOn("#length-more");
        assertEquals("126", number());
        assertEquals("The seven bits say 126: the length stands in the next 16 bits.", text("#length-seven"));
        robot.clickOn("#length-less");
        assertEquals("125", number());
        robot.clickOn("#length-stop-65536");
        assertEquals("7f0000000000010000", join("#length-form-2 .form-byte"));
        robot.clickOn("#length-present");
        assertEquals("5", number());
    }

    @Test
    void sliderGoesFromNothingToTheMost(FxRobot robot) {
        Slider slider = (Slider) scene.getRoot().lookup("#length-slider");
        robot.interact(slider::requestFocus);
        robot.push(KeyCode.END);
        assertEquals(Long.toString(Long.MAX_VALUE), number());
        robot.push(KeyCode.HOME);
        assertEquals("0", number());
        robot.push(KeyCode.RIGHT);
        assertEquals(1, model.shown().length(), "a doubling each");
    }

    @Test
    void maskingKeyComesAndGoes(FxRobot robot) {
        assertEquals("818537fa213d", header());
        robot.clickOn("#length-masked");
        assertEquals("8105", header());
    }

    private String header() {
        return scene.getRoot().lookup("#length-header-bytes").getAccessibleText().replace(" ", "");
    }
}
