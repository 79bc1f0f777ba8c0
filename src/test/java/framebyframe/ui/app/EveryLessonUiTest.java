package framebyframe.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.frame.LengthForm;
import framebyframe.protocol.frame.Opcode;
import framebyframe.ui.experiment.FrameDraft;
import java.util.Arrays;
import java.util.HexFormat;
import framebyframe.lesson.Lesson;
import framebyframe.lesson.LessonException;
import framebyframe.lesson.Lessons;
import framebyframe.lesson.Markdown;
import framebyframe.lesson.Shuffle;
import framebyframe.lesson.StepText;
import framebyframe.lesson.Task;
import framebyframe.session.LessonRun;
import framebyframe.session.Moments;
import framebyframe.text.Language;
import framebyframe.ui.learn.Answer;
import framebyframe.ui.learn.Judgement;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Every lesson of the course is gone through in the window, forward and back, answering right and wrong, doing what is to
/// be done; nothing is cut at any step.
@ExtendWith(FontsFirst.class)
class EveryLessonUiTest {

    private Lesson lesson;
    private Language language;
    private Composition program;
    private Scene scene;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    static Stream<Arguments> lessons() throws LessonException {
        return Lessons.bundled().stream().flatMap(l -> Stream.of(Arguments.of(l.id(), Language.EN, true),
                Arguments.of(l.id(), Language.ZH, false)));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void lessonIsGoneThroughForwardAndBack(String id, Language spoken, boolean right) throws Exception {
        lesson = Lessons.bundled().stream().filter(l -> l.id().equals(id)).findFirst().orElseThrow();
        language = spoken;
        LessonRun run = LessonRun.of(lesson);
        WaitForAsyncUtils.waitForAsyncFx(120_000, () -> {
            program = new Composition(new Preferences(language, right ? Theme.LIGHT : Theme.DARK), run);
            program.transport().motionProperty().set(false);
            scene = program.scene(new WindowOptions.Size(1280, 800)).scene();
            int last = lesson.steps().size() - 1;
            for (int step = 0; step <= last; step++) {
                assertShows(step);
                lesson.steps().get(step).task().ifPresent(task -> act(task, run, right));
                program.learn().check();
            }
            assertTrue(find("#closing").isVisible());
            for (int step = last - 1; step >= 0; step--) {
                program.transport().back();
                assertShows(step);
            }
            return null;
        });
    }

    private void assertShows(int step) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        assertEquals(step, program.learn().stepProperty().get());
        StepText text = lesson.text(language).steps().get(step);
        assertEquals(text.title(), ((Labeled) find("#stepTitle")).getText());
        assertEquals(List.of(), Eyes.faults(scene).stream().filter(f -> f.startsWith("cut")).toList(),
                lesson.id() + ", " + language + ", step " + (step + 1));
    }

    private void act(Task task, LessonRun run, boolean right) {
        int step = program.learn().stepProperty().get();
        switch (task) {
            case Task.Predict predict -> {
                Answer answer = answer(predict, step, run, right);
                program.learn().check();
                assertEquals(step, program.learn().stepProperty().get(), "a question wants an answer first");
                program.learn().answer(answer);
                program.learn().check();
                assertEquals(Optional.of(right), program.learn().judgement(step).map(Judgement::right));
                program.transport().jump(step);
            }
            case Task.Change change -> {
                program.experiment().edit(change.solution());
                runAndReturn(change.goal().map(_ -> true), change.solution().isEmpty());
            }
            case Task.BuildFrame build -> {
                assertTrue(find("#frame-builder").isVisible());
                program.experiment().build(draft(build.solution()));
                runAndReturn(Optional.of(true), false);
            }
            case Task.BuildRequest build -> {
                for (int piece : build.solution()) {
                    program.experiment().build(program.experiment().requestProperty().get().take(piece));
                }
                runAndReturn(Optional.of(true), false);
            }
        }
    }

    /// What one sets in the builder to get these bytes.
    private static FrameDraft draft(byte[] frame) {
        int first = frame[0] & 0xff;
        boolean masked = (frame[1] & 0x80) != 0;
        LengthForm form = switch (frame[1] & 0x7f) {
            case 126 -> LengthForm.BITS_16;
            case 127 -> LengthForm.BITS_64;
            default -> LengthForm.BITS_7;
        };
        int key = 2 + form.extendedBytes();
        int payload = key + (masked ? 4 : 0);
        byte[] clear = Arrays.copyOfRange(frame, payload, frame.length);
        for (int i = 0; i < clear.length && masked; i++) {
            clear[i] ^= frame[key + i % 4];
        }
        HexFormat hex = HexFormat.of();
        return FrameDraft.BLANK.withBits(first >= 0x80, (first & 0x40) != 0, (first & 0x20) != 0, (first & 0x10) != 0,
                Opcode.of(first & 0xf), masked)
                .withKey(masked ? hex.formatHex(frame, key, key + 4) : "00000000")
                .withPayload(true, hex.formatHex(clear)).withLength(Optional.of(form), "");
    }

    private void runAndReturn(Optional<Boolean> reached, boolean nothingToRun) {
        if (!nothingToRun) {
            program.experiment().run();
            assertEquals(reached, program.experiment().shownProperty().get().orElseThrow().reached(),
                    lesson.id() + ", " + program.learn().step().id());
            assertTrue(find("#banner").isVisible());
            ((Button) find("#back-to-lesson")).fire();
            assertFalse(find("#banner").isVisible());
        }
    }

    private Answer answer(Task.Predict asked, int step, LessonRun run, boolean right) {
        List<StepText.Item> items = lesson.text(language).steps().get(step).task().orElseThrow().items();
        return switch (asked) {
            case Task.Choice(int answer, var _) -> new Answer.Chosen(right ? answer : (answer + 1) % items.size());
            case Task.Figure(int answer, var _) -> new Answer.Typed(
                    Markdown.plain(items.get(right ? answer : (answer + 1) % items.size()).label()));
            case Task.Order _ -> new Answer.Arranged(right
                    ? IntStream.range(0, items.size()).boxed().toList()
                    : Shuffle.of(1, "wrong", items.size()));
            case Task.Mark mark -> new Answer.Marked(right
                    ? Moments.time(lesson, run.timeline(), mark.answer()).orElseThrow()
                    : 0);
        };
    }

    private Node find(String query) {
        return scene.getRoot().lookup(query);
    }
}
