package framebyframe.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameHeader;
import framebyframe.protocol.frame.LengthForm;
import framebyframe.protocol.frame.Opcode;
import framebyframe.text.Language;
import framebyframe.text.Texts;
import framebyframe.ui.app.Fonts;
import framebyframe.ui.app.Pictures;
import framebyframe.ui.app.Theme;
import framebyframe.ui.app.Views;
import framebyframe.ui.player.Player;
import framebyframe.ui.player.Selection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Draws the inspector as people see it, for a designer’s eye.
@ExtendWith(ApplicationExtension.class)
class InspectorPicturesUiTest {

    private Player player;
    private InspectorViewModel model;
    private Scene scene;

    @Start
    void open(Stage opened) {
        Fonts.load();
        byte[] payload = new byte[300];
        for (int i = 0; i < payload.length; i++) {
            payload[i] = (byte) (i * 7);
        }
        player = Sample.opened().up(Sample.hello()).down(Sample.text("Hello, 世界 😀"))
                .up(Frame.of(Opcode.BINARY, payload).masked(0xa1b2c3d4))
                .up(new Frame(new FrameHeader(true, true, false, false, Opcode.TEXT, false, 0, LengthForm.BITS_7, 4),
                        HexFormat.of().parseHex("c3284f4b")))
                .down(Frame.of(Opcode.CLOSE, HexFormat.of().parseHex("03e8e5868de8a781"))).end().player();
        model = new InspectorViewModel(player, _ -> {});
    }

    @ParameterizedTest
    @CsvSource({"EN, LIGHT", "ZH, LIGHT", "EN, DARK", "ZH, DARK"})
    void isDrawnInEveryLanguageAndTheme(Language language, Theme theme, FxRobot robot) {
        String suffix = "-" + language.code() + "-" + theme.code();
        show(robot, language, theme, 456);
        picture(robot, "nothing" + suffix);
        for (int id = 0; id < player.timeline().transfers().size(); id++) {
            select(robot, Selection.of(id));
            for (Aspect aspect : model.shown().inspection().aspects()) {
                robot.interact(() -> model.choose(aspect));
                picture(robot, id + "-" + aspect.id() + suffix);
            }
            if (model.shown().inspection().aspects().isEmpty()) {
                picture(robot, id + "-tcp" + suffix);
            }
        }
        show(robot, language, theme, 720);
        select(robot, Selection.of(6));
        picture(robot, "wide" + suffix);
        assertTrue(Files.exists(file("wide" + suffix)));
    }

    private void show(FxRobot robot, Language language, Theme theme, double width) {
        robot.interact(() -> {
            Views views = new Views(Map.of(InspectorController.class, () -> new InspectorController(model)),
                    Texts.of(language));
            scene = new Scene(new Group(), width, 690);
            theme.apply(scene);
            scene.setRoot(views.load("inspector"));
        });
    }

    private void select(FxRobot robot, Selection selection) {
        robot.interact(() -> player.selectionProperty().set(selection));
    }

    private void picture(FxRobot robot, String name) {
        robot.interact(() -> {
            try {
                Pictures.draw(scene, file(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Path file(String name) {
        return Path.of("target/pictures/inspector-" + name + ".png");
    }
}
