package framebyframe.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import framebyframe.lesson.Lesson;
import framebyframe.lesson.Lessons;
import framebyframe.lesson.View;
import framebyframe.session.LessonRun;
import framebyframe.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// States, who sees what, and the heartbeat in the program's window, at each step that is meant to be seen in them:
/// nothing is cut, nothing scrolls.
@ExtendWith({FontsFirst.class, ApplicationExtension.class})
class MiddlePicturesUiTest {

    private static final Set<View> VIEWS = Set.of(View.STATES, View.LENS, View.CLOCK);

    @Start
    void open(Stage stage) {}

    @ParameterizedTest
    @CsvSource({"EN, LIGHT, 1280, 800", "ZH, DARK, 1280, 800", "EN, DARK, 1920, 1080", "ZH, LIGHT, 1920, 1080"})
    void viewsFitTheWindow(Language language, Theme theme, int width, int height, FxRobot robot)
            throws Exception {
        List<String> faults = new ArrayList<>();
        for (Lesson lesson : Lessons.bundled()) {
            if (lesson.steps().stream().anyMatch(step -> VIEWS.contains(step.view()))) {
                LessonRun run = LessonRun.of(lesson);
                robot.interact(() -> faults.addAll(look(run, new Preferences(language, theme), width, height)));
            }
        }
        assertEquals(List.of(), faults);
    }

    private static List<String> look(LessonRun run, Preferences preferences, int width, int height) {
        List<String> faults = new ArrayList<>();
        Composition program = new Composition(preferences, run);
        MainScene scene = program.scene(new WindowOptions.Size(width, height));
        for (int step = 0; step < run.stops().size(); step++) {
            View view = run.stops().get(step).step().view();
            if (VIEWS.contains(view)) {
                program.transport().jump(step);
                assertEquals(view, program.middle().view());
                String name = String.join("-", run.lesson().id(), Integer.toString(step + 1), view.id(),
                        preferences.language().code(), width + ".png");
                draw(scene, Path.of("target/pictures/middle-" + name));
                // The list of transfers may be longer than its place, and so may a step's words.
                Eyes.faults(scene.scene()).stream().filter(fault -> !fault.startsWith("scroll bar"))
                        .forEach(fault -> faults.add(name + ": " + fault));
            }
        }
        return faults;
    }

    private static void draw(MainScene scene, Path file) {
        try {
            Pictures.draw(scene.scene(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
