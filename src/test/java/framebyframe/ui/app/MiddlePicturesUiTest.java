package framebyframe.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import framebyframe.lesson.Lessons;
import framebyframe.lesson.View;
import framebyframe.session.LessonRun;
import framebyframe.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Every view of the middle in the program's window, at moments that show much: nothing is cut, nothing scrolls.
@ExtendWith({FontsFirst.class, ApplicationExtension.class})
class MiddlePicturesUiTest {

    @Start
    void open(Stage stage) {}

    @ParameterizedTest
    @CsvSource({"EN, LIGHT, 1280, 800", "ZH, DARK, 1280, 800", "EN, DARK, 1920, 1080", "ZH, LIGHT, 1920, 1080"})
    void everyViewFitsTheWindow(Language language, Theme theme, int width, int height, FxRobot robot)
            throws Exception {
        LessonRun run = LessonRun.of(Lessons.bundled().getFirst());
        robot.interact(() -> {
            Composition program = new Composition(new Preferences(language, theme), run);
            MainScene scene = program.scene(new WindowOptions.Size(width, height));
            List<String> faults = new ArrayList<>();
            int last = run.stops().size() - 1;
            for (View view : program.middle().views()) {
                for (int step : List.of(3, last / 2, last * 3 / 4, last)) {
                    program.transport().jump(step);
                    program.middle().choose(view);
                    String name = view.id() + "-" + step + "-" + language.code() + "-" + width + ".png";
                    draw(scene, Path.of("target/pictures/middle-" + name));
                    // The list of transfers may be longer than its place.
                    Eyes.faults(scene.scene()).stream().filter(fault -> !fault.contains("VirtualFlow"))
                            .forEach(fault -> faults.add(name + ": " + fault));
                }
            }
            assertEquals(List.of(), faults);
        });
    }

    private static void draw(MainScene scene, Path file) {
        try {
            Pictures.draw(scene.scene(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
