package framebyframe.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import framebyframe.lesson.Scenario;
import framebyframe.recording.Playhead;
import framebyframe.recording.Timeline;
import framebyframe.recording.Transfer;
import framebyframe.session.VirtualRun;
import framebyframe.text.Language;
import framebyframe.text.Texts;
import framebyframe.ui.app.Eyes;
import framebyframe.ui.app.FontsFirst;
import framebyframe.ui.app.Pictures;
import framebyframe.ui.app.Theme;
import framebyframe.ui.app.Views;
import framebyframe.ui.player.Player;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Compressed frames on the stage: named by what they say, marked below the name.
@ExtendWith({FontsFirst.class, ApplicationExtension.class})
class CompressedStageUiTest {

    private final Timeline timeline = new Timeline(VirtualRun.of(new Scenario(1,
            new Scenario.Link(Duration.ofMillis(20), Duration.ZERO),
            new Scenario.Client("ws://server.example.com/chat", Optional.empty(), Optional.empty(), List.of(), true,
                    Optional.empty()),
            new Scenario.Server(Optional.empty(), List.of(), true, Optional.empty()),
            List.of(new Scenario.Connect(), new Scenario.SendText(Scenario.Peer.CLIENT, "Hello"),
                    new Scenario.Close(Scenario.Peer.CLIENT, 1000, "")))));
    private Scene scene;

    @Start
    void open(Stage stage) {
        scene = new Scene(new Group(), 560, 700);
        stage.setScene(scene);
        stage.show();
    }

    private List<String> names(Language language) {
        Names names = new Names(Texts.of(language));
        return timeline.transfers().stream().filter(t -> t.kind() == Transfer.Kind.TEXT)
                .map(t -> names.of(t) + " | " + names.size(t)).toList();
    }

    @Test
    void namesSayTheInflatedTextAndThatItWasCompressed() {
        assertEquals(List.of("TEXT “Hello” | 13 bytes · masked · compressed", "TEXT “Hello” | 9 bytes · compressed"),
                names(Language.EN));
        assertEquals(List.of("TEXT “Hello” | 13 字节 · 已掩码 · 已压缩", "TEXT “Hello” | 9 字节 · 已压缩"),
                names(Language.ZH));
    }

    @ParameterizedTest
    @CsvSource({"EN, LIGHT", "ZH, DARK"})
    void nothingIsCut(Language language, Theme theme, FxRobot robot) {
        robot.interact(() -> {
            Player player = new Player(timeline, Playhead.atStart(List.of(0L, timeline.recording().end())).last());
            scene.setRoot(new Views(Map.of(StageController.class, () -> new StageController(
                    new StageViewModel(player, new SimpleObjectProperty<>(Long.MAX_VALUE)))), Texts.of(language))
                    .load("stage"));
            theme.apply(scene);
        });
        robot.interact(() -> {
            try {
                Pictures.draw(scene, Path.of("target/pictures/stage-compressed-" + language.code() + ".png"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            assertEquals(List.of(), Eyes.faults(scene).stream().filter(f -> f.startsWith("cut")).toList());
        });
    }
}
