package framebyframe.ui.ledger;

import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.measure.Measured;
import framebyframe.polling.Counted;
import framebyframe.polling.Preset;
import framebyframe.text.Language;
import framebyframe.text.Texts;
import framebyframe.ui.app.FontsFirst;
import framebyframe.ui.app.Pictures;
import framebyframe.ui.app.Theme;
import framebyframe.ui.app.Views;
import framebyframe.ui.compare.CompareViewModel;
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

/// Draws the ledger in each language and theme, for a designer's eye.
@ExtendWith(FontsFirst.class)
class LedgerPicturesTest {

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @CsvSource({"EN, LIGHT, 400, 680", "ZH, DARK, 400, 680", "ZH, LIGHT, 456, 960", "EN, DARK, 456, 960",
            "EN, LIGHT, 456, 1900"})
    void isDrawn(Language language, Theme theme, double width, double height) throws Exception {
        String name = "ledger-%s-%s-%.0f-%.0f".formatted(language.code(), theme.code(), width, height);
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            CompareViewModel compare = new CompareViewModel();
            LedgerViewModel ledger = new LedgerViewModel(compare, Runnable::run, Runnable::run);
            MeasureViewModel measure = new MeasureViewModel(compare,
                    (comparison, _) -> new Measured(ledger.shownProperty().get().ledgers(), 10, 2_000_000),
                    Runnable::run);
            Scene scene = new Scene(new Views(Map.of(LedgerController.class,
                    () -> new LedgerController(ledger, measure)), Texts.of(language)).load("ledger"), width, height);
            theme.apply(scene);
            Pictures.draw(scene, file(name));
            for (Preset preset : Preset.values()) {
                compare.parametersProperty().set(preset.parameters());
                Pictures.draw(scene, file(name + "-" + preset.name()));
            }
            ledger.countedProperty().set(Counted.WIRE);
            ledger.axisProperty().set(framebyframe.polling.BreakEven.Axis.INTERVAL);
            compare.parametersProperty().set(framebyframe.polling.Parameters.USUAL);
            Pictures.draw(scene, file(name + "-wire"));
            return null;
        });
        assertTrue(Files.exists(file(name)));
    }

    private static Path file(String name) {
        return Path.of("target/pictures/" + name + ".png");
    }
}
