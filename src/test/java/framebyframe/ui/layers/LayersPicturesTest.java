package framebyframe.ui.layers;

import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.text.Language;
import framebyframe.text.Texts;
import framebyframe.ui.app.FontsFirst;
import framebyframe.ui.app.Pictures;
import framebyframe.ui.app.Theme;
import framebyframe.ui.app.Views;
import java.nio.file.Files;
import java.nio.file.Path;
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
class LayersPicturesTest {

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @CsvSource({"EN, LIGHT, 520", "ZH, DARK, 520", "ZH, LIGHT, 960", "EN, DARK, 960"})
    void isDrawn(Language language, Theme theme, double width) throws Exception {
        String name = "layers-%s-%s-%.0f".formatted(language.code(), theme.code(), width);
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            LayersBench bench = LayersBench.usual();
            bench.offer();
            Scene scene = new Scene(new Views(Map.of(LayersController.class,
                    () -> new LayersController(bench.model)), Texts.of(language)).load("layers"), width, 676);
            theme.apply(scene);
            Pictures.draw(scene, file(name + "-all"));
            bench.model.addCut(9);
            bench.model.addCut(12);
            bench.model.release();
            bench.model.readTo(bench.shown().layers().reads().get(3));
            bench.model.selectByte(10);
            Pictures.draw(scene, file(name + "-cut"));
            bench.model.readTo(bench.shown().layers().reads().get(1));
            Pictures.draw(scene, file(name + "-begun"));
            return null;
        });
        assertTrue(Files.exists(file(name + "-begun")));
    }

    private static Path file(String name) {
        return Path.of("target/pictures/" + name + ".png");
    }
}
