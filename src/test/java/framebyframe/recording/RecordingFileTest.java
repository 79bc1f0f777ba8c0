package framebyframe.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.ReadyState.Cause;
import framebyframe.protocol.Role;
import framebyframe.protocol.Timer;
import framebyframe.text.Language;
import framebyframe.text.Texts;
import framebyframe.wire.Direction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
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
            new Fact.Queued(2_000_003, Role.CLIENT, 1_000_000), new Fact.Cable(2_000_004, true),
            new Fact.Frozen(2_000_005, Role.SERVER, true), new Fact.Frozen(2_000_006, Role.SERVER, false),
            new Fact.Changed(2_000_007, Role.CLIENT, Cause.TCP_CLOSED),
            new Fact.Closed(3_000_000, Direction.SERVER_TO_CLIENT),
            new Fact.CloseArrived(4_000_000, Direction.SERVER_TO_CLIENT),
            new Fact.Ended(5_000_000, Role.CLIENT, 1006, "世", false), new Fact.Ended(5_000_000, Role.SERVER, 4999, "",
                    true)));

    @TempDir
    private Path folder;

    private Path written(Recording recording) throws Exception {
        Path file = folder.resolve("a.fbf");
        RecordingFile.write(file, recording);
        return file;
    }

    private Path bytes(String hex) throws Exception {
        Path file = folder.resolve("bytes.fbf");
        Files.write(file, HexFormat.of().parseHex(hex.replace(" ", "")));
        return file;
    }

    private static List<Fact> facts(Path file) throws Exception {
        return RecordingFile.read(file).recording().facts();
    }

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        assertEquals(new RecordingFile.Contents(EVERY_FACT, Optional.empty()), RecordingFile.read(written(EVERY_FACT)));
    }

    @Test
    void bytesAreAsTheFormatSays() throws Exception {
        Path file = written(new Recording("é", List.of(new Fact.Connecting(0), new Fact.Connected(1, Role.SERVER),
                new Fact.Called(1, Role.CLIENT, "世"), new Fact.Sent(129, Direction.CLIENT_TO_SERVER, new byte[]{7, 8}),
                new Fact.Arrived(129, Direction.SERVER_TO_CLIENT, new byte[0]),
                new Fact.TimerSet(130, Role.SERVER, Timer.CLOSING, 16_384),
                new Fact.TimerCleared(130, Role.CLIENT, Timer.OPENING), new Fact.TimerFired(130, Role.CLIENT,
                        Timer.PING_DUE),
                new Fact.Closed(130, Direction.SERVER_TO_CLIENT),
                new Fact.CloseArrived(Long.MAX_VALUE, Direction.CLIENT_TO_SERVER))));
        assertEquals(("89666266 01 02c3a9"
                + " 020100 021201 050700e4b896 0503 8001 0708 021400 06180104 808001 03090001 030a0002 021500"
                + " 0a06 fdfeffffffffffff7f").replace(" ", ""), HexFormat.of().formatHex(Files.readAllBytes(file)));
    }

    @Test
    void bytesOfAnyLengthAreReadBack() throws Exception {
        long seed = 7;
        var random = new Random(seed);
        List<Fact> facts = new ArrayList<>();
        long time = 0;
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[i < 50 ? i : random.nextInt(200_000)];
            random.nextBytes(bytes);
            time += random.nextLong(1L << random.nextInt(50));
            facts.add(new Fact.Sent(time, Direction.CLIENT_TO_SERVER, bytes));
            facts.add(new Fact.Called(time, Role.CLIENT, "世".repeat(random.nextInt(40_000))));
        }
        var recording = new Recording("x".repeat(70_000), facts);
        assertEquals(recording, RecordingFile.read(written(recording)).recording(), "seed " + seed);
    }

    @Test
    void longSendingIsWrittenInPiecesAndFoldsAsOne() throws Exception {
        byte[] bytes = new byte[(5 << 20) / 2];
        new Random(1).nextBytes(bytes);
        Path file = written(new Recording("", List.of(new Fact.Sent(7, Direction.CLIENT_TO_SERVER, bytes),
                new Fact.Arrived(8, Direction.CLIENT_TO_SERVER, bytes),
                new Fact.Called(8, Role.CLIENT, "世".repeat(3 << 20)))));
        List<Fact> facts = facts(file);
        assertEquals(List.of(7L, 7L, 7L, 8L, 8L, 8L, 8L), facts.stream().map(Fact::time).toList());
        byte[] joined = new byte[0];
        for (Fact fact : facts) {
            if (fact instanceof Fact.Sent(var _, var _, byte[] piece)) {
                joined = Arrays.copyOf(joined, joined.length + piece.length);
                System.arraycopy(piece, 0, joined, joined.length - piece.length, piece.length);
            }
        }
        assertArrayEquals(bytes, joined);
        assertEquals(new Fact.Called(8, Role.CLIENT, "世".repeat(1 << 20) + "…"), facts.getLast());
    }

    @Test
    void factsAreInTheFileSoonThoughNothingMoreComesAndNobodyCloses() throws Exception {
        Path file = folder.resolve("a.fbf");
        try (var writer = new RecordingWriter(file, "")) {
            EVERY_FACT.facts().forEach(writer);
            long end = System.nanoTime() + 10_000_000_000L;
            while (facts(file).size() < EVERY_FACT.facts().size() && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            assertEquals(EVERY_FACT.facts(), facts(file));
        }
    }

    @Test
    void closedWriterTakesNothing() throws Exception {
        var writer = new RecordingWriter(folder.resolve("a.fbf"), "");
        writer.close();
        writer.close();
        assertThrows(UncheckedIOException.class, () -> writer.accept(new Fact.Connecting(0)));
    }

    @Test
    void timeThatGoesBackIsItsWritersMistake() throws Exception {
        try (var writer = new RecordingWriter(folder.resolve("a.fbf"), "")) {
            writer.accept(new Fact.Connecting(2));
            assertThrows(IllegalArgumentException.class, () -> writer.accept(new Fact.Connecting(1)));
        }
    }

    /// Takes a few bytes at a time, and none any more once `room` of them are there.
    private static final class Narrow implements WritableByteChannel {
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private int room;
        private boolean open = true;

        Narrow(int room) {
            this.room = room;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            if (room == 0) {
                throw new IOException("full");
            }
            byte[] some = new byte[Math.min(room, Math.min(7, bytes.remaining()))];
            bytes.get(some);
            taken.writeBytes(some);
            room -= some.length;
            return some.length;
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public void close() {
            open = false;
        }
    }

    @Nested
    class Channels {

        @Test
        void anyGetsTheBytesOfAFileHoweverFewItTakesAtOnce() throws Exception {
            Narrow channel = new Narrow(Integer.MAX_VALUE);
            try (var writer = new RecordingWriter(channel, EVERY_FACT.about())) {
                EVERY_FACT.facts().forEach(writer);
            }
            assertArrayEquals(Files.readAllBytes(written(EVERY_FACT)), channel.taken.toByteArray());
            assertFalse(channel.isOpen());
        }

        @Test
        void whatRefusesTheBeginningIsClosed() {
            Narrow channel = new Narrow(2);
            var refused = assertThrows(IOException.class, () -> new RecordingWriter(channel, "").close());
            assertEquals("full", refused.getMessage());
            assertFalse(channel.isOpen());
        }

        /// Otherwise a gap would lie in the middle of a file when there is room again.
        @Test
        void whatOneRefusedIsTheLastThingItIsAskedFor() throws Exception {
            Narrow channel = new Narrow(100);
            var writer = new RecordingWriter(channel, "");
            var fact = new Fact.Arrived(0, Direction.CLIENT_TO_SERVER, new byte[1_000_000]);
            assertThrows(UncheckedIOException.class, () -> writer.accept(fact));
            channel.room = Integer.MAX_VALUE;
            assertThrows(UncheckedIOException.class, () -> writer.accept(fact));
            assertEquals(100, channel.taken.size());
        }

        @Test
        void whatOneRefusesLastIsKnownWhenItIsClosed() throws Exception {
            Narrow channel = new Narrow(100);
            var writer = new RecordingWriter(channel, "");
            writer.arrived(Direction.CLIENT_TO_SERVER, 0, new byte[1_000], 1_000);
            assertThrows(IOException.class, writer::close);
            assertFalse(channel.isOpen());
        }
    }

    @Nested
    class Torn {

        /// Cut anywhere, the whole facts before are there, and it is told where the torn one begins.
        @Test
        void fileIsReadUpToItsLastWholeFact() throws Exception {
            byte[] whole = Files.readAllBytes(written(EVERY_FACT));
            Path file = folder.resolve("torn.fbf");
            int head = RecordingFile.MAGIC.length + 2 + EVERY_FACT.about().getBytes(StandardCharsets.UTF_8).length;
            int read = 0;
            for (int length = head; length < whole.length; length++) {
                Files.write(file, Arrays.copyOf(whole, length));
                RecordingFile.Contents contents = RecordingFile.read(file);
                List<Fact> facts = contents.recording().facts();
                assertEquals(EVERY_FACT.facts().subList(0, facts.size()), facts);
                assertTrue(facts.size() == read || facts.size() == read + 1, "cut at " + length);
                assertEquals(facts.size() == read && length > head, contents.torn().isPresent(), "cut at " + length);
                read = facts.size();
            }
        }

        @Test
        void placeOfTheTornFactIsTold() throws Exception {
            var torn = RecordingFile.read(bytes("89666266 01 00 020100 05")).torn().orElseThrow();
            assertEquals("the file ends within the fact at byte 9, as after a crash; all that stands before it is here",
                    Texts.of(Language.EN).get(torn));
            assertTrue(Texts.of(Language.ZH).get(torn).contains("第 9 字节"));
        }
    }

    @Nested
    class Hostile {

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {
                "0 | '' | more: the file ends before its first fact can begin",
                "3 | 896662 | more: the file ends before its first fact can begin",
                "5 | 8966626601 | more: the file ends before its first fact can begin",
                "7 | 8966626601 0241 | more: the file ends before its first fact can begin",
                "0 | 7b22666266 | the bytes 89 66 62 66, with which every recording begins",
                "4 | 8966626602 00 | version 1, the only one that this program knows",
                "6 | 8966626601 01ff | UTF-8",
                "5 | 8966626601 c180c001 | a length from 0 to 3145792",
                "6 | 8966626601 00 00 | a length from 1 to 3145792",
                "6 | 8966626601 00 80808080 | a length from 1 to 3145792",
                "7 | 8966626601 00 020000 | one of the kinds of facts, not 00",
                "9 | 8966626601 00 030c0002 | 0 or 1", "9 | 8966626601 00 030e0007 | one of the causes 1 to 6",
                "9 | 8966626601 00 060f0080800401 | a close code, at most 65535",
                "7 | 8966626601 00 022100 | one of the kinds of facts, not 21",
                "8 | 8966626601 00 0101 | more: the fact ends before all that belongs to it",
                "8 | 8966626601 00 0b01ffffffffffffffffff01 | a number or a time below 2⁶³",
                "19 | 8966626601 00 0a01ffffffffffffffff7f 020101 | a number or a time below 2⁶³",
                "9 | 8966626601 00 03090000 | one of the timers 1 to 4",
                "9 | 8966626601 00 03090005 | one of the timers 1 to 4",
                "10 | 8966626601 00 03080001 | more: the fact ends before all that belongs to it",
                "9 | 8966626601 00 03010000 | the fact’s end",
                "10 | 8966626601 00 04070041ff | UTF-8"})
        void brokenFileIsRefusedWithTheByteAndWhatWasExpected(long offset, String hex, String expected)
                throws Exception {
            Path file = bytes(hex);
            var refused = assertThrows(RecordingException.class, () -> RecordingFile.read(file));
            assertEquals(offset, refused.offset());
            assertEquals("not a readable recording: at byte " + offset + " there should be " + expected,
                    refused.describe(Language.EN));
            assertEquals(refused.getMessage(), refused.describe(Language.EN));
            String chinese = refused.describe(Language.ZH);
            assertTrue(chinese.startsWith("无法读取这份记录：第 " + offset + " 字节处应为："), chinese);
        }

        /// A length that the file does not keep takes no memory.
        @Test
        void fileThatPromisesMoreThanItHasIsTorn() throws Exception {
            assertEquals(List.of(), facts(bytes("89666266 01 00 c080c001 03")));
        }

        @Test
        void noMoreFactsAreReadAtOnceThanFit() throws Exception {
            Path file = folder.resolve("many.fbf");
            try (var writer = new RecordingWriter(file, "")) {
                for (int i = 0; i <= RecordingFile.MOST_FACTS; i++) {
                    writer.accept(new Fact.Connecting(i));
                }
            }
            var refused = assertThrows(RecordingException.class, () -> RecordingFile.read(file));
            assertTrue(refused.describe(Language.EN)
                    .endsWith("the end: at most 1,000,000 facts and 512 MiB are read at once"), refused.getMessage());
            try (var reader = new RecordingReader(file)) {
                int count = 0;
                while (reader.next().isPresent()) {
                    count++;
                }
                assertEquals(RecordingFile.MOST_FACTS + 1, count);
            }
        }

        @Test
        void damagedFileIsReadOrRefusedAndNothingElse() throws Exception {
            byte[] whole = Files.readAllBytes(written(EVERY_FACT));
            Path file = folder.resolve("damaged.fbf");
            long seed = 11;
            var random = new Random(seed);
            for (int run = 0; run < 2_000; run++) {
                byte[] damaged = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
                for (int i = 0; i < 1 + run % 3 && damaged.length > 0; i++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
                Files.write(file, damaged);
                try {
                    assertTrue(facts(file).size() <= damaged.length);
                } catch (RecordingException refused) {
                    assertTrue(refused.offset() >= 0 && refused.offset() <= damaged.length,
                            "seed " + seed + ", " + refused.getMessage());
                }
            }
        }
    }
}
