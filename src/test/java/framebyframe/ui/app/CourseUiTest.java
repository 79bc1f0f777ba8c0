package framebyframe.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.text.Language;
import framebyframe.ui.keep.Memory;
import framebyframe.ui.course.LessonEntry.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A learner goes through the course: from the list into lessons, between them, and back; and opens one of a folder.
@ExtendWith({FontsFirst.class, ApplicationExtension.class})
class CourseUiTest {

    private static final Path BUNDLED = Path.of("lessons/opening-handshake");

    private final List<Runnable> waiting = new ArrayList<>();
    private boolean slow;
    private Optional<Path> folder = Optional.empty();
    private Optional<Runnable> saved = Optional.empty();
    private Composition program;
    private Preferences preferences;

    @Start
    void open(Stage stage) {
        preferences = new Preferences(Language.EN, Theme.LIGHT);
        preferences.motionProperty().set(false);
        program = new Composition(preferences, List.of(TaskLesson.lesson("tasks"), TaskLesson.lesson("other-lesson")),
                new Outside(this::background, Runnable::run, () -> folder, (_, told) -> {
                    saved = Optional.of(told);
                    return () -> {};
                }, Memory.NONE));
        stage.setScene(program.scene(new WindowOptions.Size(1280, 800)).scene());
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
    }

    private void background(Runnable work) {
        if (slow) {
            waiting.add(work);
        } else {
            work.run();
        }
    }

    @Test
    void learnerOpensALessonByKeyboardAndTheListRemembersHowFar(FxRobot robot) {
        assertTrue(robot.lookup("#lesson-tasks").query().isFocused());
        robot.type(KeyCode.DOWN);
        assertTrue(robot.lookup("#lesson-other-lesson").query().isFocused());
        robot.type(KeyCode.UP).type(KeyCode.ENTER);
        assertEquals("Every kind of task", text(robot, "#lessonTitle"));
        robot.clickOn("#overview");
        assertEquals(List.of(State.BEGUN, State.NEW), states());
        robot.clickOn("#lesson-tasks");
        for (int step = 1; step <= TaskLesson.LAST; step++) {
            int to = step;
            robot.interact(() -> program.transport().jump(to));
        }
        robot.clickOn("#room-learn");
        assertEquals(List.of(State.FINISHED, State.NEW), states());
        robot.clickOn("#chinese");
        assertEquals("已完成", text(robot, "#lesson-tasks .lesson-state"));
    }

    @Test
    void lessonThatTakesLongSaysSoAndIsShownWhenItIsReady(FxRobot robot) {
        slow = true;
        robot.clickOn("#lesson-tasks");
        assertTrue(text(robot, ".opening .label").contains("Every kind of task"));
        robot.interact(() -> waiting.removeFirst().run());
        assertEquals("Every kind of task", text(robot, "#lessonTitle"));
    }

    @Test
    void lastStepShowsTheResultsAndLeadsToTheNextLesson(FxRobot robot) {
        robot.clickOn("#lesson-tasks");
        robot.interact(() -> program.transport().jump(TaskLesson.LAST));
        assertTrue(robot.lookup("#closing").query().isVisible());
        clickBelow(robot, "#next-lesson");
        assertEquals("other-lesson", program.learn().lesson().id());
        assertEquals(0, program.learn().stepProperty().get());
        robot.clickOn("#previous-lesson");
        assertEquals("tasks", program.learn().lesson().id());
        assertEquals(TaskLesson.LAST, program.learn().stepProperty().get(), "it stays where it was left");
        assertTrue(robot.lookup("#previous-lesson").query().isDisabled());
    }

    @Test
    void beliefLeadsToAnExperimentOfAnotherLessonAndBack(FxRobot robot) {
        robot.clickOn("#lesson-tasks");
        robot.interact(() -> {
            program.transport().jump(TaskLesson.ORDER);
            program.learn().answer(new framebyframe.ui.learn.Answer.Arranged(List.of(0, 2, 1, 3)));
            program.learn().check();
        });
        clickBelow(robot, ".try-it");
        assertEquals("other-lesson", program.learn().lesson().id());
        assertEquals(TaskLesson.FRAME, program.learn().stepProperty().get());
        robot.clickOn("#way-back");
        assertEquals("tasks", program.learn().lesson().id());
        assertEquals(TaskLesson.MARK, program.learn().stepProperty().get());
    }

    @Test
    void lessonOfAFolderIsOpenedReloadedWhenSavedAndKeptWhenBroken(FxRobot robot, @TempDir Path temporary)
            throws IOException {
        Path own = copy(temporary.resolve("own-lesson"));
        folder = Optional.of(own);
        robot.press(KeyCode.CONTROL).type(KeyCode.O).release(KeyCode.CONTROL);
        assertEquals("The opening handshake", text(robot, "#lessonTitle"));
        robot.interact(() -> program.transport().jump(3));
        Path english = own.resolve("en.md");
        Files.writeString(english, Files.readString(english).replace("# The opening handshake", "# My own lesson"));
        robot.interact(() -> saved.orElseThrow().run());
        assertEquals("My own lesson", text(robot, "#lessonTitle"));
        assertEquals(3, program.learn().stepProperty().get());
        Files.writeString(english, "no title");
        robot.interact(() -> saved.orElseThrow().run());
        assertTrue(robot.lookup("#faults").query().isVisible());
        assertTrue(text(robot, "#fault-list .fault-place").contains("en.md"));
        assertEquals("My own lesson", text(robot, "#lessonTitle"), "the good lesson stays");
        robot.clickOn("#dismiss-faults");
        assertFalse(robot.lookup("#faults").query().isVisible());
        robot.clickOn("#room-learn");
        assertEquals(3, program.course().entriesProperty().get().size());
    }

    @Test
    void folderThatNobodyChoseChangesNothing(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.O).release(KeyCode.CONTROL);
        assertTrue(robot.lookup("#lesson-tasks").query().isVisible());
        assertFalse(robot.lookup("#faults").query().isVisible());
    }

    private static Path copy(Path to) throws IOException {
        Files.createDirectories(to);
        for (String name : List.of("scenario.yaml", "en.md", "zh.md")) {
            Files.copy(BUNDLED.resolve(name), to.resolve(name));
        }
        return to;
    }

    private List<State> states() {
        return program.course().entriesProperty().get().stream().map(e -> e.state()).toList();
    }

    private static void clickBelow(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        robot.interact(() -> {
            ScrollPane scroll = (ScrollPane) node.getScene().lookup("#scroll");
            scroll.setVvalue(query.equals("#next-lesson") ? 1 : 0);
        });
        robot.clickOn(node);
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }
}
