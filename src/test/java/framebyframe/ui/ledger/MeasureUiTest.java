package framebyframe.ui.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.measure.MeasureException.Reason;
import framebyframe.measure.Measured;
import framebyframe.polling.Ledger;
import framebyframe.polling.Quantity;
import framebyframe.polling.Way;
import framebyframe.text.Language;
import framebyframe.text.Texts;
import framebyframe.ui.app.Eyes;
import framebyframe.ui.app.FontsFirst;
import framebyframe.ui.app.Fx;
import framebyframe.ui.app.Theme;
import framebyframe.ui.app.Views;
import framebyframe.ui.compare.CompareViewModel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith({FontsFirst.class, ApplicationExtension.class})
class MeasureUiTest {

    private final FakeMeasurer measurer = new FakeMeasurer();
    private CompareViewModel compare;
    private LedgerViewModel ledger;
    private MeasureViewModel model;
    private Stage stage;
    private Scene scene;

    @Start
    void open(Stage opened) {
        stage = opened;
        Fx fx = new Fx();
        compare = new CompareViewModel();
        ledger = new LedgerViewModel(compare, Runnable::run, Runnable::run);
        model = new MeasureViewModel(compare, measurer, fx);
        show(Language.EN);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private void show(Language language) {
        Views views = new Views(Map.of(MeasureController.class, () -> new MeasureController(model),
                LedgerController.class, () -> new LedgerController(ledger, model)), Texts.of(language));
        VBox left = new VBox(views.load("measure"));
        left.setMinWidth(224);
        left.setMaxWidth(224);
        scene = new Scene(new HBox(left, views.load("ledger")), 700, 800);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
    }

    private Node find(String query) {
        return scene.getRoot().lookup(query);
    }

    private void awaitSeen(String query) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> find(query) != null && find(query).isVisible());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String text(String query) {
        return ((Labeled) find(query)).getText();
    }

    private Measured same() {
        return new Measured(ledger.shownProperty().get().ledgers(), 10, 2_000_000);
    }

    @Test
    void buttonMeasuresAndTheFiguresStandSideBySide(FxRobot robot) throws Exception {
        robot.clickOn("#measure-start");
        awaitSeen("#measure-progress");
        measurer.progress(0.4);
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> text("#measure-percent").equals("40 %"));
        assertEquals(0.4, ((ProgressBar) find("#measure-progress")).getProgress());
        assertEquals("40 % measured", find("#measure-progress").getAccessibleText());
        measurer.result(same());
        awaitSeen("#measure-result");
        assertEquals("Measure again", text("#measure-start"));
        Node cell = find("#measured-BYTES_UP-SHORT_POLLING");
        assertTrue(cell.getAccessibleText().endsWith("difference 0 %"), cell.getAccessibleText());
        assertFalse(find("#measured-stale").isVisible());
        robot.interact(() -> compare.parametersProperty()
                .set(compare.parametersProperty().get().with(Quantity.RATE, 30)));
        assertTrue(find("#measured-stale").isVisible());
        assertEquals("The parameters have changed since it was measured.", text("#measure-result-words"));
    }

    @Test
    void delaysWithinTheGrainAreTheSameAndThoseBeyondAreNot(FxRobot robot) throws Exception {
        measurer.result(new Measured(Map.of(Way.WEB_SOCKET, late(ledger.shownProperty().get().ledger(Way.WEB_SOCKET))),
                3, 30_000_000));
        robot.clickOn("#measure-start");
        awaitSeen("#measure-result");
        assertTrue(find("#measured-MEAN-WEB_SOCKET").getAccessibleText().endsWith("within what the timers allow"));
        assertTrue(find("#measured-WORST-WEB_SOCKET").getAccessibleText().endsWith("difference +150 %"),
                find("#measured-WORST-WEB_SOCKET").getAccessibleText());
        ScrollPane scroll = (ScrollPane) find("#ledger-scroll");
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> scroll.getVvalue() > 0);
    }

    private static Ledger late(Ledger ledger) {
        Ledger.Delay delay = new Ledger.Delay(65e6, 40_000_000, 40_000_000, 100_000_000);
        return new Ledger(ledger.way(), 1, ledger.up(), ledger.down(), ledger.requests(), 0, 1, 1, ledger.delivered(),
                0,
                0, delay, Ledger.Delay.NONE);
    }

    @Test
    void cancelEndsItAndTheButtonIsBack(FxRobot robot) throws Exception {
        robot.clickOn("#measure-start");
        awaitSeen("#measure-cancel");
        robot.clickOn("#measure-cancel");
        assertTrue(measurer.interrupted.await(30, TimeUnit.SECONDS));
        awaitSeen("#measure-start");
        assertFalse(find("#measure-problem").isVisible());
        assertFalse(find("#measure-result").isVisible());
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void whatCannotBeMeasuredIsOneClearSentence(Reason reason, FxRobot robot) throws Exception {
        measurer.fail(reason);
        robot.clickOn("#measure-start");
        awaitSeen("#measure-problem");
        assertTrue(text("#measure-problem-words").length() > 40);
        assertTrue(find("#measure-start").isVisible());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noWordIsCut(Language language, FxRobot robot) throws Exception {
        robot.interact(() -> show(language));
        assertEquals(List.of(), cut());
        measurer.result(same());
        robot.clickOn("#measure-start");
        awaitSeen("#measure-result");
        assertEquals(List.of(), cut());
    }

    private List<String> cut() {
        return Eyes.faults(scene).stream().filter(fault -> fault.startsWith("cut")).toList();
    }
}
