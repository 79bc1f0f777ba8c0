package framebyframe.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.lesson.Lessons;
import framebyframe.session.LessonRun;
import framebyframe.text.Language;
import framebyframe.ui.accept.AcceptViewModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The program in a real window of 1920×1080, as on a projector; under Xvfb with `-Pdesktop`.
@Tag("desktop")
@ExtendWith({FontsFirst.class, ApplicationExtension.class})
class DesktopUiTest {

    private Preferences preferences;
    private Composition program;
    private Scene scene;

    @Start
    void open(Stage stage) throws Exception {
        preferences = new Preferences(Language.EN, Theme.LIGHT);
        preferences.motionProperty().set(false);
        program = new Composition(preferences,
                LessonRun.of(Lessons.bundled().stream().filter(l -> l.id().equals("opening-handshake"))
                        .findFirst().orElseThrow()));
        scene = program.scene(new WindowOptions.Size(1920, 1080)).scene();
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void nothingIsCutAndNothingScrollsAtAnyStepInAnyLanguageAndTheme(FxRobot robot) {
        for (Language language : Language.values()) {
            robot.clickOn(language == Language.EN ? "#english" : "#chinese");
            for (Theme theme : Theme.values()) {
                robot.interact(() -> preferences.themeProperty().set(theme));
                for (int step = 0; step < program.player().playhead().stops().size(); step++) {
                    int shown = step;
                    robot.interact(() -> program.transport().jump(shown));
                    robot.interact(() -> draw("step-%02d-%s-%s".formatted(shown + 1, language.code(), theme.code())));
                    boolean task = program.learn().step().task().isPresent();
                    assertEquals(List.of(), Eyes.faults(scene).stream()
                            .filter(fault -> !task || !fault.contains("learn-scroll")).toList(), "step " + (shown + 1));
                }
                robot.interact(() -> program.window().open("accept"));
                for (int card = 1; card <= AcceptViewModel.CARDS; card++) {
                    int shown = card;
                    robot.interact(() -> program.accept().goToCard(shown));
                    robot.interact(() -> draw("accept-%d-%s-%s".formatted(shown, language.code(), theme.code())));
                    assertEquals(List.of(), Eyes.faults(scene), "card " + card);
                }
                robot.interact(() -> program.window().back());
            }
        }
    }

    @Test
    void keysMoveARealWindow(FxRobot robot) {
        robot.type(KeyCode.RIGHT);
        assertEquals(1, program.player().playhead().step());
        robot.type(KeyCode.END);
        assertTrue(program.player().playhead().isLast());
    }

    private void draw(String name) {
        try {
            Pictures.draw(scene, Path.of("target/pictures/1920x1080/" + name + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
