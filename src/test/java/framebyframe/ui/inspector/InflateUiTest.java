package framebyframe.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.deflate.MessageDeflater;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameHeader;
import framebyframe.protocol.frame.LengthForm;
import framebyframe.protocol.frame.Opcode;
import framebyframe.text.Language;
import framebyframe.text.Texts;
import framebyframe.ui.app.Eyes;
import framebyframe.ui.app.FontsFirst;
import framebyframe.ui.app.Pictures;
import framebyframe.ui.app.Theme;
import framebyframe.ui.app.Views;
import framebyframe.ui.player.Player;
import framebyframe.ui.player.Selection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Frames of compressed messages in the inspector (RFC 7692).
@ExtendWith({FontsFirst.class, ApplicationExtension.class})
class InflateUiTest {

    private static final int REQUEST = 2;
    private static final int HELLO = 4;
    private static final int PRICES = 5;
    private static final int FIRST = 6;
    private static final int LAST = 7;
    private static final int BINARY = 8;
    private static final int BROKEN = 9;
    private static final String STOCKS = "{\"symbol\":\"茅台\",\"price\":1688.00,\"volume\":12000},".repeat(12);

    private Player player;
    private InspectorViewModel model;
    private Stage stage;

    @Start
    void open(Stage opened) {
        stage = opened;
        try (MessageDeflater client = new MessageDeflater(15, false, 9);
                MessageDeflater server = new MessageDeflater(15, false, 9)) {
            player = Sample.openedCompressed()
                    .up(Sample.compressed(client, Opcode.TEXT, true, utf8("Hello")).masked(0x37fa213d))
                    .down(Sample.compressed(server, Opcode.TEXT, true, utf8(STOCKS)))
                    .up(Sample.compressed(client, Opcode.TEXT, false, utf8("Hello, ")).masked(0x01020304))
                    .up(Sample.compressed(client, Opcode.CONTINUATION, true, utf8("世界")).masked(0x05060708))
                    .down(Sample.compressed(server, Opcode.BINARY, true, new byte[5000]))
                    .up(new Frame(new FrameHeader(true, true, false, false, Opcode.TEXT, true, 0x09080706,
                            LengthForm.BITS_7, 3), HexFormat.of().parseHex("ffffff")))
                    .player();
        }
        model = new InspectorViewModel(player, _ -> {});
        stage.setScene(new Scene(new Group(), 1280, 800));
        show(Language.EN, Theme.LIGHT);
        stage.show();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void show(Language language, Theme theme) {
        Region view = (Region) new Views(Map.of(InspectorController.class, () -> new InspectorController(model)),
                Texts.of(language)).load("inspector");
        view.setMinWidth(456);
        view.setMaxWidth(456);
        theme.apply(stage.getScene());
        BorderPane pane = new BorderPane();
        pane.setRight(view);
        stage.getScene().setRoot(pane);
    }

    private void look(FxRobot robot, int transfer, Aspect aspect) {
        robot.interact(() -> {
            player.selectionProperty().set(Selection.of(transfer));
            model.choose(aspect);
        });
    }

    private String text(String id) {
        return ((Labeled) stage.getScene().getRoot().lookup(id)).getText();
    }

    private List<String> labels(String query) {
        Set<Node> found = stage.getScene().getRoot().lookupAll(query);
        return found.stream().map(n -> ((Labeled) n).getText()).toList();
    }

    @Test
    void showsBeforeAndAfterWithBothLengths(FxRobot robot) {
        look(robot, HELLO, Aspect.BITS);
        robot.clickOn("#inspector-tab-inflate");
        assertEquals("13 bytes = 2 header + 4 masking key + 7 payload → 5 inflated",
                text("#inspector-subtitle"));
        assertEquals("f248cdc9c90700", String.join("", labels("#inspector-compressed .wire-byte")).substring(0, 14));
        assertEquals("Hello", text("#inspector-inflated-text"));
        assertEquals(List.of("48", "65", "6c", "6c", "6f"), labels("#inspector-inflated .clear-byte").subList(0, 5));
        assertEquals(List.of("7 bytes", "5 bytes"), labels(".inflate-count"));
        assertTrue(text("#inspector-ratio").startsWith("Here compression made it longer"), text("#inspector-ratio"));
    }

    @Test
    void longMessageIsAFractionOfItself(FxRobot robot) {
        look(robot, PRICES, Aspect.INFLATE);
        assertTrue(text("#inspector-ratio").matches("Compressed it is \\d+(\\.\\d)?% of its length\\."),
                text("#inspector-ratio"));
        List<Region> bars = stage.getScene().getRoot().lookupAll(".inflate-bar").stream().map(Region.class::cast)
                .toList();
        assertTrue(bars.get(0).getWidth() < bars.get(1).getWidth() / 4, () -> bars.toString());
        robot.interact(() -> model.selectPayloadByte(2));
        assertEquals(2, model.shown().payloadByte());
    }

    @Test
    void fragmentShowsWhatItAdds(FxRobot robot) {
        look(robot, FIRST, Aspect.INFLATE);
        assertEquals("Hello, ", text("#inspector-inflated-text"));
        look(robot, LAST, Aspect.INFLATE);
        assertEquals("世界", text("#inspector-inflated-text"));
        look(robot, LAST, Aspect.TEXT);
        assertEquals("世界", text("#inspector-text"));
        assertTrue(labels(".muted").stream().anyMatch(t -> t.startsWith("What this fragment adds")));
    }

    @Test
    void textIsThatOfTheInflatedBytesAndSelectsNoByteOfTheWire(FxRobot robot) {
        look(robot, HELLO, Aspect.TEXT);
        assertEquals("Hello", text("#inspector-text"));
        robot.clickOn(stage.getScene().getRoot().lookup(".character"));
        robot.type(KeyCode.DOWN);
        assertEquals(Selection.of(HELLO), player.selectionProperty().get());
        assertEquals(List.of("Hello".charAt(1) + ""),
                stage.getScene().getRoot().lookupAll(".character").stream()
                        .filter(row -> row.getPseudoClassStates().contains(InspectorUi.SELECTED))
                        .map(row -> ((Labeled) row.lookup(".glyph")).getText()).toList());
    }

    @Test
    void binaryIsADumpAndWhatCannotBeInflatedIsSaid(FxRobot robot) {
        look(robot, BINARY, Aspect.TEXT);
        assertEquals("00", labels("#inspector-payload .clear-byte").getFirst());
        look(robot, BROKEN, Aspect.INFLATE);
        assertFalse(model.shown().inspection().transfer().orElseThrow().violations().isEmpty());
        assertEquals(null, stage.getScene().getRoot().lookup("#inspector-inflated"));
    }

    @Test
    void extensionIsExplainedByItsParts(FxRobot robot) {
        look(robot, REQUEST, Aspect.LINES);
        robot.interact(() -> model.shown().inspection().spans().stream()
                .filter(s -> s.value().equals("client_max_window_bits")).findFirst()
                .ifPresent(s -> model.select(s.bit())));
        assertTrue(labels("#inspector-explanation-lines .caption").contains("RFC 7692 §7.1.2.2"));
    }

    @ParameterizedTest
    @CsvSource({"EN, LIGHT", "ZH, LIGHT", "EN, DARK", "ZH, DARK"})
    void nothingIsCutInAnyLanguageOrTheme(Language language, Theme theme, FxRobot robot) throws Exception {
        robot.interact(() -> show(language, theme));
        for (int id : List.of(HELLO, PRICES, LAST, BROKEN)) {
            for (Aspect aspect : id == PRICES ? Aspect.values() : new Aspect[]{Aspect.INFLATE}) {
                look(robot, id, aspect);
                Path file = Path.of("target/pictures/compressed-" + id + "-" + aspect.id() + "-" + language.code() + "-"
                        + theme.code() + ".png");
                robot.interact(() -> assertEquals(List.of(), cut(), file.toString()));
                assertFalse(stage.getScene().getRoot().lookup(".control-buttons-tab").isVisible(), "tabs do not fit");
                draw(robot, file);
            }
        }
        look(robot, REQUEST, Aspect.LINES);
        draw(robot, Path.of("target/pictures/compressed-request-" + language.code() + "-" + theme.code() + ".png"));
    }

    /// Lists scroll where a message is long; words are never cut.
    private List<String> cut() {
        return Eyes.faults(stage.getScene()).stream().filter(fault -> fault.startsWith("cut")).toList();
    }

    private void draw(FxRobot robot, Path file) {
        robot.interact(() -> {
            try {
                Pictures.draw(stage.getScene(), file);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
