package framebyframe.protocol.frame;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.frame.FrameCursor.Step;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrameCursorTest {

    private final FrameCursor cursor = new FrameCursor(1 << 20);

    private void feed(byte[] bytes) {
        cursor.feed(bytes, 0, bytes.length);
    }

    private byte[] clear() {
        return Arrays.copyOfRange(cursor.payload(), cursor.payloadFrom(), cursor.payloadFrom() + cursor.received());
    }

    @Test
    void unmaskedPayloadIsShownWhereItLies() {
        byte[] bytes = FrameReaderTest.hex("81 05 48 65 6c 6c 6f");
        feed(bytes);
        assertEquals(Step.FRAME, cursor.next());
        assertSame(bytes, cursor.payload());
        assertEquals(2, cursor.payloadFrom());
    }

    @Test
    void maskedPayloadIsUnmaskedWhereItLiesAndNothingElseChanges() {
        byte[] bytes = FrameReaderTest.hex("81 85 37 fa 21 3d 7f 9f 4d 51 58 89");
        feed(bytes);
        assertEquals(Step.FRAME, cursor.next());
        assertSame(bytes, cursor.payload());
        assertArrayEquals("Hello".getBytes(US_ASCII), clear());
        assertArrayEquals(FrameReaderTest.hex("81 85 37 fa 21 3d 48 65 6c 6c 6f 89"), bytes);
    }

    @Test
    void headerIsKnownAsSoonAsItIsWholeAndForgottenWithItsFrame() {
        feed(FrameReaderTest.hex("81 85 37 fa 21"));
        assertEquals(Step.MORE, cursor.next());
        assertFalse(cursor.hasHeader());
        assertThrows(IllegalStateException.class, cursor::header);
        feed(FrameReaderTest.hex("3d 7f 9f 4d"));
        assertEquals(Step.MORE, cursor.next());
        assertEquals(5, cursor.header().payloadLength());
        assertArrayEquals("Hel".getBytes(US_ASCII), clear());
        assertThrows(IllegalStateException.class, cursor::frame);
        feed(FrameReaderTest.hex("51 58"));
        assertEquals(Step.FRAME, cursor.next());
        assertTrue(cursor.hasHeader());
        assertEquals(Step.MORE, cursor.next());
        assertFalse(cursor.hasHeader());
    }

    @Test
    void payloadInPiecesGrowsAsItComes() {
        byte[] payload = new byte[300_000];
        new Random(1).nextBytes(payload);
        for (Frame frame : new Frame[]{Frame.of(Opcode.BINARY, payload), Frame.of(Opcode.BINARY, payload).masked(7)}) {
            byte[] bytes = FrameWriter.bytes(frame);
            int headerLength = frame.header().length();
            for (int at = 0; at < bytes.length; at += 7001) {
                int count = Math.min(7001, bytes.length - at);
                cursor.feed(bytes, at, count);
                assertEquals(at + count == bytes.length ? Step.FRAME : Step.MORE, cursor.next());
                assertEquals(at + count - headerLength, cursor.received());
                assertArrayEquals(Arrays.copyOf(payload, cursor.received()), clear());
            }
            assertEquals(frame, cursor.frame());
        }
    }

    @Test
    void whatWasLentBeforeAndNotReadIsKept() {
        feed(FrameReaderTest.hex("81 01 48 81"));
        feed(FrameReaderTest.hex("01 49"));
        assertEquals(6, cursor.pending());
        assertEquals(Step.FRAME, cursor.next());
        assertArrayEquals("H".getBytes(US_ASCII), clear());
        assertEquals(3, cursor.pending());
        feed(FrameReaderTest.hex("89"));
        assertEquals(Step.FRAME, cursor.next());
        assertArrayEquals("I".getBytes(US_ASCII), clear());
        assertEquals(Step.MORE, cursor.next());
        assertEquals(1, cursor.pending());
    }

    @Test
    void tooLargeIsTooLargeForEver() {
        feed(FrameReaderTest.hex("82 7f 00 00 00 00 00 10 00 01 00 00"));
        assertEquals(Step.TOO_LARGE, cursor.next());
        assertEquals(1_048_577, cursor.header().payloadLength());
        feed(new byte[9]);
        assertEquals(Step.TOO_LARGE, cursor.next());
        assertEquals(10, cursor.pending());
    }

    @Test
    void placesOutsideTheArrayAreMisuse() {
        assertThrows(IndexOutOfBoundsException.class, () -> cursor.feed(new byte[2], 1, 2));
    }
}
