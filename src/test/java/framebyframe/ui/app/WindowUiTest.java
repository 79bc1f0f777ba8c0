package framebyframe.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import framebyframe.text.Language;
import java.nio.file.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith({FontsFirst.class, ApplicationExtension.class})
class WindowUiTest {

    private WindowHarness harness = new WindowHarness(new Preferences(Language.EN, Theme.LIGHT));
    private MainScene scene;

    @Start
    void open(Stage stage) {
        scene = harness.scene(1280, 800);
        stage.setScene(scene.scene());
        stage.show();
    }

    @Test
    void everyLanguageAndThemeIsDrawn(FxRobot robot) {
        robot.clickOn("#chinese");
        assertEquals(Language.ZH, harness.preferences.language());
        robot.interact(() -> {
            try {
                Pictures.draw(scene.scene(), Path.of("target/pictures/window-zh-light.png"));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
