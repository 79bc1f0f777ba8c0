package framebyframe.protocol.deflate;

import static framebyframe.protocol.deflate.RoundTripTest.bytes;
import static framebyframe.protocol.deflate.Samples.ascii;
import static framebyframe.protocol.deflate.Samples.hex;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The examples of RFC 7692 §7.2.3, byte for byte.
class RfcExamplesTest {

    private static final byte[] HELLO = ascii("Hello");

    private final MessageDeflater deflater = new MessageDeflater(15, false, -1);
    private final MessageDeflater alone = new MessageDeflater(15, true, -1);
    private final MessageInflater inflater = new MessageInflater(false, Limits.of(1000));

    @AfterEach
    void close() {
        deflater.close();
        alone.close();
        inflater.close();
    }

    private byte[] inflated(String payload) {
        byte[] bytes = hex(payload);
        return bytes(inflater.inflate(bytes, 0, bytes.length, true));
    }

    @Test
    void section7231OneCompressedBlock() {
        assertArrayEquals(hex("f2 48 cd c9 c9 07 00"), deflater.deflate(HELLO, 0, 5, true));
        assertArrayEquals(HELLO, inflated("f2 48 cd c9 c9 07 00"));
    }

    @Test
    void section7231InTwoFragments() {
        assertArrayEquals(ascii("He"), bytes(inflater.inflate(hex("f2 48 cd"), 0, 3, false)));
        assertArrayEquals(ascii("llo"), bytes(inflater.inflate(hex("c9 c9 07 00"), 0, 4, true)));
    }

    @Test
    void section7232SharedWindow() {
        deflater.deflate(HELLO, 0, 5, true);
        assertArrayEquals(hex("f2 00 11 00 00"), deflater.deflate(HELLO, 0, 5, true));
        assertArrayEquals(HELLO, inflated("f2 48 cd c9 c9 07 00"));
        assertArrayEquals(HELLO, inflated("f2 00 11 00 00"));
    }

    @Test
    void section7232WithoutContextTakeoverTheSameAgain() {
        alone.deflate(HELLO, 0, 5, true);
        assertArrayEquals(hex("f2 48 cd c9 c9 07 00"), alone.deflate(HELLO, 0, 5, true));
    }

    @Test
    void section7233BlockWithoutCompression() {
        try (MessageDeflater stored = new MessageDeflater(15, false, 0)) {
            assertArrayEquals(hex("00 05 00 fa ff 48 65 6c 6c 6f 00"), stored.deflate(HELLO, 0, 5, true));
        }
        assertArrayEquals(HELLO, inflated("00 05 00 fa ff 48 65 6c 6c 6f 00"));
    }

    @Test
    void section7234FinalBlock() {
        assertArrayEquals(HELLO, inflated("f3 48 cd c9 c9 07 00 00"));
    }

    @Test
    void section7234TheWindowOutlivesAFinalBlock() {
        assertArrayEquals(HELLO, inflated("f3 48 cd c9 c9 07 00 00"));
        assertArrayEquals(HELLO, inflated("f2 00 11 00 00"));
    }

    @Test
    void section7235TwoBlocksInOneMessage() {
        assertArrayEquals(HELLO, inflated("f2 48 05 00 00 00 ff ff ca c9 c9 07 00"));
        assertArrayEquals(hex("f2 48 05 00 00 00 ff ff"), deflater.deflate(HELLO, 0, 2, false));
        assertArrayEquals(hex("ca c9 c9 07 00"), deflater.deflate(HELLO, 2, 3, true));
    }

    @Test
    void section7236EmptyLastFragment() {
        deflater.deflate(HELLO, 0, 5, false);
        assertArrayEquals(hex("00"), deflater.deflate(HELLO, 5, 0, true));
        assertArrayEquals(HELLO, inflated("f2 48 cd c9 c9 07 00 00 00 ff ff 00"));
    }

    @Test
    void section7236EmptyMessage() {
        assertArrayEquals(hex("00"), deflater.deflate(HELLO, 0, 0, true));
        assertArrayEquals(hex("00"), alone.deflate(HELLO, 0, 0, true));
        assertArrayEquals(ascii(""), inflated("00"));
    }
}
