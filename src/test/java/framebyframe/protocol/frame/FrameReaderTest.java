package framebyframe.protocol.frame;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import framebyframe.protocol.frame.FrameReader.Complete;
import framebyframe.protocol.frame.FrameReader.Incomplete;
import framebyframe.protocol.frame.FrameCursor.Part;
import framebyframe.protocol.frame.FrameReader.TooLarge;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {

    private static final int LIMIT = 1 << 17;

    static Frame frame(boolean fin, Opcode opcode, String payload) {
        byte[] bytes = payload.getBytes(US_ASCII);
        return new Frame(new FrameHeader(fin, false, false, false, opcode, false, 0,
                LengthForm.shortest(bytes.length), bytes.length), bytes);
    }

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    private static FrameReader fed(byte[] bytes) {
        FrameReader reader = new FrameReader(LIMIT);
        reader.feed(bytes, 0, bytes.length);
        return reader;
    }

    /// Reads frames until the reader wants more.
    private static List<Frame> drain(FrameReader reader) {
        List<Frame> frames = new ArrayList<>();
        while (reader.next() instanceof Complete(Frame frame, long _, int _)) {
            frames.add(frame);
        }
        return frames;
    }

    /// The stream whole, byte by byte, and split once at each position.
    private static void assertReads(List<Frame> expected, byte[] stream) {
        assertEquals(expected, drain(fed(stream)), "in one piece");
        FrameReader bytewise = new FrameReader(LIMIT);
        List<Frame> found = new ArrayList<>();
        for (byte b : stream) {
            bytewise.feed(new byte[]{b}, 0, 1);
            found.addAll(drain(bytewise));
        }
        assertEquals(expected, found, "byte by byte");
        assertEquals(0, bytewise.buffered());
        for (int cut = 0; cut <= stream.length; cut += Math.max(1, stream.length / 500)) {
            FrameReader split = new FrameReader(LIMIT);
            split.feed(stream, 0, cut);
            List<Frame> frames = drain(split);
            split.feed(stream, cut, stream.length - cut);
            frames.addAll(drain(split));
            assertEquals(expected, frames, "split at " + cut);
        }
    }

    @Nested
    class Section57Examples {

        @Test
        void singleFrameUnmaskedText() {
            assertReads(List.of(frame(true, Opcode.TEXT, "Hello")), hex("81 05 48 65 6c 6c 6f"));
        }

        @Test
        void singleFrameMaskedText() {
            assertReads(List.of(frame(true, Opcode.TEXT, "Hello").masked(0x37fa213d)),
                    hex("81 85 37 fa 21 3d 7f 9f 4d 51 58"));
        }

        @Test
        void fragmentedUnmaskedText() {
            assertReads(List.of(frame(false, Opcode.TEXT, "Hel"), frame(true, Opcode.CONTINUATION, "lo")),
                    hex("01 03 48 65 6c 80 02 6c 6f"));
        }

        @Test
        void unmaskedPingAndMaskedPong() {
            assertReads(
                    List.of(frame(true, Opcode.PING, "Hello"), frame(true, Opcode.PONG, "Hello").masked(0x37fa213d)),
                    hex("89 05 48 65 6c 6c 6f 8a 85 37 fa 21 3d 7f 9f 4d 51 58"));
        }

        @Test
        void binaryOf256Bytes() {
            byte[] stream = Arrays.copyOf(hex("82 7E 0100"), 260);
            assertReads(List.of(Frame.of(Opcode.BINARY, new byte[256])), stream);
        }

        @Test
        void binaryOf64KiB() {
            byte[] stream = Arrays.copyOf(hex("82 7F 0000000000010000"), 65_546);
            assertReads(List.of(Frame.of(Opcode.BINARY, new byte[65_536])), stream);
        }
    }

    @Nested
    class RoundTrip {

        static Stream<FrameHeader> headers() {
            Random random = new Random(52);
            List<FrameHeader> all = new ArrayList<>();
            for (int bits = 0; bits < 32; bits++) {
                for (Opcode opcode : Opcode.values()) {
                    for (LengthForm form : LengthForm.values()) {
                        boolean masked = (bits & 16) != 0;
                        all.add(new FrameHeader((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0,
                                opcode, masked, masked ? random.nextInt() : 0, form, random.nextInt(9)));
                    }
                }
            }
            return all.stream();
        }

        @Test
        void givesBackEveryHeaderThatCanBeWritten() {
            Random random = new Random(53);
            ByteArrayOutputStream stream = new ByteArrayOutputStream();
            List<Frame> frames = new ArrayList<>();
            headers().forEach(header -> {
                byte[] payload = new byte[(int) header.payloadLength()];
                random.nextBytes(payload);
                frames.add(new Frame(header, payload));
                stream.writeBytes(FrameWriter.bytes(frames.getLast()));
            });
            assertEquals(32 * 16 * 3, frames.size());
            assertReads(frames, stream.toByteArray());
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 124, 125, 126, 127, 65_535, 65_536, LIMIT})
        void givesBackEveryLength(int length) {
            byte[] payload = new byte[length];
            new Random(length).nextBytes(payload);
            for (Frame frame : List.of(Frame.of(Opcode.BINARY, payload), Frame.of(Opcode.TEXT, payload).masked(77))) {
                assertEquals(List.of(frame), drain(fed(FrameWriter.bytes(frame))));
            }
        }
    }

    @Nested
    class Incompleteness {

        @ParameterizedTest
        @CsvSource({"'', 2, FIRST_TWO_BYTES", "81, 1, FIRST_TWO_BYTES", "817e, 2, EXTENDED_LENGTH",
                "817e01, 1, EXTENDED_LENGTH", "81ff000000, 5, EXTENDED_LENGTH", "8185, 4, MASKING_KEY",
                "81fe010000, 3, MASKING_KEY", "8105, 5, PAYLOAD", "810548656c6c, 1, PAYLOAD",
                "818537fa213d7f, 4, PAYLOAD"})
        void saysHowMuchIsMissingAndWithinWhat(String digits, int bytes, Part within) {
            assertEquals(new Incomplete(bytes, within), fed(hex(digits)).next());
        }

        @Test
        void countsOffsetsAndBufferedBytes() {
            FrameReader reader = fed(hex("81 01 48 89 00 8a"));
            assertEquals(6, reader.buffered());
            assertEquals(new Complete(frame(true, Opcode.TEXT, "H"), 0, 3), reader.next());
            assertEquals(new Complete(frame(true, Opcode.PING, ""), 3, 2), reader.next());
            assertEquals(new Incomplete(1, Part.FIRST_TWO_BYTES), reader.next());
            assertEquals(1, reader.buffered());
        }

        @Test
        void takesOnlyThePartOfTheArrayItIsGiven() {
            FrameReader reader = new FrameReader(LIMIT);
            reader.feed(hex("ff ff 81 01 48 ff"), 2, 3);
            assertEquals(List.of(frame(true, Opcode.TEXT, "H")), drain(reader));
            assertEquals(0, reader.buffered());
        }
    }

    @Nested
    class Lending {

        private static final String MASKED = "81 85 37 fa 21 3d 7f 9f 4d 51 58";

        @Test
        void bytesAreOnlyReadThoughTheFrameIsGivenInClear() {
            byte[] stream = hex(MASKED + MASKED);
            FrameReader reader = fed(stream);
            Frame hello = frame(true, Opcode.TEXT, "Hello").masked(0x37fa213d);
            assertEquals(List.of(hello, hello), drain(reader));
            assertArrayEquals(hex(MASKED + MASKED), stream);
        }

        @Test
        void bytesMayBeUsedAgainOnceMoreAreAskedFor() {
            byte[] stream = hex(MASKED + MASKED);
            for (int cut = 0; cut <= stream.length; cut++) {
                FrameReader reader = new FrameReader(LIMIT);
                byte[] lent = Arrays.copyOf(stream, cut);
                reader.feed(lent, 0, cut);
                List<Frame> frames = drain(reader);
                Arrays.fill(lent, (byte) 0x55);
                reader.feed(stream, cut, stream.length - cut);
                frames.addAll(drain(reader));
                Frame hello = frame(true, Opcode.TEXT, "Hello").masked(0x37fa213d);
                assertEquals(List.of(hello, hello), frames, "cut at " + cut);
            }
        }
    }

    @Nested
    class Bounds {

        @ParameterizedTest
        @CsvSource({"827f8000000000000000, -9223372036854775808", "827fffffffffffffffff, -1",
                "827f7fffffffffffffff, 9223372036854775807", "827f0000000000020001, 131073",
                "82ff000000000002000137fa213d, 131073"})
        void lengthBeyondTheLimitIsTooLargeForEver(String digits, long length) {
            FrameReader reader = fed(hex("8900" + digits));
            assertInstanceOf(Complete.class, reader.next());
            TooLarge tooLarge = assertInstanceOf(TooLarge.class, reader.next());
            assertEquals(length, tooLarge.header().payloadLength());
            assertEquals(2, tooLarge.offset());
            int held = reader.buffered();
            reader.feed(new byte[1000], 0, 1000);
            assertEquals(tooLarge, reader.next());
            assertEquals(held, reader.buffered(), "nothing more is kept");
        }

        @Test
        void announcedPayloadTakesNoRoomBeforeItComes() {
            List<FrameReader> readers = new ArrayList<>();
            byte[] header = hex("82 7f 00 00 00 00 40 00 00 00");
            for (int i = 0; i < 1000; i++) {
                FrameReader reader = new FrameReader(FrameCursor.LARGEST_PAYLOAD);
                reader.feed(header, 0, header.length);
                assertEquals(new Incomplete(1 << 30, Part.PAYLOAD), reader.next());
                readers.add(reader);
            }
            assertEquals(1000, readers.size(), "a TiB was announced and all of them stand");
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, FrameCursor.LARGEST_PAYLOAD + 1})
        void refusesALimitThatNoArrayHolds(int limit) {
            assertThrows(IllegalArgumentException.class, () -> new FrameReader(limit));
        }

        @Test
        void acceptsAPayloadOfExactlyTheLimit() {
            FrameReader reader = new FrameReader(3);
            byte[] stream = FrameWriter.bytes(frame(true, Opcode.TEXT, "abc"));
            reader.feed(stream, 0, stream.length);
            assertEquals(List.of(frame(true, Opcode.TEXT, "abc")), drain(reader));
        }
    }

    @Test
    void readsAnyBytesTheSameHoweverTheyAreCut() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            byte[] noise = new byte[random.nextInt(2000)];
            random.nextBytes(noise);
            List<Frame> whole = drain(fed(noise));
            FrameReader reader = new FrameReader(LIMIT);
            List<Frame> pieces = new ArrayList<>();
            for (int at = 0; at < noise.length;) {
                int length = Math.min(noise.length - at, 1 + random.nextInt(40));
                reader.feed(noise, at, length);
                pieces.addAll(drain(reader));
                at += length;
            }
            assertEquals(whole, pieces, "seed " + seed);
        }
    }
}
