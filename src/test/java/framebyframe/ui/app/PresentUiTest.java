package framebyframe.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.lesson.LessonException;
import framebyframe.lesson.Lessons;
import framebyframe.session.LessonRun;
import framebyframe.text.Language;
import framebyframe.ui.present.Spotlight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A teacher presents a lesson: by the keys of a presenter's remote, with a spotlight, and notes that only the teacher sees.
@ExtendWith({FontsFirst.class, ApplicationExtension.class})
class PresentUiTest {

    private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");

    private Composition program;
    private Preferences preferences;
    private Scene window;
    private Scene notes;

    @Start
    void open(Stage stage) {
        preferences = new Preferences(Language.EN, Theme.LIGHT);
        preferences.motionProperty().set(false);
        program = new Composition(preferences, run());
        window = program.scene(new WindowOptions.Size(1280, 800)).scene();
        notes = program.notes(640, 720).scene();
        stage.setScene(window);
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
    }

    private List<Boolean> dimmed() {
        return window.getRoot().lookupAll(".pane-of-three").stream().map(Node::getPseudoClassStates)
                .map(states -> states.contains(DIMMED)).toList();
    }

    @Test
    void spotlightLeavesOnePaneBright(FxRobot robot) {
        robot.type(KeyCode.S);
        assertEquals(List.of(false, false, false), dimmed(), "nobody presents yet");
        robot.type(KeyCode.F5, KeyCode.S, KeyCode.S);
        assertEquals(Spotlight.PICTURE, program.present().spotlightProperty().get());
        assertEquals(List.of(true, false, true), dimmed());
        robot.interact(() -> {
            draw(window, "target/pictures/present-spotlight.png");
        });
        robot.type(KeyCode.F5);
        assertEquals(List.of(false, false, false), dimmed());
    }

    @Test
    void remoteStepsAndBlanksTheScreen(FxRobot robot) {
        robot.type(KeyCode.F5, KeyCode.PAGE_DOWN);
        assertEquals(1, program.player().playhead().step());
        robot.type(KeyCode.B);
        assertTrue(program.present().blankProperty().get());
        robot.type(KeyCode.PERIOD);
        assertFalse(program.present().blankProperty().get());
        robot.type(KeyCode.PAGE_UP);
        assertEquals(0, program.player().playhead().step());
    }

    @Test
    void largeTypeCutsNothingAtAnyStep(FxRobot robot) {
        robot.interact(() -> {
            Composition hall = new Composition(preferences, run());
            Scene projector = hall.scene(new WindowOptions.Size(1920, 1080)).scene();
            draw(projector, "target/pictures/present-00.png");
            hall.present().present(true);
            for (int step = 0; step < hall.player().playhead().stops().size(); step++) {
                hall.transport().jump(step);
                draw(projector, "target/pictures/present-%02d.png".formatted(step + 1));
                assertEquals(List.of(), Eyes.faults(projector).stream().filter(f -> f.startsWith("cut")).toList(),
                        "step " + (step + 1));
            }
        });
    }

    private static LessonRun run() {
        try {
            return LessonRun.of(Lessons.bundled().stream().filter(l -> l.id().equals("masking")).findFirst()
                    .orElseThrow());
        } catch (LessonException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void draw(Scene scene, String file) {
        try {
            Pictures.draw(scene, Path.of(file));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    @Test
    void notesTellTheAnswerTheBeliefAndWhatComesNext(FxRobot robot) {
        int question = (int) program.learn().lesson().steps().stream().takeWhile(s -> s.prediction().isEmpty()).count();
        for (Language language : Language.values()) {
            robot.interact(() -> {
                preferences.languageProperty().set(language);
                program.transport().jump(question);
            });
            WaitForAsyncUtils.waitForFxEvents();
            var text = program.learn().lesson().text(language).steps();
            assertEquals(text.get(question).title(), label("#stepTitle"));
            assertTrue(label("#next").contains(text.get(question + 1).title()));
            assertEquals(1, notes.getRoot().lookupAll(".notes-right").size());
            assertEquals(text.get(question).task().orElseThrow().items().size(),
                    notes.getRoot().lookupAll(".notes-option").size());
            robot.interact(() -> {
                draw(notes, "target/pictures/notes-%s.png".formatted(language.code()));
            });
        }
    }

    private String label(String id) {
        return ((Label) notes.getRoot().lookup(id)).getText();
    }
}
