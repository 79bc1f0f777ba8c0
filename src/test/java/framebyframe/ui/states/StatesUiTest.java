package framebyframe.ui.states;

import static framebyframe.ui.player.Played.MS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.ReadyState;
import framebyframe.protocol.ReadyState.Cause;
import framebyframe.text.Language;
import framebyframe.text.Texts;
import framebyframe.ui.app.FontsFirst;
import framebyframe.ui.app.Theme;
import framebyframe.ui.app.Views;
import framebyframe.ui.player.Played;
import framebyframe.ui.player.Player;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith({FontsFirst.class, ApplicationExtension.class})
class StatesUiTest {

    private final Player player = Played.opened("ws://x/chat").until(100).call("close(1000)")
            .up(Played.close(1000, true)).down(Played.close(1000, false)).end().player();
    private final StatesViewModel model = new StatesViewModel(player, new SimpleObjectProperty<>(Long.MAX_VALUE),
            time -> player.move(player.playhead().scrub(time)));
    private Scene scene;

    @Start
    void open(Stage stage) {
        scene = new Scene(new Group(), 520, 650);
        Theme.LIGHT.apply(scene);
        show(model);
        stage.setScene(scene);
        stage.show();
    }

    private void show(StatesViewModel shown) {
        scene.setRoot(new Views(Map.of(StatesController.class, () -> new StatesController(shown)),
                Texts.of(Language.EN)).load("states"));
    }

    private boolean is(String id, String pseudoClass) {
        return scene.lookup(id).getPseudoClassStates().contains(PseudoClass.getPseudoClass(pseudoClass));
    }

    private List<String> texts(String query) {
        return scene.getRoot().lookupAll(query).stream().filter(Node::isVisible).map(n -> ((Labeled) n).getText())
                .toList();
    }

    private void at(FxRobot robot, long millis) {
        robot.interact(() -> Played.at(player, millis));
    }

    @Test
    void diagramHasEveryRowOfTheCoresTable() {
        ReadyState.TABLE.forEach(row -> assertTrue(scene.lookup("#row-" + row.from() + "-" + row.cause()) != null,
                row.toString()));
        assertEquals(ReadyState.TABLE.size(), scene.getRoot().lookupAll(".cause").size());
    }

    @Test
    void tokensAndArrowsFollowThePlayheadBothWays(FxRobot robot) {
        at(robot, 70);
        assertEquals(List.of("● Client"), texts("#state-CONNECTING .token"));
        assertEquals(List.of("■ Server"), texts("#state-OPEN .token"));
        assertTrue(is("#row-CONNECTING-HANDSHAKE_DONE", "latest"));
        assertTrue(is("#row-OPEN-CLOSE_SENT", "possible"));
        assertEquals(List.of("■ 60 ms"), texts("#row-CONNECTING-HANDSHAKE_DONE .mark"));
        at(robot, 130);
        assertEquals(List.of("● Client", "■ Server"), texts("#state-CLOSING .token"));
        assertFalse(is("#row-CONNECTING-HANDSHAKE_DONE", "latest"));
        assertTrue(is("#row-CONNECTING-HANDSHAKE_DONE", "taken"));
        at(robot, 70);
        assertEquals(List.of(), texts("#row-OPEN-CLOSE_SENT .mark"));
        assertTrue(is("#row-CONNECTING-HANDSHAKE_DONE", "latest"));
    }

    @Test
    void pressingARowExplainsItAndItsButtonGoesThere(FxRobot robot) {
        robot.clickOn(scene.lookup("#row-CLOSING-TCP_CLOSED .cause"));
        assertEquals(ReadyState.CLOSING.on(Cause.TCP_CLOSED).orElseThrow(), model.selected());
        assertTrue(texts("#row-card .caption").contains("RFC 6455 §7.1.4"));
        robot.clickOn("#jump-SERVER");
        assertEquals(140 * MS, player.playhead().time());
        assertEquals(List.of("■ Server"), texts("#state-CLOSED .token"));
        assertTrue(is("#row-CLOSING-TCP_CLOSED", "selected"));
    }

    @Test
    void arrowsGoFromRowToRowAndWhatIsSpokenSaysAll(FxRobot robot) {
        at(robot, 70);
        robot.interact(() -> scene.lookup("#row-CONNECTING-HANDSHAKE_DONE .cause").requestFocus());
        assertEquals("0 CONNECTING to 1 OPEN: Handshake done. Client: possible from here. "
                + "Server: at 60 ms, the latest change.", scene.getFocusOwner().getAccessibleText());
        robot.type(KeyCode.DOWN);
        assertEquals(scene.lookup("#row-CONNECTING-HANDSHAKE_FAILED .cause"), scene.getFocusOwner());
        assertTrue(texts("#row-card .caption").contains("● Client: not in this recording"));
    }

    @Test
    void rawClientIsSaidToHaveNoState(FxRobot robot) {
        Player raw = Played.tcp("tcp://x:80").up(Played.request()).player();
        robot.interact(() -> show(new StatesViewModel(raw, new SimpleObjectProperty<>(Long.MAX_VALUE), _ -> {})));
        assertTrue(scene.lookup("#states-raw").isVisible());
        assertTrue(texts("#states-CLIENT .peer-value").contains("none: raw socket"));
    }
}
