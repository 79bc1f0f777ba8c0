package framebyframe.ui.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.polling.Preset;
import framebyframe.polling.Quantity;
import framebyframe.polling.Way;
import framebyframe.text.Language;
import framebyframe.text.Texts;
import framebyframe.ui.app.Eyes;
import framebyframe.ui.app.FontsFirst;
import framebyframe.ui.app.Theme;
import framebyframe.ui.app.Views;
import framebyframe.ui.compare.CompareViewModel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.chart.LineChart;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith({FontsFirst.class, ApplicationExtension.class})
class LedgerUiTest {

    private CompareViewModel compare;
    private LedgerViewModel model;
    private MeasureViewModel measure;
    private Stage stage;
    private Scene scene;

    @Start
    void open(Stage opened) {
        stage = opened;
        compare = new CompareViewModel();
        model = new LedgerViewModel(compare, Runnable::run, Runnable::run);
        measure = new MeasureViewModel(compare, new FakeMeasurer(), Runnable::run);
        show(Language.EN);
        stage.setX(480);
        stage.setY(0);
        stage.show();
    }

    private void show(Language language) {
        scene = new Scene(new Views(Map.of(LedgerController.class, () -> new LedgerController(model, measure)),
                Texts.of(language)).load("ledger"), 456, 800);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
    }

    private Node find(String query) {
        return scene.getRoot().lookup(query);
    }

    private String text(String query) {
        return ((Labeled) find(query)).getText();
    }

    private Button figure(Figure figure, Way way) {
        return (Button) find("#figure-" + figure.name() + "-" + way.name());
    }

    /// What stands in the popover, if one is open.
    private static Node card() {
        return Window.getWindows().stream().filter(Window::isShowing).map(window -> window.getScene().getRoot())
                .map(root -> root.lookup("#explanation")).filter(node -> node != null).findFirst().orElse(null);
    }

    @Test
    void everyFigureIsTakenToPiecesThatMakeIt(FxRobot robot) {
        for (Figure figure : Figure.values()) {
            for (Way way : Way.values()) {
                Button cell = figure(figure, way);
                if (!cell.isVisible()) {
                    continue;
                }
                robot.interact(cell::fire);
                Node card = card();
                assertTrue(card != null, figure + " " + way);
                if (card.lookup("#explanation-total") instanceof Label total) {
                    assertEquals(cell.getText(), total.getText(), figure + " " + way);
                    long sum = card.lookupAll(".part-amount").stream()
                            .mapToLong(n -> Long.parseLong(((Label) n).getText().replace(",", "").replace('−', '-')))
                            .sum();
                    assertEquals(total.getText().replace(",", ""), Long.toString(sum), figure + " " + way);
                } else if (card.lookup("#explanation-delays") instanceof Label delays) {
                    assertTrue(delays.getText().contains(cell.getText() + " ms"), delays.getText());
                } else {
                    assertEquals("0", cell.getText(), figure + " " + way);
                }
                assertEquals(List.of(), Eyes.faults(card.getScene()), figure + " " + way);
            }
        }
    }

