package framebyframe.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.Role;
import framebyframe.protocol.Timer;
import framebyframe.wire.Direction;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingFileTest {

    private static final Recording EVERY_FACT = new Recording("ws://x/世界", List.of(new Fact.Called(0, Role.CLIENT,
            "new WebSocket(\"ws://x\")"), new Fact.Connecting(0), new Fact.Connected(1, Role.SERVER),
            new Fact.Sent(1_500_000, Direction.CLIENT_TO_SERVER, new byte[]{0, -1, 127}),
            new Fact.Arrived(1_500_001, Direction.CLIENT_TO_SERVER, new byte[]{0, -1, 127}),
            new Fact.TimerSet(2_000_000, Role.SERVER, Timer.PONG_DUE, 9_000_000),
            new Fact.TimerCleared(2_000_001, Role.SERVER, Timer.PONG_DUE),
            new Fact.TimerFired(2_000_002, Role.SERVER, Timer.PING_DUE),
            new Fact.Closed(3_000_000, Direction.SERVER_TO_CLIENT),
            new Fact.CloseArrived(4_000_000, Direction.SERVER_TO_CLIENT)));

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        Path file = folder.resolve("a.fbf");
        RecordingFile.write(file, EVERY_FACT);
        assertEquals(EVERY_FACT, RecordingFile.read(file));
    }

    @Test
    void fileCutOffInItsLastLineIsReadUpToThere() throws Exception {
        Path file = folder.resolve("a.fbf");
        RecordingFile.write(file, EVERY_FACT);
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 12));
        assertEquals(EVERY_FACT.facts().subList(0, 9), RecordingFile.read(file).facts());
    }

    @Test
    void longSendingIsWrittenInPiecesAndFoldsAsOne() throws Exception {
        Path file = folder.resolve("long.fbf");
        byte[] bytes = new byte[(5 << 20) / 2];
        RecordingFile.write(file, new Recording("", List.of(new Fact.Sent(7, Direction.CLIENT_TO_SERVER, bytes),
                new Fact.Arrived(8, Direction.CLIENT_TO_SERVER, bytes),
                new Fact.Called(8, Role.CLIENT, "x".repeat(3 << 20)))));
        List<Fact> facts = RecordingFile.read(file).facts();
        assertEquals(List.of(7L, 7L, 7L, 8L, 8L, 8L, 8L), facts.stream().map(Fact::time).toList());
        assertEquals(bytes.length, facts.stream()
                .mapToInt(f -> f instanceof Fact.Sent(var _, var _, byte[] piece) ? piece.length : 0).sum());
        assertTrue(Files.size(file) < 12 << 20);
    }

    @Test
    void lineLongerThanAnyThatIsWrittenIsRefusedWithItsNumber() throws Exception {
        Path file = folder.resolve("endless.fbf");
        Files.writeString(file, "{\"fbf\":1}\n{\"time\":0,\"fact\":\"called\",\"peer\":\"client\",\"call\":\""
                + "x".repeat(RecordingFile.LONGEST_LINE));
        var refused = assertThrows(RecordingFile.FormatException.class, () -> RecordingFile.read(file));
        assertEquals(2, refused.line());
        assertEquals("a line of at most 16777216 characters", refused.getMessage());
    }

    @Test
    void linesMayEndInCrLf() throws Exception {
        Path file = folder.resolve("windows.fbf");
        RecordingFile.write(file, EVERY_FACT);
        Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
        assertEquals(EVERY_FACT, RecordingFile.read(file));
    }

    @Test
    void linesAreAsTheFormatSays() throws Exception {
        Path file = folder.resolve("a.fbf");
        RecordingFile.write(file, new Recording("ws://\"x", List.of(new Fact.Called(0, Role.CLIENT, "send(\"é\\\")\n"),
                new Fact.Sent(1, Direction.CLIENT_TO_SERVER, HexFormat.of().parseHex("0123456789abcdeff09a")),
                new Fact.Arrived(12_345_678_901L, Direction.SERVER_TO_CLIENT, new byte[0]),
                new Fact.TimerSet(Long.MAX_VALUE, Role.SERVER, Timer.PONG_DUE, Long.MAX_VALUE))));
        assertEquals("""
                {"fbf":1,"about":"ws://\\"x"}
                {"time":0.000000,"fact":"called","peer":"client","call":"send(\\"é\\\\\\")\\n"}
                {"time":0.000001,"fact":"sent","from":"client","bytes":"0123456789abcdeff09a"}
                {"time":12345.678901,"fact":"arrived","from":"server","bytes":""}
                {"time":9223372036854.775807,"fact":"timerSet","peer":"server","timer":"pong_due",\
                "deadline":9223372036854.775807}
                """, Files.readString(file));
    }

    @Test
    void bytesOfAnyLengthAreReadBack() throws Exception {
        Path file = folder.resolve("a.fbf");
        long seed = 7;
        var random = new Random(seed);
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[i < 50 ? i : random.nextInt(100_000)];
            random.nextBytes(bytes);
            facts.add(new Fact.Sent(i, Direction.CLIENT_TO_SERVER, bytes));
            facts.add(new Fact.Called(i, Role.CLIENT, "世".repeat(random.nextInt(20_000))));
        }
        var recording = new Recording("", facts);
        RecordingFile.write(file, recording);
        assertEquals(recording, RecordingFile.read(file), "seed " + seed);
    }

    @Test
    void factsAreInTheFileSoonThoughNothingMoreComesAndNobodyCloses() throws Exception {
        Path file = folder.resolve("a.fbf");
        try (var writer = new RecordingFile.Writer(file, "")) {
            EVERY_FACT.facts().forEach(writer);
            long end = System.nanoTime() + 10_000_000_000L;
            while (RecordingFile.read(file).facts().size() < EVERY_FACT.facts().size() && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            assertEquals(EVERY_FACT.facts(), RecordingFile.read(file).facts());
        }
    }

    @Test
    void closedWriterTakesNothing() throws Exception {
        var writer = new RecordingFile.Writer(folder.resolve("a.fbf"), "");
        writer.close();
        writer.close();
        assertThrows(UncheckedIOException.class, () -> writer.accept(new Fact.Connecting(0)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "1 | ``", "1 | []", "1 | {\"fbf\":2}", "1 | nonsense",
            "2 | {\"fbf\":1}\\n{\"time\":0,\"fact\":\"flying\"}",
            "2 | {\"fbf\":1}\\n{\"time\":\"0\",\"fact\":\"connecting\"}",
            "2 | {\"fbf\":1}\\n{\"time\":1e999999,\"fact\":\"connecting\"}",
            "2 | {\"fbf\":1}\\n{\"time\":0,\"fact\":\"sent\",\"from\":\"moon\",\"bytes\":\"00\"}",
            "2 | {\"fbf\":1}\\n{\"time\":0,\"fact\":\"sent\",\"from\":\"client\",\"bytes\":\"0\"}",
            "2 | {\"fbf\":1}\\n{\"time\":0,\"fact\":\"connected\",\"peer\":\"nobody\"}",
            "3 | {\"fbf\":1}\\n{\"time\":5,\"fact\":\"connecting\"}\\n{\"time\":4,\"fact\":\"connecting\"}",
            "2 | {\"fbf\":1}\\n{\"time\":0,\\n{\"time\":0,\"fact\":\"connecting\"}"})
    void brokenFileIsRefusedWithItsLine(int line, String text) throws Exception {
        Path file = folder.resolve("broken.fbf");
        Files.writeString(file, text.replace("\\n", "\n"));
        assertEquals(line, assertThrows(RecordingFile.FormatException.class, () -> RecordingFile.read(file)).line());
    }
}
