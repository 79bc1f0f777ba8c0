package framebyframe.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import framebyframe.lesson.Lessons;
import framebyframe.polling.Comparison;
import framebyframe.polling.Parameters;
import framebyframe.polling.Quantity;
import framebyframe.polling.Way;
import framebyframe.text.Language;
import framebyframe.ui.app.Composition;
import framebyframe.ui.app.FontsFirst;
import framebyframe.ui.app.Outside;
import framebyframe.ui.app.Preferences;
import framebyframe.ui.app.Theme;
import framebyframe.ui.app.WindowOptions;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationTest;

/// The room Compare in a window, and hands to use it.
@ExtendWith(FontsFirst.class)
abstract class CompareUi extends ApplicationTest {

    final Preferences preferences = new Preferences(Language.EN, Theme.LIGHT);
    Composition program;
    Scene scene;
    final FxRobot robot = this;

    @Override
    public void start(Stage stage) throws Exception {
        program = new Composition(preferences, Lessons.bundled(), Outside.NOTHING);
        scene = program.scene(new WindowOptions.Size(1280, 800)).scene();
        program.window().enter("compare");
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
    }

    CompareViewModel model() {
        return program.compare().model();
    }

    Parameters parameters() {
        return model().parametersProperty().get();
    }

    <N extends Node> N node(String selector, Class<N> type) {
        return type.cast(scene.getRoot().lookup(selector));
    }

    ScrollPane scrolled() {
        return (ScrollPane) node("#assumptions", Node.class).lookup(".view-scroll");
    }

    static String id(Quantity quantity) {
        return quantity.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Slider slider(Quantity quantity) {
        return node("#slider-" + id(quantity), Slider.class);
    }

    TextField field(Quantity quantity) {
        return node("#field-" + id(quantity), TextField.class);
    }

    /// What is compared is what the parameters say, message by message.
    void assertCompared() {
        Comparison compared = model().comparisonProperty().get();
        assertEquals(parameters(), compared.parameters());
        Comparison expected = Comparison.of(parameters());
        for (Way way : Way.values()) {
            assertEquals(expected.run(way).messages(), compared.run(way).messages(), way.name());
        }
    }

}
