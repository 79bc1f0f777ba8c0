package framebyframe.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.session.LessonRun;
import framebyframe.text.Language;
import framebyframe.ui.learn.Answer;
import framebyframe.ui.learn.Judgement;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A learner does every kind of task, right and wrong, by mouse and by keyboard.
@ExtendWith({FontsFirst.class, ApplicationExtension.class})
class TasksUiTest {

    private Preferences preferences;
    private Composition program;

    @Start
    void open(Stage stage) throws Exception {
        preferences = new Preferences(Language.EN, Theme.LIGHT);
        preferences.motionProperty().set(false);
        program = new Composition(preferences, LessonRun.of(TaskLesson.lesson("tasks")));
        stage.setScene(program.scene(new WindowOptions.Size(1280, 800)).scene());
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void wrongNumberNamesTheBeliefAndTheExperimentLeadsThereAndBack(FxRobot robot) {
        go(robot, TaskLesson.FIGURE);
        click(robot, "#go");
        assertTrue(text(robot, ".wanted .label").startsWith("Type a number"));
        click(robot, "#figure");
        robot.write("７ bytes").type(KeyCode.ENTER);
        assertEquals(TaskLesson.ORDER, step());
        assertTrue(words(robot, "#review").contains("Frames look the same in both directions."));
        click(robot, ".try-it");
        assertEquals(TaskLesson.CHANGE, step());
        assertEquals("Back to step 3", text(robot, "#way-back"));
        click(robot, "#way-back");
        assertEquals(TaskLesson.ORDER, step());
        assertFalse(robot.lookup("#way-back").query().isVisible());
    }

    @Test
    void numberThatNobodyExpectedGetsAKindSentenceAndTheAnswer(FxRobot robot) {
        go(robot, TaskLesson.FIGURE);
        click(robot, "#figure");
        robot.write("12");
        click(robot, "#go");
        assertEquals(Optional.of(false), program.learn().judgement(TaskLesson.FIGURE).map(Judgement::right));
        assertTrue(words(robot, "#review").contains("A fair guess"), words(robot, "#review"));
        assertTrue(words(robot, "#review").contains("The answer: 11"), words(robot, "#review"));
    }

    @Test
    void cardsAreOrderedByKeyboardAndCheckedRight(FxRobot robot) {
        go(robot, TaskLesson.ORDER);
        List<String> shuffled = cards(robot);
        assertFalse(shuffled.equals(RIGHT_ORDER));
        click(robot, "#go");
        assertEquals(TaskLesson.ORDER, step(), "an order that nobody made is no answer");
        for (int place = 0; place < RIGHT_ORDER.size(); place++) {
            String wanted = RIGHT_ORDER.get(place);
            int now = cards(robot).indexOf(wanted);
            robot.interact(() -> faces(robot).get(now).requestFocus());
            for (int i = now; i > place; i--) {
                robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
            }
            assertTrue(faces(robot).get(place).isFocused(), "the focus goes with the card");
        }
        assertEquals(RIGHT_ORDER, cards(robot));
        click(robot, "#go");
        assertEquals(Optional.of(true), program.learn().judgement(TaskLesson.ORDER).map(Judgement::right));
    }

    private static final List<String> RIGHT_ORDER = List.of("FIN and opcode", "MASK and payload length", "masking key",
            "payload");

    @Test
    void cardIsDraggedBelowItsNeighbour(FxRobot robot) {
        go(robot, TaskLesson.ORDER);
        List<String> before = cards(robot);
        Node first = robot.lookup(".movable-place").queryAll().iterator().next();
        robot.interact(() -> ((ScrollPane) robot.lookup("#scroll").query()).setVvalue(1));
        Bounds at = first.localToScreen(first.getBoundsInLocal());
        robot.drag(at.getCenterX(), at.getCenterY(), MouseButton.PRIMARY).moveBy(0, 15).moveBy(0, 15).drop();
        assertEquals(List.of(before.get(1), before.get(0), before.get(2), before.get(3)), cards(robot));
        robot.clickOn(robot.lookup(".movable-arrow").queryAll().stream().skip(1).findFirst().orElseThrow());
        assertEquals(List.of(before.get(0), before.get(1), before.get(2), before.get(3)), cards(robot));
    }

    @Test
    void markSetByKeyboardLiesBesideWhatHappened(FxRobot robot) {
        go(robot, TaskLesson.MARK);
        click(robot, "#go");
        assertEquals(TaskLesson.MARK, step(), "a mark that nobody set is no answer");
        robot.interact(() -> robot.lookup("#my-mark").query().requestFocus());
        robot.type(KeyCode.RIGHT);
        assertFalse(robot.lookup("#happened-mark").query().isVisible());
        robot.type(KeyCode.END);
        click(robot, "#go");
        assertEquals(TaskLesson.CHANGE, step());
        assertTrue(robot.lookup("#happened-mark").query().isVisible());
        assertTrue(robot.lookup("#my-mark").query().isVisible());
        assertTrue(words(robot, "#review").contains("Nobody waits for anything else."), words(robot, "#review"));
    }

    @Test
    void markSetTooEarlyByMouseNamesTheBelief(FxRobot robot) {
        go(robot, TaskLesson.MARK);
        Node flag = robot.lookup("#my-mark .mark-top").query();
        Bounds at = flag.localToScreen(flag.getBoundsInLocal());
        robot.drag(at.getCenterX(), at.getCenterY(), MouseButton.PRIMARY).moveBy(60, 0).drop();
        assertTrue(program.learn().predictionProperty().get().answer().orElseThrow() instanceof Answer.Marked);
        click(robot, "#go");
        assertTrue(words(robot, "#review").contains("close() ends the connection at once."), words(robot, "#review"));
    }

    @Test
    void flippedBitIsReallyRunAndItsEditOutlastsEverything(FxRobot robot) {
        go(robot, TaskLesson.CHANGE);
        assertTrue(robot.lookup("#run").query().isDisabled());
        click(robot, robot.lookup(".flip-pill").queryAll().stream().skip(2).findFirst().orElseThrow());
        click(robot, "#run");
        assertTrue(robot.lookup("#banner").query().isVisible());
        assertEquals("Goal reached", text(robot, "#banner .goal"));
        assertTrue(robot.lookup("#banner .account-line").queryAll().size() > 0);
        assertTrue(program.learn().keptProperty().get().reached().contains("change"));
        robot.type(KeyCode.RIGHT);
        assertEquals(TaskLesson.CHANGE, step(), "the lesson waits");
        robot.clickOn("#chinese").clickOn("#theme");
        assertEquals("目标已达成", text(robot, "#banner .goal"));
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#banner").query().isVisible());
        go(robot, TaskLesson.FIGURE);
        assertTrue(program.experiment().editsProperty().get().isEmpty());
        go(robot, TaskLesson.CHANGE);
        assertEquals(1, program.experiment().editsProperty().get().size());
        click(robot, "#reset");
        assertTrue(program.experiment().editsProperty().get().isEmpty());
    }

    @Test
    void lineTakenAwayMakesTheServerRefuse(FxRobot robot) {
        go(robot, TaskLesson.LINES);
        click(robot, robot.lookup(".head-remove").queryAll().stream().skip(1).findFirst().orElseThrow());
        click(robot, "#run");
        assertTrue(robot.lookup("#banner").query().isVisible());
        assertTrue(robot.lookup("#banner .goal").queryAll().isEmpty(), "there is no goal here");
        click(robot, "#go");
        assertEquals(TaskLesson.FRAME, step(), "the next step is one of the lesson");
    }

    @Test
    void frameIsBuiltBitByBitAndJudgedByTheServer(FxRobot robot) {
        go(robot, TaskLesson.FRAME);
        robot.clickOn("#bit-0").clickOn("#bit-7").clickOn("#payload").write("Hi");
        assertEquals("81 02 48 69", wire(robot));
        robot.clickOn("#send");
        assertEquals("Goal not reached yet", text(robot, "#banner .goal"));
        robot.type(KeyCode.ESCAPE);
        robot.clickOn("#bit-8").clickOn("#draw-key");
        assertTrue(wire(robot).startsWith("81 82 "), wire(robot));
        assertFalse(((TextField) robot.lookup("#masking-key").query()).getText().equals("00 00 00 00"));
        robot.clickOn("#send");
        assertEquals("Goal reached", text(robot, "#banner .goal"));
    }

    @Test
    void frameThatCannotBeMadeSaysWhy(FxRobot robot) {
        go(robot, TaskLesson.FRAME);
        robot.clickOn("#payload").write("abc");
        robot.interact(() -> ((ComboBox<?>) robot.lookup("#writing").query()).getSelectionModel().select(1));
        assertTrue(text(robot, "#frame-builder .problem").startsWith("Hex has pairs"));
        assertTrue(robot.lookup("#send").query().isDisabled());
        robot.clickOn("#payload").type(KeyCode.END).write("d");
        assertEquals("00 02 ab cd", wire(robot));
        robot.interact(() -> ((ComboBox<?>) robot.lookup("#length-form").query()).getSelectionModel().select(2));
        robot.clickOn("#length").write("7");
        assertEquals("00 7e 00 07 ab cd", wire(robot));
    }

    @Test
    void requestIsBuiltOfPiecesByKeyboardAndOpensTheConnection(FxRobot robot) {
        go(robot, TaskLesson.REQUEST);
        for (String line : List.of("GET ", "Host", "Upgrade", "Connection", "Sec-WebSocket-Key")) {
            robot.interact(() -> piece(robot, line).requestFocus());
            robot.type(KeyCode.ENTER);
        }
        robot.clickOn("#send");
        assertEquals("Goal not reached yet", text(robot, "#banner .goal"), "the version is missing");
        robot.clickOn("#back-to-lesson").clickOn(piece(robot, "Sec-WebSocket-Version")).clickOn("#send");
        assertEquals("Goal reached", text(robot, "#banner .goal"));
        robot.type(KeyCode.ESCAPE);
        robot.clickOn(robot.lookup("#taken .movable-face").queryAll().iterator().next());
        assertEquals(5, robot.lookup("#taken .movable").queryAll().size());
    }

    @Test
    void hintsComeOneAtATime(FxRobot robot) {
        go(robot, TaskLesson.FRAME);
        click(robot, "#hint");
        assertEquals(1, robot.lookup(".hint-card").queryAll().size());
        click(robot, "#hint");
        click(robot, "#hint");
        assertEquals(3, robot.lookup(".hint-card").queryAll().size());
        assertFalse(robot.lookup("#hint").query().isVisible());
        go(robot, TaskLesson.LAST);
        go(robot, TaskLesson.FRAME);
        assertEquals(3, robot.lookup(".hint-card").queryAll().size());
    }

    private int step() {
        return program.learn().stepProperty().get();
    }

    private void go(FxRobot robot, int step) {
        robot.interact(() -> program.transport().jump(step));
    }

    /// Scrolls the lesson's pane to a node, and clicks it.
    private static void click(FxRobot robot, String query) {
        click(robot, robot.lookup(query).queryAll().stream().filter(Node::isVisible).findFirst().orElseThrow());
    }

    private static void click(FxRobot robot, Node node) {
        robot.interact(() -> {
            ScrollPane scroll = (ScrollPane) node.getScene().lookup("#scroll");
            Node content = scroll.getContent();
            double height = content.getBoundsInLocal().getHeight() - scroll.getViewportBounds().getHeight();
            double at = content.sceneToLocal(node.localToScene(node.getBoundsInLocal())).getCenterY();
            if (height > 0) {
                scroll.setVvalue(Math.clamp((at - scroll.getViewportBounds().getHeight() / 2) / height, 0, 1));
            }
        });
        robot.clickOn(node);
    }

    private static List<Button> faces(FxRobot robot) {
        return robot.lookup("#order .movable-face").queryAllAs(Button.class).stream().toList();
    }

    private static List<String> cards(FxRobot robot) {
        return faces(robot).stream().map(f -> f.getAccessibleText().replaceFirst("^[^:]*: ", "")).toList();
    }

    private static Button piece(FxRobot robot, String beginning) {
        return robot.lookup("#offered .piece").queryAllAs(Button.class).stream()
                .filter(b -> b.getText().startsWith(beginning)).findFirst().orElseThrow();
    }

    private static String wire(FxRobot robot) {
        return String.join(" ", robot.lookup("#built-bytes .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText).toList());
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    /// What a screen reader would say of the paragraphs below a node.
    private static String words(FxRobot robot, String query) {
        StringBuilder words = new StringBuilder();
        robot.lookup(query + " .prose").queryAll().forEach(p -> words.append(p.getAccessibleText()).append('\n'));
        return words.toString();
    }
}
