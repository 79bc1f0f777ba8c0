package framebyframe.ui.lens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.frame.Opcode;
import framebyframe.recording.Transfer;
import framebyframe.text.Language;
import framebyframe.text.Texts;
import framebyframe.ui.app.FontsFirst;
import framebyframe.ui.app.Theme;
import framebyframe.ui.app.Views;
import framebyframe.ui.player.Played;
import framebyframe.ui.player.Player;
import framebyframe.ui.player.Selection;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith({FontsFirst.class, ApplicationExtension.class})
class LensUiTest {

    private final Player player = Played.opened("ws://x/chat").up(Played.frame(Opcode.TEXT, "Hello", true))
            .down(Played.frame(Opcode.PING, "0001", false)).up(Played.frame(Opcode.PONG, "0001", true)).player();
    private Scene scene;

    @Start
    void open(Stage stage) {
        scene = new Scene(new Group(), 520, 650);
        Theme.LIGHT.apply(scene);
        LensViewModel model = new LensViewModel(player, new SimpleObjectProperty<>(Long.MAX_VALUE));
        scene.setRoot(new Views(Map.of(LensController.class, () -> new LensController(model)), Texts.of(Language.EN))
                .load("lens"));
        stage.setScene(scene);
        stage.show();
    }

    private String name() {
        return ((Labeled) scene.lookup("#lens-name")).getText();
    }

    @SuppressWarnings("unchecked")
    private ListView<Transfer> matrix() {
        return (ListView<Transfer>) scene.lookup("#lens-matrix");
    }

    @Test
    void selectionElsewhereIsShownAndMarkedInTheMatrix(FxRobot robot) {
        robot.interact(() -> player.selectionProperty().set(Selection.of(5)));
        assertEquals("PING", name());
        assertEquals(5, matrix().getSelectionModel().getSelectedIndex());
        String spoken = scene.lookup(".sight").getAccessibleText();
        assertTrue(spoken.startsWith("Page (JavaScript) sees nothing."), spoken);
    }

    @Test
    void choosingInTheMatrixSelectsEverywhereByMouseAndKeys(FxRobot robot) {
        robot.interact(() -> player.selectionProperty().set(Selection.of(4)));
        robot.interact(() -> matrix().requestFocus());
        robot.type(KeyCode.DOWN);
        assertEquals(Selection.of(5), player.selectionProperty().get());
        assertEquals("PING", name());
        robot.clickOn(scene.lookup(".matrix-cell"));
        assertEquals(Selection.of(0), player.selectionProperty().get());
    }

    @Test
    void withoutSelectionItFollowsThePlayheadAndSelectsNothing(FxRobot robot) {
        robot.interact(() -> Played.at(player, 90));
        assertEquals("TEXT “Hello”", name());
        robot.interact(() -> Played.at(player, 45));
        assertEquals("GET /chat Upgrade", name());
        assertEquals(Selection.NONE, player.selectionProperty().get());
    }

    @Test
    void rowsOfTheMatrixAreSpokenInWords() {
        String spoken = scene.lookup(".matrix-cell").getAccessibleText();
        assertTrue(spoken.contains("Operating system (TCP): sees what it is."), spoken);
    }
}
