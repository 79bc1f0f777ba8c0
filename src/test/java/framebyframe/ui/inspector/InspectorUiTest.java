package framebyframe.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.text.Language;
import framebyframe.ui.player.Selection;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import org.junit.jupiter.api.Test;

class InspectorUiTest extends InspectorUi {

    @Test
    void nothingSelectedShowsAHintOnly() {
        assertTrue(robot.lookup("#inspector-hint").query().isVisible());
        assertFalse(robot.lookup("#inspector-tabs").query().isVisible());
        select(Selection.of(0));
        assertFalse(robot.lookup("#inspector-hint").query().isVisible());
        assertTrue(robot.lookup("#inspector-tcp").query().isVisible());
        assertEquals("TCP SYN, client → server", text("#inspector-title"));
    }

    @Test
    void selectionFromOutsideShowsInTheOpenTab() {
        select(Selection.of(HELLO, 8));
        assertEquals("MASK · bit 8 · 1", text("#inspector-explanation-bits .explanation-heading"));
        robot.clickOn("#inspector-tab-wire");
        assertEquals("MASK · bit 8 · 1", text("#inspector-explanation-wire .explanation-heading"));
        select(Selection.of(REQUEST));
        select(Selection.of(HELLO, 0));
        assertEquals("FIN · bit 0 · 1", text("#inspector-explanation-wire .explanation-heading"));
    }

    @Test
    void anotherLanguageKeepsTransferSpanAndTab() {
        select(Selection.of(HELLO, 8));
        robot.clickOn("#inspector-tab-wire");
        robot.interact(() -> show(Language.ZH, 456));
        assertEquals("MASK · 第 8 位 · 1", text("#inspector-explanation-wire .explanation-heading"));
        assertEquals("TEXT frame，客户端 → 服务器", text("#inspector-title"));
    }

    @Test
    void nothingIsWiderThanThePaneAtAnyWidth() {
        for (double width : new double[]{440, 456, 720}) {
            robot.interact(() -> show(Language.EN, width));
            for (int id = 0; id < player.timeline().transfers().size(); id++) {
                select(Selection.of(id));
                for (Aspect aspect : model.shown().inspection().aspects()) {
                    robot.interact(() -> model.choose(aspect));
                    long bars = nodes(".scroll-bar").stream()
                            .filter(n -> ((ScrollBar) n).getOrientation() == Orientation.HORIZONTAL).count();
                    assertEquals(0, bars, "transfer " + id + ", " + aspect + ", " + width + " px");
                }
            }
        }
    }
}
