package framebyframe.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import framebyframe.lesson.Edit;
import framebyframe.lesson.Fault;
import framebyframe.lesson.TransferName;
import framebyframe.protocol.frame.Opcode;
import framebyframe.session.LessonRun;
import framebyframe.text.Language;
import framebyframe.ui.learn.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Draws every kind of task before and after it was done into `target/pictures`, and finds words that are cut.
@ExtendWith(FontsFirst.class)
class TaskPicturesUiTest {

    private Composition program;
    private Scene scene;
    private String name;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @CsvSource({"EN, LIGHT, 1280, 800", "ZH, DARK, 1280, 800", "ZH, LIGHT, 1920, 1080", "EN, DARK, 1920, 1080"})
    void nothingIsCutAtAnyTask(Language language, Theme theme, int width, int height) throws Exception {
        LessonRun run = LessonRun.of(TaskLesson.lesson("tasks"));
        WaitForAsyncUtils.waitForAsyncFx(120_000, () -> {
            program = new Composition(new Preferences(language, theme), run);
            program.transport().motionProperty().set(false);
            scene = program.scene(new WindowOptions.Size(width, height)).scene();
            name = language.code() + "-" + theme.code() + "-" + width;
            questions();
            changes();
            builds();
            at(TaskLesson.LAST);
            draw("9-last");
            program.window().enter("learn");
            draw("0-course");
            return null;
        });
    }

    private void questions() throws Exception {
        at(TaskLesson.FIGURE);
        program.learn().check();
        draw("1-figure-wanted");
        program.learn().answer(new Answer.Typed("7"));
        program.learn().check();
        at(TaskLesson.FIGURE);
        draw("1-figure-wrong");
        at(TaskLesson.ORDER);
        draw("2-order-open");
        program.learn().answer(new Answer.Arranged(List.of(0, 2, 1, 3)));
        program.learn().check();
        at(TaskLesson.ORDER);
        draw("2-order-wrong");
        at(TaskLesson.MARK);
        draw("3-mark-open");
        program.learn().answer(new Answer.Marked(190_000_000));
        program.learn().check();
        draw("3-mark-review");
        at(TaskLesson.MARK);
        draw("3-mark-wrong");
    }

    private void changes() throws Exception {
        at(TaskLesson.CHANGE);
        draw("4-change-open");
        TransferName text = TransferName.parse("client text 1").orElseThrow();
        program.experiment().edit(List.of(new Edit.Damaged(new Fault(text, new Fault.Flip(8)))));
        program.learn().hint();
        draw("4-change-edited");
        program.experiment().run();
        draw("4-change-run");
        at(TaskLesson.LINES);
        TransferName request = TransferName.parse("client request").orElseThrow();
        program.experiment().edit(List.of(
                new Edit.Damaged(new Fault(request, new Fault.SetHeader("Upgrade", Optional.empty()))),
                new Edit.Damaged(new Fault(request, new Fault.SetHeader("Host", Optional.of("elsewhere"))))));
        draw("5-lines");
    }

    private void builds() throws Exception {
        at(TaskLesson.FRAME);
        draw("6-frame-open");
        program.experiment().build(program.experiment().frameProperty().get().withBits(true, false, false, false,
                Opcode.TEXT, true).withKey("37 fa 21 3d").withPayload(false, "Hi"));
        draw("6-frame-built");
        at(TaskLesson.REQUEST);
        draw("7-request-open");
        for (int piece : List.of(0, 4, 1)) {
            program.experiment().build(program.experiment().requestProperty().get().take(piece));
        }
        draw("7-request-built");
    }

    private void at(int step) {
        program.transport().jump(step);
    }

    private void draw(String moment) throws Exception {
        Pictures.draw(scene, Path.of("target/pictures/task-" + moment + "-" + name + ".png"));
        assertEquals(List.of(), Eyes.faults(scene).stream().filter(f -> f.startsWith("cut")).toList(),
                moment + " " + name);
    }
}
