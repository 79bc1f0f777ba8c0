package framebyframe.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.lesson.Scenario;
import framebyframe.lesson.Scenario.Action;
import framebyframe.lesson.Scenario.Peer;
import framebyframe.recording.Playhead;
import framebyframe.recording.Timeline;
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
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What is no plain course of things: a cable that is cut, a program that hangs, a raw socket, plain HTTP, odd frames.
@ExtendWith({FontsFirst.class, ApplicationExtension.class})
class TroubledStageUiTest {

    private Scene scene;

    @Start
    void open(Stage stage) {
        scene = new Scene(new Group(), 560, 860);
        stage.setScene(scene);
        stage.show();
    }

    private static Timeline cable() {
        return timeline("ws://server.example.com/chat", new Scenario.Connect(),
                new Scenario.Fragment(Peer.CLIENT, "Hel", true, false),
                new Scenario.Fragment(Peer.CLIENT, "lo", false, true), new Scenario.Cable(true),
                new Scenario.SendText(Peer.CLIENT, "lost"), new Scenario.Pause(Duration.ofMillis(300)),
                new Scenario.Cable(false), new Scenario.SendText(Peer.CLIENT, "late"),
                new Scenario.Freeze(Peer.SERVER, true), new Scenario.SendText(Peer.CLIENT, "unread"),
                new Scenario.Pause(Duration.ofMillis(60)), new Scenario.Freeze(Peer.SERVER, false),
                new Scenario.Cable(true), new Scenario.SendText(Peer.CLIENT, "never"));
    }

    private static Timeline raw() {
        byte[] hello = HexFormat.ofDelimiter(" ").parseHex("83 82 00 00 00 00 48 69");
        byte[] asks = ("GET /chat HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n").getBytes();
        return timeline("tcp://server.example.com:80", new Scenario.OpenTcp(), new Scenario.Request("GET", "/news"),
                new Scenario.Answer(200, "{\"news\":[]}"), new Scenario.Write(Peer.CLIENT, asks),
                new Scenario.Write(Peer.CLIENT, hello));
    }

    private static Timeline timeline(String url, Action... script) {
        return new Timeline(VirtualRun.of(new Scenario(1,
                new Scenario.Link(Duration.ofMillis(20), Duration.ZERO),
                new Scenario.Client(url, Optional.empty(), Optional.empty(), List.of(), false, Optional.empty()),
                new Scenario.Server(Optional.empty(), List.of(), false, Optional.empty()), List.of(script))));
    }

    @ParameterizedTest
    @CsvSource({"EN, LIGHT, cable", "ZH, DARK, cable", "EN, DARK, raw", "ZH, LIGHT, raw"})
    void nothingIsCut(Language language, Theme theme, String what, FxRobot robot) {
        Timeline timeline = what.equals("raw") ? raw() : cable();
        robot.interact(() -> {
            Player player = new Player(timeline, Playhead.atStart(List.of(0L, timeline.recording().end())).last());
            scene.setRoot(new Views(Map.of(StageController.class, () -> new StageController(
                    new StageViewModel(player, new SimpleObjectProperty<>(Long.MAX_VALUE)))), Texts.of(language))
                    .load("stage"));
            theme.apply(scene);
        });
        robot.interact(() -> {
            try {
                Pictures.draw(scene, Path.of("target/pictures/stage-" + what + "-" + language.code() + ".png"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            assertEquals(List.of(), Eyes.faults(scene).stream().filter(f -> f.startsWith("cut")).toList());
        });
        if (what.equals("raw")) {
            assertEquals(Texts.of(language).get("stage.peer.plain"), robot.lookup("#clientState").queryAs(Label.class)
                    .getText());
        } else {
            assertTrue(robot.lookup(".cable").queryAll().size() == 3 && robot.lookup(".frozen").queryAll().size() == 1);
        }
    }
}
