package framebyframe.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.polling.HeaderSet;
import framebyframe.polling.Pattern;
import framebyframe.polling.Preset;
import framebyframe.polling.Quantity;
import framebyframe.polling.Telling;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What is assumed, set by keyboard and mouse.
class SettingsUiTest extends CompareUi {

    private static final List<Quantity> IN_SIGHT = List.of(Quantity.RATE, Quantity.INTERVAL, Quantity.ROUND_TRIP,
            Quantity.PAYLOAD, Quantity.CLIENTS, Quantity.HEARTBEAT);
    private static final List<Quantity> MORE = List.of(Quantity.MINUTES, Quantity.UP_RATE, Quantity.HOLD,
            Quantity.JITTER);

    @Test
    void everySliderMovesItsQuantityByKeyAndByMouse() {
        IN_SIGHT.forEach(quantity -> slide(quantity));
    }

    @Test
    void everySliderBehindMoreDoes() {
        robot.clickOn("#more");
        for (Quantity quantity : MORE) {
            robot.interact(() -> scrolled().setVvalue(0.72));
            slide(quantity);
        }
    }

    private void slide(Quantity quantity) {
        double before = parameters().value(quantity);
        robot.interact(slider(quantity)::requestFocus);
        robot.type(KeyCode.RIGHT);
        double stepped = parameters().value(quantity);
        assertTrue(stepped > before, quantity + " " + stepped);
        assertEquals(Double.toString(stepped), typedValue(quantity), quantity.name());
        assertCompared();
        Node thumb = slider(quantity).lookup(".thumb");
        robot.drag(thumb).moveBy(-30, 0).drop();
        double dragged = parameters().value(quantity);
        assertTrue(dragged < stepped, quantity + " " + dragged);
        assertEquals(Double.toString(dragged), typedValue(quantity), quantity.name());
        assertCompared();
    }

    private String typedValue(Quantity quantity) {
        return Double.toString(Double.parseDouble(field(quantity).getText().replace(",", "")));
    }

    @Test
    void aTypedValueCountsAndMovesTheSlider() {
        double place = slider(Quantity.INTERVAL).getValue();
        robot.doubleClickOn(field(Quantity.INTERVAL)).write("7.5");
        assertEquals(7.5, parameters().value(Quantity.INTERVAL));
        assertTrue(slider(Quantity.INTERVAL).getValue() > place);
        assertCompared();
    }

    @Test
    void aWrongValueIsExplainedAndTheLastGoodOneStays() {
        for (Quantity quantity : IN_SIGHT) {
            double before = parameters().value(quantity);
            robot.interact(() -> {
                field(quantity).requestFocus();
                field(quantity).selectAll();
            });
            robot.write("x");
            Labeled problem = (Labeled) field(quantity).getParent().getParent().lookup(".setting-problem");
            assertTrue(problem.isVisible() && problem.getText().contains("to"), quantity.name());
            assertEquals(before, parameters().value(quantity));
            robot.type(KeyCode.ENTER);
            assertFalse(problem.isVisible());
            assertEquals(before, Double.parseDouble(field(quantity).getText().replace(",", "")));
        }
    }

    @Test
    void outOfBoundsIsExplainedWithTheBounds() {
        robot.doubleClickOn(field(Quantity.INTERVAL)).write("0");
        Labeled problem = (Labeled) field(Quantity.INTERVAL).getParent().getParent().lookup(".setting-problem");
        assertEquals("It takes a number from 0.05 to 3,600.", problem.getText());
    }

    @Test
    void everyPresetIsPickedWhole() {
        for (Preset preset : Preset.values()) {
            robot.clickOn("#preset-" + preset.name().toLowerCase(Locale.ROOT));
            assertEquals(preset.parameters(), parameters());
            assertCompared();
            assertTrue(node("#preset-" + preset.name().toLowerCase(Locale.ROOT), ToggleButton.class).isSelected());
        }
        robot.interact(slider(Quantity.PAYLOAD)::requestFocus);
        robot.type(KeyCode.RIGHT);
        assertFalse(node("#preset-game", ToggleButton.class).isSelected(), "it is no longer that preset");
    }

    @Test
    void headersAreChosenAndTheirBytesTold() {
        String browser = node("#header-bytes", Labeled.class).getText();
        robot.clickOn("#choice-cookies");
        assertEquals(HeaderSet.COOKIES, parameters().headers());
        assertNotEquals(browser, node("#header-bytes", Labeled.class).getText());
        robot.clickOn("#choice-cookies");
        assertTrue(node("#choice-cookies", ToggleButton.class).isSelected(), "one is always chosen");
    }

    @Test
    void everythingElseIsChosenBehindMore() {
        robot.clickOn("#more");
        robot.interact(() -> scrolled().setVvalue(1));
        robot.clickOn("#choice-random").clickOn("#choice-latest").clickOn("#keep-alive").clickOn("#tls")
                .clickOn("#conditional");
        assertEquals(Pattern.RANDOM, parameters().pattern());
        assertEquals(Telling.LATEST, parameters().telling());
        assertEquals(List.of(false, true, true),
                List.of(parameters().keepAlive(), parameters().tls(), parameters().conditional()));
        assertCompared();
        long seed = parameters().seed();
        robot.interact(() -> scrolled().setVvalue(1));
        robot.clickOn("#draw-anew");
        assertNotEquals(seed, parameters().seed());
        assertCompared();
    }
}
