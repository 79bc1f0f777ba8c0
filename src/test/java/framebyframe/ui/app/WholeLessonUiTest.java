package framebyframe.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.lesson.Task;
import framebyframe.lesson.Lessons;
import framebyframe.lesson.Show;
import framebyframe.protocol.Role;
import framebyframe.recording.Snapshot;
import framebyframe.recording.Transfer;
import framebyframe.session.LessonRun;
import framebyframe.text.Language;
import framebyframe.ui.player.Milliseconds;
import framebyframe.ui.player.Selection;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A learner goes through the whole lesson, by mouse and by keyboard; each step shows what the recording says.
@ExtendWith({FontsFirst.class, ApplicationExtension.class})
class WholeLessonUiTest {

    private LessonRun run;
    private Preferences preferences;
    private Composition program;

    @Start
    void open(Stage stage) throws Exception {
        run = LessonRun.of(
                Lessons.bundled().stream().filter(l -> l.id().equals("opening-handshake")).findFirst().orElseThrow());
        preferences = new Preferences(Language.EN, Theme.LIGHT);
        preferences.motionProperty().set(false);
        program = new Composition(preferences, run);
        stage.setScene(program.scene(new WindowOptions.Size(1280, 800)).scene());
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void learnerClicksThroughTheLessonAnsweringRightAndBack(FxRobot robot) {
        int last = run.stops().size() - 1;
        for (int step = 0; step < last; step++) {
            assertShows(robot, step);
            if (program.learn().step().prediction().isPresent()) {
                Node forward = robot.lookup("#forward").query();
                robot.clickOn(forward);
                assertEquals(step, program.player().playhead().step(), "a question wants an answer first");
                assertTrue(robot.lookup("#wanted").query().isVisible());
                if (program.learn().step().task().orElseThrow() instanceof Task.Choice choice) {
                    clickOn(robot, option(robot, choice.answer()));
                    clickOn(robot, robot.lookup("#go").queryButton());
                    assertTrue(program.learn().prediction(step).isChecked());
                } else {
                    clickOn(robot, robot.lookup("#skip").queryAs(Hyperlink.class));
                }
            } else if (step % 2 == 0) {
                clickOn(robot, robot.lookup("#go").queryButton());
            } else {
                robot.clickOn("#forward");
            }
        }
        assertShows(robot, last);
        for (int step = last - 1; step >= 0; step--) {
            robot.clickOn("#back");
            assertShows(robot, step);
        }
    }

    @Test
    void learnerGoesThroughTheLessonByKeyboardAloneAnsweringWrongAndBack(FxRobot robot) {
        int last = run.stops().size() - 1;
        for (int step = 0; step < last; step++) {
            assertShows(robot, step);
            var question = program.learn().step().prediction();
            if (question.isPresent() && !(question.get() instanceof Task.Choice)) {
                tabTo(robot, robot.lookup("#skip").query());
                robot.type(KeyCode.ENTER);
            } else if (question.isPresent()) {
                int wrong = ((Task.Choice) question.get()).answer() == 0 ? 1 : 0;
                tabTo(robot, option(robot, wrong));
                robot.type(KeyCode.SPACE);
                assertEquals(step, program.player().playhead().step());
                tabTo(robot, robot.lookup("#go").query());
                robot.type(KeyCode.ENTER);
                assertTrue(program.learn().prediction(step).is(wrong), "the wrong answer is kept");
            } else {
                robot.type(step % 2 == 0 ? KeyCode.RIGHT : KeyCode.PAGE_DOWN);
            }
        }
        assertShows(robot, last);
        for (int step = last - 1; step >= 0; step--) {
            robot.type(step % 2 == 0 ? KeyCode.LEFT : KeyCode.PAGE_UP);
            assertShows(robot, step);
        }
        robot.type(KeyCode.END);
        assertShows(robot, last);
        robot.type(KeyCode.HOME);
        assertShows(robot, 0);
    }

    @Test
    void languageAndThemeSwitchedMidwayLoseNothing(FxRobot robot) {
        while (program.learn().step().prediction().isEmpty()) {
            robot.clickOn("#forward");
        }
        int step = program.player().playhead().step();
        clickOn(robot, option(robot, 1));
        Selection selection = program.player().selectionProperty().get();
        String english = text(robot, "#stepTitle");

        robot.clickOn("#chinese");
        assertShows(robot, step);
        assertNotEquals(english, text(robot, "#stepTitle"));
        assertTrue(((ToggleButton) option(robot, 1)).isSelected(), "the choice is kept");
        assertEquals(selection, program.player().selectionProperty().get());

        robot.clickOn("#theme");
        assertEquals(Theme.DARK, preferences.theme());
        assertShows(robot, step);
        assertTrue(((ToggleButton) option(robot, 1)).isSelected());

        clickOn(robot, robot.lookup("#go").queryButton());
        assertShows(robot, step + 1);
        robot.clickOn("#english");
        robot.clickOn("#back");
        assertShows(robot, step);
        assertEquals(english, text(robot, "#stepTitle"));
        assertTrue(program.learn().prediction(step).isChecked(), "the prediction is kept");
    }

    @Test
    void nothingIsCutAndNothingScrollsAtAnyStep(FxRobot robot) {
        for (Language language : Language.values()) {
            robot.interact(() -> preferences.languageProperty().set(language));
            for (int step = 0; step < run.stops().size(); step++) {
                int shown = step;
                robot.interact(() -> program.transport().jump(shown));
                boolean task = program.learn().step().task().isPresent();
                List<String> faults = Eyes.faults(robot.lookup("#window").query().getScene()).stream()
                        .filter(fault -> !task || !fault.contains("learn-scroll")).toList();
                assertEquals(List.of(), faults, language + ", step " + (shown + 1));
            }
        }
    }

    @Test
    void spacePlaysAndPausesButNotWhileAFieldIsTypedInto(FxRobot robot) {
        robot.interact(() -> preferences.motionProperty().set(true));
        robot.type(KeyCode.SPACE);
        assertTrue(program.transport().playingProperty().get());
        robot.type(KeyCode.SPACE);
        assertFalse(program.transport().playingProperty().get());
    }

    @Test
    void acceptViewOpensFromTheLessonAndLeadsBackToTheSameStep(FxRobot robot) {
        robot.interact(() -> program.transport().jump(5));
        String page = program.window().pageProperty().get();
        robot.interact(() -> program.learn().show(new Show.Accept()));
        assertEquals("accept", program.window().pageProperty().get());
        robot.type(KeyCode.ESCAPE);
        assertEquals(page, program.window().pageProperty().get());
        assertShows(robot, 5);
    }

    /// What the nodes show is what the recording says.
    private void assertShows(FxRobot robot, int step) {
        assertEquals(step, program.player().playhead().step());
        LessonRun.Stop stop = run.stops().get(step);
        Snapshot snapshot = run.timeline().at(stop.time());
        var text = run.lesson().text(preferences.language());
        assertEquals(text.title(), text(robot, "#lessonTitle"));
        assertEquals(text.steps().get(step).title(), text(robot, "#stepTitle"));
        assertTrue(text(robot, "#section").contains(stop.step().section()));
        for (Role role : Role.values()) {
            if (snapshot.takesPart(role)) {
                assertEquals(snapshot.state(role).ordinal() + " " + snapshot.state(role),
                        text(robot, role == Role.CLIENT ? "#clientState" : "#serverState"));
            }
        }
        assertEquals(Milliseconds.text(stop.time()), text(robot, "#clock"));
        for (Transfer t : run.timeline().transfers()) {
            assertEquals(t.underwayAt(stop.time()),
                    robot.lookup("#transfer-" + t.id() + " .packet").query().isVisible());
            assertEquals(t.id() == stop.transfer().orElseThrow().id(),
                    robot.lookup("#transfer-" + t.id() + "-line .arrow-halo").query().isVisible());
        }
        int bytes = stop.transfer().orElseThrow().bytes().length;
        if (bytes > 0) {
            assertTrue(text(robot, "#inspector-subtitle").contains(Integer.toString(bytes)),
                    () -> text(robot, "#inspector-subtitle"));
        }
    }

    private static Node option(FxRobot robot, int index) {
        return robot.lookup("#options > .option").queryAllAs(Node.class).stream().toList().get(index);
    }

    /// Presses Tab until the node has the focus.
    private static void tabTo(FxRobot robot, Node node) {
        for (int i = 0; i < 80 && !node.isFocused(); i++) {
            robot.type(KeyCode.TAB);
        }
        assertTrue(node.isFocused(), "not reached by Tab: " + node);
    }

    /// Brings a node of the lesson's pane into view, as a learner would by scrolling, and clicks it.
    private static void clickOn(FxRobot robot, Node node) {
        robot.interact(() -> {
            var scroll = (ScrollPane) node.getScene().lookup("#scroll");
            scroll.setVvalue(node instanceof ToggleButton ? 0.7 : 1);
        });
        robot.clickOn(node);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }
}
