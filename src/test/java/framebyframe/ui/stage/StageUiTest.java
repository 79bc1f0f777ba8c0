package framebyframe.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.lesson.Lessons;
import framebyframe.protocol.Role;
import framebyframe.recording.Playhead;
import framebyframe.recording.Transfer;
import framebyframe.session.LessonRun;
import framebyframe.text.Language;
import framebyframe.text.Texts;
import framebyframe.ui.app.FontsFirst;
import framebyframe.ui.app.Pictures;
import framebyframe.ui.app.Theme;
import framebyframe.ui.app.Views;
import framebyframe.ui.player.Gate;
import framebyframe.ui.player.Milliseconds;
import framebyframe.ui.player.Player;
import framebyframe.ui.player.Selection;
import framebyframe.ui.transport.TransportButtonsController;
import framebyframe.ui.transport.TransportController;
import framebyframe.ui.transport.TransportViewModel;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.shape.Circle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith({FontsFirst.class, ApplicationExtension.class})
class StageUiTest {

    private Player player;
    private TransportViewModel transport;
    private final SimpleObjectProperty<Long> veil = new SimpleObjectProperty<>(Long.MAX_VALUE);
    private Scene scene;

    @Start
    void open(Stage stage) throws Exception {
        LessonRun run = LessonRun.of(Lessons.bundled().stream().filter(l -> l.id().equals("opening-handshake"))
                .findFirst().orElseThrow());
        player = new Player(run.timeline(), run.start());
        transport = new TransportViewModel(player, Gate.OPEN);
        transport.motionProperty().set(false);
        Map<Class<?>, Supplier<?>> controllers = Map.of(StageController.class,
                () -> new StageController(new StageViewModel(player, veil)), TransportController.class,
                () -> new TransportController(transport),
                TransportButtonsController.class, TransportButtonsController::new);
        Views views = new Views(controllers, Texts.of(Language.EN));
        BorderPane root = new BorderPane(views.load("stage"), null, null, views.load("transport"), null);
        scene = new Scene(root, 560, 750);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void everyStepShowsStatesAndTimeOfTheRecording(FxRobot robot) throws Exception {
        for (int step = 0; step < player.playhead().stops().size(); step++) {
            assertEquals(step, player.playhead().step());
            for (Role role : Role.values()) {
                String shown = text(robot, role == Role.CLIENT ? "#clientState" : "#serverState");
                var state = player.snapshot().state(role);
                assertEquals(player.snapshot().takesPart(role) ? state.ordinal() + " " + state.name() : "not yet there",
                        shown);
            }
            assertEquals(Milliseconds.text(player.playhead().time()), text(robot, "#clock"));
            for (Transfer t : player.timeline().transfers()) {
                Circle packet = robot.lookup("#transfer-" + t.id() + " .packet").queryAs(Circle.class);
                assertEquals(t.underwayAt(player.playhead().time()), packet.isVisible(), t.kind() + " at " + step);
            }
            int picture = step;
            robot.interact(() -> draw("target/pictures/stage-" + picture + ".png"));
            robot.clickOn("#forward");
        }
        assertTrue(player.playhead().isLast());
    }

    @Test
    void pressingAnArrowSelectsItsTransferAndOnlyIt(FxRobot robot) {
        robot.clickOn(robot.lookup("#transfer-2 .arrow-name").queryAs(Button.class));
        assertEquals(Selection.of(2), player.selectionProperty().get());
        assertTrue(robot.lookup("#transfer-2-line .arrow-halo").query().isVisible());
        assertFalse(robot.lookup("#transfer-3-line .arrow-halo").query().isVisible());
    }

    @Test
    void namesBehindAnOpenQuestionAreHiddenUntilItIsAnswered(FxRobot robot) {
        robot.interact(() -> veil.set(player.timeline().transfers().get(2).begin()));
        assertTrue(robot.lookup("#transfer-2 .arrow-name").query().isVisible());
        assertFalse(robot.lookup("#transfer-3 .arrow-name").query().isVisible());
        robot.interact(() -> veil.set(Long.MAX_VALUE));
        assertTrue(robot.lookup("#transfer-3 .arrow-name").query().isVisible());
    }

    @Test
    void arrowsSlopeDownFromSenderToReceiverByTheirLatency(FxRobot robot) {
        robot.interact(() -> player.move(new Playhead(player.playhead().stops(), 0, 0)));
        for (Transfer t : player.timeline().transfers()) {
            var line = (javafx.scene.shape.Line) robot.lookup("#transfer-" + t.id() + "-line .arrow-line").query();
            assertTrue(line.getEndY() > line.getStartY(), "time runs down");
            assertEquals(t.from() == Role.CLIENT, line.getEndX() > line.getStartX());
        }
    }

    @Test
    void transportMovesByButtonsAndScrubber(FxRobot robot) {
        robot.clickOn("#last");
        assertTrue(player.playhead().isLast());
        assertTrue(robot.lookup("#forward").query().isDisabled());
        robot.clickOn("#back");
        assertEquals(player.playhead().stops().size() - 2, player.playhead().step());
        robot.clickOn("#first");
        assertTrue(player.playhead().isFirst());
        robot.clickOn("#scrubber");
        assertTrue(player.playhead().time() > 0 && !player.playhead().isLast(), "the middle of the time line");
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private void draw(String file) {
        try {
            Pictures.draw(scene, Path.of(file));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
