package framebyframe.ui.length;

import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.text.Language;
import framebyframe.text.Texts;
import framebyframe.ui.app.FontsFirst;
import framebyframe.ui.app.Pictures;
import framebyframe.ui.app.Theme;
import framebyframe.ui.app.Views;
import framebyframe.ui.player.Recorded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Draws the view in each language and theme, for a designer's eye.
@ExtendWith(FontsFirst.class)
class LengthPicturesTest {

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @CsvSource({"EN, LIGHT, 520", "ZH, DARK, 520", "ZH, LIGHT, 960", "EN, DARK, 960"})
    void isDrawn(Language language, Theme theme, double width) throws Exception {
        String name = "length-%s-%s-%.0f".formatted(language.code(), theme.code(), width);
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            LengthViewModel model = new LengthViewModel(Recorded.opened()
                    .up(List.of(Recorded.text("Hello"))).player());
            Scene scene = new Scene(new Views(Map.of(LengthController.class, () -> new LengthController(model)),
                    Texts.of(language)).load("length"), width, 636);
            theme.apply(scene);
            Pictures.draw(scene, file(name + "-hello"));
            model.set(300);
            Pictures.draw(scene, file(name + "-300"));
            model.set(Long.MAX_VALUE);
            Pictures.draw(scene, file(name + "-most"));
            return null;
        });
        assertTrue(Files.exists(file(name + "-most")));
    }

    private static Path file(String name) {
        return Path.of("target/pictures/" + name + ".png");
    }
}
