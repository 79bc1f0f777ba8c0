package framebyframe.protocol.frame;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameWriterTest {

    private static final byte[] HELLO = "Hello".getBytes(US_ASCII);

    private static String hex(Frame frame) {
        return HexFormat.of().formatHex(FrameWriter.bytes(frame));
    }

    @Nested
    class Section57Examples {

        @Test
        void singleFrameUnmaskedText() {
            assertEquals("810548656c6c6f", hex(Frame.of(Opcode.TEXT, HELLO)));
        }

        @Test
        void singleFrameMaskedText() {
            assertEquals("818537fa213d7f9f4d5158", hex(Frame.of(Opcode.TEXT, HELLO).masked(0x37fa213d)));
        }

        @Test
        void fragmentedUnmaskedText() {
            assertEquals("010348656c", hex(FrameReaderTest.frame(false, Opcode.TEXT, "Hel")));
            assertEquals("80026c6f", hex(FrameReaderTest.frame(true, Opcode.CONTINUATION, "lo")));
        }

        @Test
        void unmaskedPingAndMaskedPong() {
            assertEquals("890548656c6c6f", hex(Frame.of(Opcode.PING, HELLO)));
            assertEquals("8a8537fa213d7f9f4d5158", hex(Frame.of(Opcode.PONG, HELLO).masked(0x37fa213d)));
        }

        @Test
        void binaryOf256Bytes() {
            byte[] bytes = FrameWriter.bytes(Frame.of(Opcode.BINARY, new byte[256]));
            assertEquals("827e0100", HexFormat.of().formatHex(bytes, 0, 4));
            assertEquals(260, bytes.length);
        }

        @Test
        void binaryOf64KiB() {
            byte[] bytes = FrameWriter.bytes(Frame.of(Opcode.BINARY, new byte[65_536]));
            assertEquals("827f0000000000010000", HexFormat.of().formatHex(bytes, 0, 10));
            assertEquals(65_546, bytes.length);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 65_535, 65_536, 100_000})
    void writesTheSameBytesIntoAnArrayAndNoOthers(int length) {
        byte[] payload = new byte[length];
        new Random(length).nextBytes(payload);
        Frame clear = Frame.of(Opcode.BINARY, payload);
        for (Frame frame : List.of(clear, clear.masked(0x37fa213d))) {
            byte[] alone = FrameWriter.bytes(frame);
            byte[] array = new byte[alone.length + 5];
            assertEquals(alone.length + 3, FrameWriter.write(frame, array, 3));
            assertArrayEquals(alone, Arrays.copyOfRange(array, 3, alone.length + 3));
            assertEquals(0, array[2] | array[alone.length + 3]);
        }
    }

    @Test
    void writesWhatNoPeerMaySend() {
        FrameHeader header = new FrameHeader(false, true, true, true, Opcode.RESERVED_F, true, 0x01020304,
                LengthForm.BITS_64, 1);
        assertEquals("7fff0000000000000001010203040b", hex(new Frame(header, new byte[]{0x0a})));
    }

    @Test
    void leavesThePayloadItWasGivenUntouched() {
        byte[] payload = HELLO.clone();
        byte[] bytes = FrameWriter.bytes(Frame.of(Opcode.TEXT, payload).masked(-1));
        assertArrayEquals(HELLO, payload);
        assertEquals(~'H', Arrays.copyOfRange(bytes, 6, 7)[0]);
    }
}
