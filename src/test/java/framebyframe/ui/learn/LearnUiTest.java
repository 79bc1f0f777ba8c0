package framebyframe.ui.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.lesson.Show;
import framebyframe.text.Language;
import framebyframe.ui.app.Theme;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LearnUiTest {

    private PlayedLesson played;
    private Stage stage;
    private int asking;

    @Start
    void opensAtAQuestion(Stage shown) {
        stage = shown;
        played = new PlayedLesson();
        asking = played.step("key-answer");
        played.go(asking);
        stage.setScene(new LearnPane(played, Language.EN, Theme.LIGHT, 304).scene);
        stage.sizeToScene();
        stage.show();
    }

    private List<OptionCard> cards(FxRobot robot) {
        return List.copyOf(robot.lookup(".option").queryAllAs(OptionCard.class));
    }

    private static boolean shows(FxRobot robot, String query) {
        return robot.lookup(query).query().isVisible();
    }

    private String words() {
        return LearnPane.words(stage.getScene().getRoot());
    }

    @Test
    void buttonWithoutAnAnswerAsksForOneAndStays(FxRobot robot) {
        assertFalse(shows(robot, "#wanted"));
        robot.clickOn("#go");
        assertTrue(shows(robot, "#wanted"));
        assertEquals(asking, played.player.playhead().step());
        robot.clickOn(cards(robot).get(1));
        assertFalse(shows(robot, "#wanted"));
    }

    @Test
    void wrongAnswerStepsOnAndNamesTheBelief(FxRobot robot) {
        robot.clickOn(cards(robot).get(0)).clickOn("#go");
        assertEquals(asking + 1, played.player.playhead().step());
        assertTrue(words().contains("Not quite"), words());
        assertTrue(words().contains("You predicted: The Key, and a password"), words());
        assertTrue(words().contains("The Key proves who the client is."), words());
    }

    @Test
    void rightAnswerStepsOnAndIsConfirmed(FxRobot robot) {
        robot.clickOn(cards(robot).get(1)).clickOn("#go");
        assertTrue(words().contains("Right"), words());
        assertFalse(words().contains("belief"), words());
    }

    @Test
    void steppingBackShowsTheKeptPredictionAndItsFeedback(FxRobot robot) {
        robot.clickOn(cards(robot).get(0)).clickOn("#go");
        robot.interact(() -> played.go(asking));
        assertTrue(cards(robot).get(0).isSelected());
        assertTrue(cards(robot).stream().allMatch(Node::isDisabled));
        assertTrue(words().contains("No password goes in."), words());
        assertEquals("Step →", robot.lookup("#go").queryAs(Button.class).getText());
    }

    @Test
    void skipPassesWithoutAnAnswer(FxRobot robot) {
        robot.clickOn("#skip");
        assertEquals(asking + 1, played.player.playhead().step());
        assertFalse(shows(robot, "#review"));
    }

    @Test
    void secondClickOnAnOptionKeepsIt(FxRobot robot) {
        robot.clickOn(cards(robot).get(2)).clickOn(cards(robot).get(2));
        assertTrue(cards(robot).get(2).isSelected());
    }

    @Test
    void arrowKeysChooseAndEnterChecks(FxRobot robot) {
        robot.interact(() -> cards(robot).get(0).requestFocus());
        robot.type(KeyCode.SPACE).type(KeyCode.DOWN);
        assertTrue(cards(robot).get(1).isSelected());
        assertTrue(cards(robot).get(1).isFocused());
        robot.type(KeyCode.UP).type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertEquals(asking + 1, played.player.playhead().step());
        assertTrue(played.model.prediction(asking).is(1));
    }

    @Test
    void showLinkPointsAtTheInspector(FxRobot robot) {
        robot.interact(() -> played.go(played.step("key")));
        Hyperlink link = robot.lookup(".prose-link").queryAs(Hyperlink.class);
        robot.clickOn(link);
        assertEquals(List.of(new Show.HeaderField("Sec-WebSocket-Key")), played.shown);
        assertFalse(link.isVisited());
    }

    @Test
    void anotherLanguageAndThemeKeepStepAndPrediction(FxRobot robot) {
        robot.clickOn(cards(robot).get(2));
        robot.interact(() -> stage.setScene(new LearnPane(played, Language.ZH, Theme.DARK, 304).scene));
        assertTrue(cards(robot).get(2).isSelected());
        assertTrue(words().contains("Accept 是用什么算出来的？"), words());
        robot.clickOn("#go");
        assertTrue(words().contains("不对"), words());
    }

    @Test
    void forwardFromElsewhereAsksHereForAnAnswer(FxRobot robot) {
        robot.interact(played::forward);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(shows(robot, "#wanted"));
    }

    @Test
    void lastStepHasNoButton(FxRobot robot) {
        robot.interact(() -> played.go(Integer.MAX_VALUE));
        assertFalse(shows(robot, "#go"));
    }
}
