package framebyframe.ui.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.text.Language;
import framebyframe.text.Texts;
import framebyframe.ui.app.Eyes;
import framebyframe.ui.app.FontsFirst;
import framebyframe.ui.app.Pictures;
import framebyframe.ui.app.Theme;
import framebyframe.ui.app.Views;
import framebyframe.ui.player.Played;
import framebyframe.ui.player.Player;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith({FontsFirst.class, ApplicationExtension.class})
class ClockUiTest {

    private final Player player = ClockViewModelTest.answeredThenMissed().player();
    private Scene scene;

    @Start
    void open(Stage stage) {
        scene = new Scene(new Group(), 520, 650);
        show(Language.EN, Theme.LIGHT, player);
        stage.setScene(scene);
        stage.show();
    }

    private void show(Language language, Theme theme, Player over) {
        theme.apply(scene);
        scene.setRoot(new Views(Map.of(ClockController.class, () -> new ClockController(new ClockViewModel(over))),
                Texts.of(language)).load("clock"));
    }

    private String text(String query) {
        return ((Labeled) scene.lookup(query)).getText();
    }

    private void at(FxRobot robot, long millis) {
        robot.interact(() -> Played.at(player, millis));
    }

    @Test
    void wordsAndDialSayWhatComesNextAndWhen(FxRobot robot) {
        assertEquals("The heartbeat has not begun.", text("#clock-SERVER .clock-next"));
        at(robot, 570);
        assertEquals("490 ms", text("#dial-SERVER .dial-left"));
        assertEquals("Next Ping in 490 ms.", text("#clock-SERVER .clock-next"));
        assertEquals("If its Pong takes longer than 500 ms, the connection is given up with 1011.",
                text("#clock-SERVER .clock-then"));
        at(robot, 1090);
        assertEquals("The Pong is due in 470 ms,", text("#clock-SERVER .clock-next"));
        assertTrue(text("#clock-SERVER .clock-then").contains("1011"));
        at(robot, 2600);
        assertEquals("No Pong came in time.", text("#clock-SERVER .clock-next"));
        assertEquals("✓ Pong after 40 ms", text("#beat-SERVER-1 .beat-how"));
        assertEquals("✗ none in 500 ms", text("#beat-SERVER-2 .beat-how"));
        at(robot, 570);
        assertEquals("490 ms", text("#dial-SERVER .dial-left"));
        assertTrue(scene.getRoot().lookupAll(".beat").isEmpty());
    }

    @Test
    void pressingAPastPingSelectsIt(FxRobot robot) {
        at(robot, 1200);
        robot.clickOn("#beat-SERVER-1");
        assertEquals(OptionalInt.of(4), player.selectionProperty().get().transfer());
    }

    @Test
    void withoutAnyHeartbeatItSaysThatNobodyWouldNotice(FxRobot robot) {
        assertFalse(scene.lookup("#clock-nobody").isVisible());
        robot.interact(() -> show(Language.EN, Theme.LIGHT, Played.opened("ws://x/chat").player()));
        assertTrue(scene.lookup("#clock-nobody").isVisible());
        assertFalse(scene.lookup("#dial-SERVER").getParent().isVisible());
    }

    @ParameterizedTest
    @CsvSource({"EN, LIGHT", "ZH, DARK"})
    void nothingIsCut(Language language, Theme theme, FxRobot robot) {
        robot.interact(() -> {
            show(language, theme, player);
            for (int moment : List.of(30, 570, 1090, 2150, 2600)) {
                Played.at(player, moment);
                try {
                    Pictures.draw(scene, Path.of("target/pictures/clock-" + moment + "-" + language.code() + ".png"));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                assertEquals(List.of(), Eyes.faults(scene), "at " + moment);
            }
        });
    }
}
