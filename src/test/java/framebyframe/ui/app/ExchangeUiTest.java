package framebyframe.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.lesson.Lesson;
import framebyframe.lesson.Lessons;
import framebyframe.polling.Message.Kind;
import framebyframe.polling.News;
import framebyframe.polling.Parameters;
import framebyframe.polling.Quantity;
import framebyframe.polling.Run;
import framebyframe.polling.Simulation;
import framebyframe.polling.Way;
import framebyframe.recording.Transfer;
import framebyframe.text.Language;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Someone steps into a message of a comparison, goes on from there by keys and by mouse, and comes back.
@ExtendWith({FontsFirst.class, ApplicationExtension.class})
class ExchangeUiTest {

    private Composition program;
    private Preferences preferences;

    @Start
    void open(Stage stage) throws Exception {
        List<Lesson> lessons = Lessons.bundled();
        preferences = new Preferences(Language.EN, Theme.LIGHT);
        preferences.motionProperty().set(false);
        program = new Composition(preferences, lessons, Outside.NOTHING);
        program.window().enter("compare");
        stage.setScene(program.scene(new WindowOptions.Size(1280, 800)).scene());
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
    }

    private static Run run(Parameters parameters, Way way) {
        return Simulation.run(parameters, News.of(parameters), way);
    }

    /// Opens a connection at the how-manieth message of a kind, from 0.
    private void stepInto(FxRobot robot, Run run, Kind kind, int which) {
        int message = run.messages().stream().filter(m -> m.kind() == kind).skip(which).findFirst().orElseThrow().id();
        robot.interact(() -> program.openExchange(run, message));
    }

    private Transfer selected() {
        return program.exchange().player().selectedTransfer().orElseThrow();
    }

    private static int row(FxRobot robot) {
        return list(robot).getSelectionModel().getSelectedIndex();
    }

    private static ListView<?> list(FxRobot robot) {
        return robot.lookup("#exchange-messages").queryAs(ListView.class);
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    @Test
    void connectionOpensAtTheMessageAndStepsGoThroughItsTransfers(FxRobot robot) {
        Run run = run(Parameters.USUAL, Way.SHORT_POLLING);
        stepInto(robot, run, Kind.ANSWER, 1);
        assertEquals(Transfer.Kind.RESPONSE, selected().kind());
        assertEquals(3, row(robot));
        int at = selected().id();
        robot.type(KeyCode.RIGHT);
        assertEquals(at + 1, selected().id());
        assertEquals(4, row(robot));
        robot.type(KeyCode.LEFT).type(KeyCode.LEFT);
        assertEquals(at - 1, selected().id());
        robot.type(KeyCode.HOME);
        assertEquals(Transfer.Kind.TCP_OPEN, selected().kind());
        assertEquals(-1, row(robot));
        robot.type(KeyCode.END);
        assertEquals(program.exchange().player().timeline().transfers().getLast(), selected());
    }

    @Test
    void rowThatIsPressedIsGoneTo(FxRobot robot) {
        stepInto(robot, run(Parameters.USUAL, Way.WEB_SOCKET), Kind.UPGRADE, 0);
        robot.clickOn(cell(robot, 2));
        assertEquals(2, row(robot));
        assertEquals(Transfer.Kind.TEXT, selected().kind());
        assertEquals(selected().begin(), program.exchange().player().playhead().time());
        robot.type(KeyCode.DOWN);
        assertEquals(3, row(robot));
        assertEquals(program.exchange().model().shownProperty().get().rows().get(3).transfer(), selected());
        robot.clickOn("#back");
        assertEquals(2, row(robot));
    }

    private static Node cell(FxRobot robot, int index) {
        return robot.lookup("#exchange-messages .list-cell").queryAllAs(javafx.scene.control.IndexedCell.class).stream()
                .filter(cell -> cell.getIndex() == index && cell.isVisible()).findFirst().orElseThrow();
    }

    @Test
    void escapeAndTheButtonLeadBackToTheComparison(FxRobot robot) {
        Run run = run(Parameters.USUAL, Way.LONG_POLLING);
        stepInto(robot, run, Kind.POLL, 2);
        assertEquals("exchange", program.window().pageProperty().get());
        robot.type(KeyCode.ESCAPE);
        assertEquals("compare", program.window().pageProperty().get());
        stepInto(robot, run, Kind.ANSWER, 0);
        assertEquals(1, row(robot));
        robot.clickOn("#exchange-leave");
        assertEquals("compare", program.window().pageProperty().get());
        assertEquals("", program.window().addressProperty().get());
    }

    @Test
    void ofALongConnectionAPartIsShownAndTheRestIsTurnedTo(FxRobot robot) {
        Run run = run(Parameters.USUAL.with(Quantity.RATE, 600), Way.SERVER_SENT_EVENTS);
        stepInto(robot, run, Kind.EVENT, 300);
        int all = run.messages().size();
        assertEquals(48, list(robot).getItems().size());
        assertTrue(text(robot, "#exchange-count").startsWith("The first 2 and messages 280–"),
                text(robot, "#exchange-count"));
        robot.clickOn("#exchange-later");
        assertTrue(text(robot, "#exchange-count").contains(" of " + all), text(robot, "#exchange-count"));
        assertEquals(Transfer.Kind.CHUNK, selected().kind());
        for (int turns = 0; turns < 40 && program.exchange().model().shownProperty().get().hasLater(); turns++) {
            robot.interact(() -> program.exchange().model().later());
        }
        assertTrue(robot.lookup("#exchange-later").query().isDisabled());
        assertEquals(run.messages().getLast(), program.exchange().model().shownProperty().get().rows().getLast()
                .message());
    }

    @Test
    void messageThatIsTooLongIsSaidToBe(FxRobot robot) {
        Run run = run(Parameters.USUAL.with(Quantity.PAYLOAD, 65_536).with(Quantity.RATE, 6000)
                .with(Quantity.INTERVAL, 10), Way.SHORT_POLLING);
        stepInto(robot, run, Kind.ANSWER, 2);
        assertTrue(robot.lookup("#missing").query().isVisible());
        assertEquals(Transfer.Kind.RESPONSE, selected().kind());
        assertEquals(1, row(robot));
    }

    @Test
    void languageChangesAndThePlaceStays(FxRobot robot) {
        stepInto(robot, run(Parameters.USUAL, Way.WEB_SOCKET), Kind.TEXT, 4);
        Transfer before = selected();
        int row = row(robot);
        robot.clickOn("#chinese");
        assertEquals(before, selected());
        assertEquals(row, row(robot));
        assertEquals("第 1 条连接，共 1 条", text(robot, ".exchange-connection"));
    }
}
