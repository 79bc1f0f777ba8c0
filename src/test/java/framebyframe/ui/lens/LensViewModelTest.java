package framebyframe.ui.lens;

import static framebyframe.ui.player.Played.MS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameHeader;
import framebyframe.protocol.frame.FrameWriter;
import framebyframe.protocol.frame.LengthForm;
import framebyframe.protocol.frame.Opcode;
import framebyframe.recording.Transfer;
import framebyframe.recording.Transfer.Kind;
import framebyframe.text.Language;
import framebyframe.text.Texts;
import framebyframe.ui.player.Played;
import framebyframe.ui.player.Player;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class LensViewModelTest {

    private final SimpleObjectProperty<Long> veil = new SimpleObjectProperty<>(Long.MAX_VALUE);
    private final Player player = Played.opened("ws://x/chat").up(Played.frame(Opcode.TEXT, "Hello", true))
            .down(Played.frame(Opcode.TEXT, "Hello", false)).down(Played.frame(Opcode.PING, "0001", false))
            .up(Played.frame(Opcode.PONG, "0001", true)).call("close(1000)").up(Played.close(1000, true))
            .down(Played.close(1000, false)).end().player();
    private final LensViewModel model = new LensViewModel(player, veil);

    private Sight sight(Player over, int transfer, Viewer viewer) {
        return new LensViewModel(over, veil).sights(over.timeline().transfers().get(transfer)).get(viewer.ordinal());
    }

    private Sight sight(int transfer, Viewer viewer) {
        return sight(player, transfer, viewer);
    }

    private static byte[] fragment(Opcode opcode, String text, boolean fin) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        return FrameWriter.bytes(new Frame(new FrameHeader(fin, false, false, false, opcode, false, 0,
                LengthForm.BITS_7, payload.length), payload));
    }

    @Test
    void matrixIsTheKnownOne() {
        assertEquals("""
                TCP_OPEN –◐●●●
                TCP_OPEN –◐●●●
                REQUEST –●◐●●
                RESPONSE ◐●◐●●
                TEXT ●●◐●●
                TEXT ●●◐●●
                PING –●◐●●
                PONG –●◐●●
                CLOSE ●●◐●●
                CLOSE ◐●◐●●
                TCP_END ◐◐●●●
                TCP_END –◐●●●""", model.transfers().stream().map(t -> t.kind() + " "
                + model.sights(t).stream().map(s -> s.degree().mark()).collect(Collectors.joining()))
                .collect(Collectors.joining("\n")));
    }

    @Test
    void everyTransferHasOneSightForEachViewerWithWordsInBothLanguages() {
        for (Transfer transfer : model.transfers()) {
            List<Sight> sights = model.sights(transfer);
            assertEquals(Arrays.asList(Viewer.values()), sights.stream().map(Sight::viewer).toList());
            for (Language language : Language.values()) {
                sights.forEach(s -> assertFalse(Texts.of(language).get(s.says()).contains("{"), s.toString()));
            }
        }
    }

    @Test
    void helloIsATextToThePageAndBytesToTheSystemAndSegmentsOnTheWire() {
        assertEquals("send(\"Hello\")", sight(4, Viewer.PAGE).holds());
        assertEquals("FIN TEXT MASK length 5", sight(4, Viewer.LIBRARY).holds());
        assertEquals("send(11)", sight(4, Viewer.SYSTEM).holds());
        assertEquals("TEXT \"Hello\"", sight(4, Viewer.PROXY).holds());
        assertEquals("lens.proxy.masked", sight(4, Viewer.PROXY).says().key());
        assertEquals("81 85 37 fa 21 3d 7f 9f 4d 51 58", sight(4, Viewer.WIRE).holds());
        assertEquals(List.of(11, 51), sight(4, Viewer.WIRE).says().arguments());
        assertEquals("onmessage \"Hello\"", sight(5, Viewer.PAGE).holds());
    }

    @Test
    void pageSeesTheEndWithTheCodeOfTheOtherSidesClose() {
        assertEquals("onclose 1000, wasClean true", sight(10, Viewer.PAGE).holds());
        Player dropped = Played.opened("ws://x/chat").end().player();
        assertEquals("onclose 1006, wasClean false", sight(dropped, 4, Viewer.PAGE).holds());
    }

    @Test
    void closeThatNobodyAskedForIsTheLibrarysOwn() {
        Player answered = Played.opened("ws://x/chat").down(Played.close(1001, false)).up(Played.close(1001, true))
                .player();
        assertEquals("lens.page.closeAnswer", sight(answered, 5, Viewer.PAGE).says().key());
        Player failing = Played.opened("ws://x/chat").up(Played.close(1002, true)).player();
        assertEquals("lens.page.closeByLibrary", sight(failing, 4, Viewer.PAGE).says().key());
    }

    @Test
    void pageGetsAMessageWithItsLastFragmentAndWholly() {
        Player cut = Played.opened("ws://x/chat").down(fragment(Opcode.TEXT, "Hel", false))
                .down(Played.frame(Opcode.PING, "", false)).down(fragment(Opcode.CONTINUATION, "lo", true)).player();
        assertEquals(Degree.NOTHING, sight(cut, 4, Viewer.PAGE).degree());
        assertEquals("onmessage \"Hello\"", sight(cut, 6, Viewer.PAGE).holds());
    }

    @Test
    void pageCannotSendWhatBreaksARule() {
        Player bare = Played.opened("ws://x/chat").up(Played.frame(Opcode.TEXT, "Hello", false)).player();
        assertEquals("lens.page.brokenSent", sight(bare, 4, Viewer.PAGE).says().key());
        assertEquals(List.of("§5.1"), sight(bare, 4, Viewer.LIBRARY).says().arguments().stream()
                .map(a -> a.toString().replace("RFC 6455 ", "")).toList());
    }

    @Test
    void tlsHidesAllButLengthFromTheProxy() {
        Player hidden = Played.opened("wss://x/chat").up(Played.frame(Opcode.TEXT, "Hello", true)).player();
        assertEquals(Degree.PART, sight(hidden, 4, Viewer.PROXY).degree());
        assertFalse(sight(hidden, 4, Viewer.WIRE).holds().contains("81 85"));
    }

    @Test
    void longFrameTakesSeveralSegments() {
        Player large = Played.opened("ws://x/chat").down(Played.frame(Opcode.BINARY, "x".repeat(3000), false)).player();
        assertEquals(List.of(3004, 3, 3124, 1460), sight(large, 4, Viewer.WIRE).says().arguments());
    }

    @Test
    void programOnARawSocketSeesEveryByteAndHasNoLibrary() {
        Player raw = Played.tcp("tcp://x:80").up(Played.request()).player();
        assertEquals(Degree.ALL, sight(raw, 2, Viewer.PAGE).degree());
        assertEquals(Degree.NOTHING, sight(raw, 2, Viewer.LIBRARY).degree());
    }

    @Test
    void withoutSelectionTheLatestTransferIsShown() {
        Played.at(player, 90);
        assertEquals(Kind.TEXT, model.shown().orElseThrow().kind());
        Played.at(player, 50);
        assertEquals(Kind.REQUEST, model.shown().orElseThrow().kind());
        model.select(player.timeline().transfers().get(6));
        assertEquals(Kind.PING, model.shown().orElseThrow().kind());
        assertTrue(model.isAhead(model.shown().orElseThrow()));
    }

    @Test
    void nothingBehindAnOpenQuestionIsListed() {
        veil.set(60 * MS);
        assertEquals(4, model.transfers().size());
        Played.at(player, 90);
        assertEquals(5, model.transfers().size());
    }
}