    @Test
    void figureIsOpenedByKeyAndShowsItsMessage(FxRobot robot) throws TimeoutException {
        robot.interact(() -> figure(Figure.WORST, Way.SHORT_POLLING).requestFocus());
        robot.push(KeyCode.SPACE);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS,
                () -> card().lookup("#explanation-show-0") == card().getScene().getFocusOwner());
        robot.push(KeyCode.SPACE);
        assertEquals(null, card());
        assertEquals(Way.SHORT_POLLING, compare.selectionProperty().get().orElseThrow().way());
        assertTrue(text("#ledger-title").startsWith("Cost by "), text("#ledger-title"));
    }

    @Test
    void popoverClosesByEscapeAndWhenFiguresChange(FxRobot robot) {
        robot.interact(() -> figure(Figure.REQUESTS, Way.WEB_SOCKET).fire());
        assertTrue(card() != null);
        robot.push(KeyCode.ESCAPE);
        assertEquals(null, card());
        robot.interact(() -> figure(Figure.REQUESTS, Way.WEB_SOCKET).fire());
        robot.interact(() -> compare.scrub(0));
        assertEquals(null, card());
    }

    @Test
    void figuresGrowWithThePlayhead(FxRobot robot) {
        assertEquals("21", figure(Figure.REQUESTS, Way.SHORT_POLLING).getText());
        assertEquals("What it cost, 60 s, one client", text("#ledger-title"));
        robot.interact(() -> compare.scrub(10_000_000_000L));
        assertEquals("4", figure(Figure.REQUESTS, Way.SHORT_POLLING).getText());
        assertEquals("Cost by 10 s, one client", text("#ledger-title"));
        robot.interact(() -> compare.scrub(0));
        assertEquals("–", figure(Figure.MEAN, Way.SHORT_POLLING).getText());
    }

    @Test
    void levelChangesBytesCurvesAndBars(FxRobot robot) {
        String application = figure(Figure.BYTES_UP, Way.WEB_SOCKET).getText();
        String bar = find("#bar-bytes-WEB_SOCKET").getAccessibleText();
        robot.clickOn("#ledger-wire");
        assertNotEquals(application, figure(Figure.BYTES_UP, Way.WEB_SOCKET).getText());
        assertNotEquals(bar, find("#bar-bytes-WEB_SOCKET").getAccessibleText());
        assertTrue(text("#ledger-chart-unit").startsWith("Bytes on the wire"));
        robot.clickOn("#ledger-wire");
        assertTrue(text("#ledger-chart-unit").startsWith("Bytes on the wire"), "pressed again it stays");
        robot.clickOn("#ledger-application");
        assertEquals(application, figure(Figure.BYTES_UP, Way.WEB_SOCKET).getText());
    }

    @Test
    void bestIsSaidInWords() {
        assertTrue(figure(Figure.REQUESTS, Way.WEB_SOCKET).getAccessibleText().contains("best of the four"));
        assertFalse(figure(Figure.REQUESTS, Way.SHORT_POLLING).getAccessibleText().contains("best"));
        assertFalse(figure(Figure.DELIVERED, Way.SHORT_POLLING).getAccessibleText().contains("best"));
    }

    @Test
    void chartGoesOverTheRateAndOverTheInterval(FxRobot robot) {
        assertTrue(find("#ledger-curves").getAccessibleText().contains("Below 20 updates a minute"),
                find("#ledger-curves").getAccessibleText());
        assertEquals(4, ((LineChart<?, ?>) find("#ledger-curves")).getData().size());
        robot.interact(() -> ((javafx.scene.control.ToggleButton) find("#ledger-interval")).fire());
        assertTrue(text("#crossing-1").startsWith("With a poll more often than every 3.3"), text("#crossing-1"));
        robot.interact(() -> ((Button) find("#crossing-1")).fire());
        assertEquals(3.3, compare.parametersProperty().get().value(Quantity.INTERVAL), 0.1);
    }

    @Test
    void chartSaysWhenThereIsNothingToCompare(FxRobot robot) {
        robot.interact(() -> {
            model.axisProperty().set(framebyframe.polling.BreakEven.Axis.INTERVAL);
            compare.parametersProperty().set(compare.parametersProperty().get().with(Quantity.RATE, 0));
        });
        assertTrue(find("#ledger-chart-nothing").isVisible());
        assertFalse(find("#ledger-curves").getParent().isVisible());
    }

    @Test
    void verdictIsASentenceAndPollingMayBeFine(FxRobot robot) {
        assertEquals("A tie: WebSocket and server-sent events. Only the server speaks.", text("#verdict-headline"));
        robot.interact(() -> compare.parametersProperty().set(Preset.MAIL.parameters()));
        assertEquals("Polling is fine here.", text("#verdict-headline"));
        robot.interact(() -> compare.parametersProperty().set(Preset.CHAT.parameters()));
        assertEquals("Fewest bytes here: WebSocket.", text("#verdict-headline"));
        robot.interact(() -> compare.parametersProperty()
                .set(Preset.CHAT.parameters().with(Quantity.FRESHNESS, 0.01)));
        assertEquals("No way is fresh enough here.", text("#verdict-headline"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noWordIsCutWithAnyPreset(Language language, FxRobot robot) {
        robot.interact(() -> show(language));
        for (Preset preset : Preset.values()) {
            robot.interact(() -> compare.parametersProperty().set(preset.parameters()));
            robot.interact(() -> scene.getRoot().layout());
            assertEquals(List.of(), Eyes.faults(scene).stream().filter(f -> f.startsWith("cut")).toList(),
                    preset.toString());
        }
    }

    @Test
    void tableAndVerdictAreInSightAtOnce() {
        Node card = find(".verdict-card");
        assertTrue(card.localToScene(card.getLayoutBounds()).getMaxY() < 640, "the column's height at 1280×800");
    }
}
