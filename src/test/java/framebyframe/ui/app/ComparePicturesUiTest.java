package framebyframe.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import framebyframe.lesson.Lesson;
import framebyframe.lesson.Lessons;
import framebyframe.polling.Preset;
import framebyframe.polling.Way;
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

/// The room Compare in the program's window: nothing is cut, and nothing scrolls but the column of parameters when all of
/// them are open.
@ExtendWith({FontsFirst.class, ApplicationExtension.class})
class ComparePicturesUiTest {

    /// All but the ledger, which has a test of its own.
    private static final List<String> AREAS = List.of(".top-bar", "#assumptions", "#lanes", "#compare-bar");

    @Start
    void open(Stage stage) {}

    @ParameterizedTest
    @CsvSource({"EN, LIGHT, 1280, 800", "ZH, DARK, 1280, 800", "EN, DARK, 1920, 1080", "ZH, LIGHT, 1920, 1080"})
    void roomFitsTheWindow(Language language, Theme theme, int width, int height, FxRobot robot) throws Exception {
        List<String> faults = new ArrayList<>();
        List<Lesson> lessons = Lessons.bundled();
        robot.interact(() -> {
            Composition program = new Composition(new Preferences(language, theme), lessons, Outside.NOTHING);
            program.window().enter("compare");
            MainScene scene = program.scene(new WindowOptions.Size(width, height));
            String name = String.join("-", language.code(), theme.code(), Integer.toString(width));
            look(scene, name + "-1-whole", faults);
            CompareRoom room = program.compare();
            room.model().scrub(22_600_000_000L);
            room.lanes().select(Way.LONG_POLLING, 9);
            look(scene, name + "-2-selected", faults);
            room.lanes().zoom(0.05, 3_000_000_000L);
            look(scene, name + "-3-zoomed", faults);
            for (Preset preset : Preset.values()) {
                room.model().parametersProperty().set(preset.parameters());
                look(scene, name + "-4-" + preset.name(), faults);
            }
            room.assumptions().moreProperty().set(true);
            look(scene, name + "-5-more", faults);
        });
        // All the parameters there are take more than their place.
        faults.removeIf(fault -> fault.contains("5-more") && fault.contains("scroll bar"));
        assertEquals(List.of(), faults);
    }

    private static void look(MainScene scene, String name, List<String> faults) {
        try {
            Pictures.draw(scene.scene(), Path.of("target/pictures/compare-" + name + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String area : AREAS) {
            Eyes.faults(scene.scene().getRoot().lookup(area)).forEach(fault -> faults.add(name + ": " + fault));
        }
    }
}
