package framebyframe.ui.xor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.text.Language;
import framebyframe.text.Texts;
import framebyframe.ui.app.FontsFirst;
import framebyframe.ui.app.Pictures;
import framebyframe.ui.app.Theme;
import framebyframe.ui.app.Views;
import framebyframe.ui.player.Player;
import framebyframe.ui.player.Recorded;
import framebyframe.ui.player.Selection;
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
class XorPicturesTest {

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @CsvSource({"EN, LIGHT, 520", "ZH, DARK, 520", "ZH, LIGHT, 960", "EN, DARK, 960"})
    void isDrawn(Language language, Theme theme, double width) throws Exception {
        String name = "xor-%s-%s-%.0f".formatted(language.code(), theme.code(), width);
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Player player = Recorded.opened().up(List.of(Recorded.text("Héllo, 世界 😀!")))
                    .down(List.of(Recorded.text("Hello"))).player();
            XorViewModel model = new XorViewModel(player);
            Scene scene = new Scene(new Views(Map.of(XorController.class, () -> new XorController(model)),
                    Texts.of(language)).load("xor"), width, 636);
            theme.apply(scene);
            Pictures.draw(scene, file(name + "-latest"));
            model.go(10);
            Pictures.draw(scene, file(name + "-character"));
            player.selectionProperty().set(Selection.of(player.timeline().transfers().size() - 1));
            Pictures.draw(scene, file(name + "-server"));
            model.ownProperty().set(true);
            model.maskingProperty().set(true);
            model.keyProperty().set("37 fa 2");
            model.go(1);
            Pictures.draw(scene, file(name + "-own"));
            return null;
        });
        assertTrue(Files.exists(file(name + "-own")));
    }

    private static Path file(String name) {
        return Path.of("target/pictures/" + name + ".png");
    }
}
