package framebyframe.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import framebyframe.ui.player.Selection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class LinesUiTest extends InspectorUi {

    @Test
    void areTheHeadsOwnAndSelectWhatIsPressed() {
        select(Selection.of(REQUEST));
        List<String> shown = nodes(".header-line").stream().map(n -> (String) n.getUserData()).toList();
        String head = new String(Sample.request().bytes(), StandardCharsets.ISO_8859_1);
        assertEquals(head, String.join("\r\n", shown) + "\r\n");
        robot.clickOn(wordOf(Sample.KEY));
        assertEquals(head.indexOf(Sample.KEY) * 8L, player.selectionProperty().get().bit().orElseThrow());
        assertEquals("header value · bytes 106–129 · " + Sample.KEY,
                text("#inspector-explanation-lines .explanation-heading"));
    }

    @Test
    void areWalkedByArrowKeys() {
        select(Selection.of(REQUEST));
        robot.interact(() -> robot.lookup("#inspector-lines").query().requestFocus());
        robot.type(KeyCode.DOWN);
        assertEquals("server.example.com", selectedValue());
        robot.type(KeyCode.LEFT, 2);
        assertEquals("Host", selectedValue());
        robot.type(KeyCode.UP);
        assertEquals("GET", selectedValue());
    }

    @Test
    void leadFromKeyToAccept() {
        select(Selection.of(RESPONSE));
        robot.clickOn("#inspector-accept");
        assertEquals(List.of(Sample.KEY), keys);
    }

    private Node wordOf(String value) {
        return nodes(".line-part").stream().filter(n -> value.equals(n.getUserData())).findFirst().orElseThrow();
    }

    private String selectedValue() {
        return model.shown().span().orElseThrow().value();
    }
}
