package framebyframe.ui.accept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.text.Language;
import framebyframe.ui.app.Eyes;
import framebyframe.ui.app.FontsFirst;
import framebyframe.ui.app.Pictures;
import framebyframe.ui.app.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Draws the view into `target/pictures`, in each language, theme and size, and looks for what no reader would forgive.
@ExtendWith(FontsFirst.class)
class AcceptPicturesTest {

    private static final int ROUND = 36;

    static Stream<Arguments> looks() {
        return Stream.of(Language.values()).flatMap(language -> Stream.of(Theme.values())
                .flatMap(theme -> Stream.of(Arguments.of(language, theme, 1280, 800),
                        Arguments.of(language, theme, 1920, 1080))));
    }

    @ParameterizedTest(name = "{0} {1} {2}x{3}")
    @MethodSource("looks")
    void viewFitsWithoutScrollingOrCutText(Language language, Theme theme, int width, int height) throws Exception {
        Path file = Path.of("target/pictures/accept-%s-%s-%d.png".formatted(language.code(), theme.code(), width));
        Scene scene = drawn(language, theme, width, height, file);
        ScrollPane scroll = (ScrollPane) scene.lookup(".accept");
        assertTrue(scroll.getContent().getLayoutBounds().getHeight() <= scroll.getViewportBounds().getHeight() + 0.5,
                "it needs scrolling");
        assertEquals(List.of(), cut(scene));
        assertEquals(width, ImageIO.read(file.toFile()).getWidth());
    }

    @Test
    void narrowWindowCutsNothingEither() throws Exception {
        Path file = Path.of("target/pictures/accept-en-light-1000.png");
        assertEquals(List.of(), cut(drawn(Language.EN, Theme.LIGHT, 1000, 640, file)));
        assertTrue(Files.exists(file));
    }

    private static Scene drawn(Language language, Theme theme, int width, int height, Path file) throws Exception {
        FxToolkit.registerPrimaryStage();
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> draw(language, theme, width, height, file));
    }

    private static Scene draw(Language language, Theme theme, int width, int height, Path file) throws IOException {
        AcceptBench bench = new AcceptBench(language, theme);
        bench.model.goToCard(AcceptPlace.SHA1_CARD);
        bench.model.goToRound(ROUND);
        Scene scene = bench.harness.scene(width, height).scene();
        Pictures.draw(scene, file);
        return scene;
    }

    /// Words that are drawn shortened.
    private static List<String> cut(Scene scene) {
        return Eyes.faults(scene).stream().filter(fault -> fault.startsWith("cut")).toList();
    }
}
