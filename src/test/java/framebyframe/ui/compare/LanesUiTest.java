package framebyframe.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.polling.Message;
import framebyframe.polling.Way;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// Playhead, selection and zoom, by keyboard and mouse.
class LanesUiTest extends CompareUi {

    @Test
    void keysMoveThePlayheadWhereverTheFocusIs() {
        robot.type(KeyCode.HOME);
        assertEquals(0, model().timeProperty().get());
        robot.type(KeyCode.RIGHT);
        long first = model().timeProperty().get();
        assertTrue(first > 0);
        robot.type(KeyCode.PAGE_DOWN);
        assertTrue(model().timeProperty().get() > first);
        robot.type(KeyCode.PAGE_UP);
        assertEquals(first, model().timeProperty().get());
        robot.type(KeyCode.LEFT);
        assertEquals(0, model().timeProperty().get());
        robot.type(KeyCode.END);
        assertEquals(model().comparisonProperty().get().end(), model().timeProperty().get());
    }

    @Test
    void playingMovesThePlayheadAndSpaceStopsIt() throws Exception {
        robot.type(KeyCode.HOME).type(KeyCode.SPACE);
        assertTrue(program.compare().play().playingProperty().get());
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS,
                () -> model().timeProperty().get() > 0);
        robot.type(KeyCode.SPACE);
        assertFalse(program.compare().play().playingProperty().get());
    }

    @Test
    void scrubberMovesOnePlayheadOverAllLanes() {
        robot.clickOn("#compare-scrubber");
        long end = model().comparisonProperty().get().end();
        assertEquals(0.5, (double) model().timeProperty().get() / end, 0.05);
        double x = node("#now-shortPolling", Region.class).localToScene(0, 0).getX();
        for (Way way : Way.values()) {
            assertEquals(x, node("#now-" + way.code(), Region.class).localToScene(0, 0).getX());
        }
    }

    private Pointed selected() {
        return model().selectionProperty().get().orElseThrow();
    }

    @Test
    void messagesAreWalkedByKeysAndSteppedInto() {
        robot.interact(() -> node("#lane-longPolling", Node.class).requestFocus());
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT);
        assertEquals(new Pointed(Way.LONG_POLLING, 2), selected());
        robot.type(KeyCode.LEFT);
        assertEquals(new Pointed(Way.LONG_POLLING, 1), selected());
        assertTrue(node("#selected-message", Labeled.class).getText().startsWith("Long polling: answer with update 0"));
        assertTrue(node("#lane-longPolling", Node.class).getAccessibleText().contains("answer with update 0"));
        robot.type(KeyCode.DOWN);
        assertTrue(node("#lane-serverSentEvents", Node.class).isFocused());
        assertEquals(Way.SERVER_SENT_EVENTS, selected().way());
        robot.type(KeyCode.UP, KeyCode.END, KeyCode.ENTER);
        assertEquals(Way.LONG_POLLING, selected().way());
    }

    @Test
    void enterLooksIntoTheSelectedMessageAndOneComesBackToIt() {
        robot.interact(() -> {
            node("#lane-longPolling", Node.class).requestFocus();
            program.compare().lanes().select(Way.LONG_POLLING, 3);
        });
        robot.type(KeyCode.ENTER);
        assertEquals("exchange", program.window().pageProperty().get());
        assertEquals(3, entered());
        robot.interact(program.window()::back);
        assertEquals("compare", program.window().pageProperty().get());
        assertEquals(new Pointed(Way.LONG_POLLING, 3), selected());
        assertTrue(node("#lane-longPolling", Node.class).isFocused());
    }

    @Test
    void doubleClickAndButtonLookIntoAMessageToo() {
        robot.doubleClickOn(middle(Way.WEB_SOCKET, 7));
        assertEquals(7, entered());
        assertEquals(Way.WEB_SOCKET, program.exchange().model().way());
        robot.interact(() -> {
            program.window().back();
            program.compare().lanes().select(Way.SHORT_POLLING, 12);
        });
        robot.clickOn("#step-in");
        assertEquals(12, entered());
    }

    /// The message that was stepped into.
    private int entered() {
        var model = program.exchange().model();
        return model.shownProperty().get().rows().get(model.selected().orElseThrow()).message().id();
    }

    @Test
    void aMessageIsSelectedByTheMouseInEveryLane() {
        for (Way way : Way.values()) {
            Message wanted = model().comparisonProperty().get().run(way).messages().stream()
                    .filter(m -> m.sent() > 20_000_000_000L && m.tells()).findFirst().orElseThrow();
            robot.clickOn(middle(way, wanted.id()));
            assertEquals(new Pointed(way, wanted.id()), selected());
        }
        Bounds lane = node("#lane-webSocket", Node.class).localToScene(
                node("#lane-webSocket", Node.class).getBoundsInLocal());
        robot.clickOn(onScreen(lane.getMaxX() - 40, lane.getMinY() + 12));
        assertEquals(Optional.empty(), model().selectionProperty().get());
    }

    @Test
    void pointingSaysWhatIsThere() {
        robot.moveTo(middle(Way.WEB_SOCKET, 4));
        assertTrue(node("#lanes-pointed", Labeled.class).isVisible());
        assertTrue(node("#lanes-pointed", Labeled.class).getText().startsWith("text frame with update"));
    }

    @Test
    void zoomingInIsByKeysButtonsAndWheel() {
        robot.clickOn("#zoom-in").clickOn("#zoom-in");
        assertFalse(node("#zoom-whole", Node.class).isDisabled());
        Region seen = node("#compare-seen", Region.class);
        assertTrue(seen.isVisible());
        assertEquals(0.25, seen.getWidth() / ((Region) seen.getParent()).getWidth(), 0.02);
        robot.clickOn("#zoom-whole");
        assertFalse(seen.isVisible());
        assertTrue(node("#zoom-whole", Node.class).isDisabled());
        robot.interact(() -> node("#lane-webSocket", Node.class).requestFocus());
        robot.type(KeyCode.EQUALS);
        assertFalse(program.compare().lanes().isWhole());
        robot.type(KeyCode.DIGIT0);
        assertTrue(program.compare().lanes().isWhole());
        Node lane = node("#lane-shortPolling", Node.class);
        robot.interact(() -> lane.fireEvent(wheel(lane, 40)));
        assertFalse(program.compare().lanes().isWhole());
    }

    /// The wheel, with Ctrl held.
    private static ScrollEvent wheel(Node node, double up) {
        return new ScrollEvent(node, node, ScrollEvent.SCROLL, 300, 60, 300, 60, false, true, false, true, false, false,
                0, up, 0, up, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE,
                0, 0, new PickResult(node, 300, 60));
    }

    private Point2D middle(Way way, int message) {
        LaneView lane = node("#lane-" + way.code(), LaneView.class);
        Point2D inScene = lane.localToScene(lane.middleOf(message).orElseThrow());
        return onScreen(inScene.getX(), inScene.getY());
    }

    private Point2D onScreen(double x, double y) {
        return new Point2D(scene.getWindow().getX() + scene.getX() + x,
                scene.getWindow().getY() + scene.getY() + y);
    }
}
