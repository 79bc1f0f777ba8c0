package framebyframe.protocol.deflate;

import static framebyframe.protocol.deflate.RoundTripTest.bytes;
import static framebyframe.protocol.deflate.Samples.ascii;
import static framebyframe.protocol.deflate.Samples.bits;
import static framebyframe.protocol.deflate.Samples.finished;
import static framebyframe.protocol.deflate.Samples.hex;
import static framebyframe.protocol.deflate.Samples.joined;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.deflate.Inflation.Broken;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 7692 §7.2.2: any DEFLATE stream is inflated, however cut; anything else is found out.
class MessageInflaterTest {

    private static final byte[] HELLO = hex("f2 48 cd c9 c9 07 00");
    private static final byte[] STORED = {0};
    private static final Limits LIMITS = new Limits(1 << 20, 2000);

    private final MessageInflater inflater = new MessageInflater(false, LIMITS);
    private final MessageInflater alone = new MessageInflater(true, LIMITS);

    @AfterEach
    void close() {
        inflater.close();
        alone.close();
    }

    private static Inflation whole(MessageInflater inflater, byte[] payload) {
        return inflater.inflate(payload, 0, payload.length, true);
    }

    private static void assertMessage(byte[] expected, MessageInflater inflater, byte[] payload) {
        assertArrayEquals(expected, bytes(whole(inflater, payload)));
    }

    private static String broken(MessageInflater inflater, byte[] payload) {
        return assertInstanceOf(Broken.class, whole(inflater, payload)).what();
    }

    @Nested
    class Section722Blocks {

        private final Random random = new Random(1951);
        private final byte[] text = Samples.text(random, 3000);

        @ParameterizedTest
        @ValueSource(ints = {Deflater.DEFAULT_STRATEGY, Deflater.FILTERED, Deflater.HUFFMAN_ONLY})
        void finalBlocksOfEveryTypeMayFollowOneAnother(int strategy) {
            byte[] noise = Samples.random(random, 3000);
            byte[] tiny = ascii("ab");
            byte[] payload = joined(finished(STORED, text, strategy), finished(text, tiny, strategy),
                    finished(text, noise, strategy), finished(text, noise, strategy), STORED);
            assertMessage(joined(text, tiny, noise, noise), inflater, payload);
        }

        @Test
        void finalBlockMayReferBackOverTheBorder() {
            byte[] again = finished(text, text, Deflater.DEFAULT_STRATEGY);
            assertTrue(again.length < 50, "refers back");
            assertMessage(joined(text, text), inflater,
                    joined(finished(STORED, text, Deflater.DEFAULT_STRATEGY), again, STORED));
            assertMessage(text, inflater, joined(again, STORED));
        }

        @Test
        void referenceMayReachAsFarAsTheWindowAndNoFarther() {
            byte[] noise = Samples.random(random, 40_000);
            byte[] first = joined(finished(STORED, noise, Deflater.HUFFMAN_ONLY), STORED);
            // Fixed code: length 3, distance code 29 with thirteen extra bits, end of block; then the empty block.
            byte[] farthest = bits("0 10 0000001 11101 1111111111111 0000000 000");
            assertMessage(noise, inflater, first);
            assertMessage(Arrays.copyOfRange(noise, 7232, 7235), inflater, farthest);
            assertMessage(Arrays.copyOfRange(noise, 7235, 7238), inflater, farthest);
            assertMessage(new byte[0], inflater, joined(finished(STORED, new byte[0], 0), STORED));
            assertMessage(Arrays.copyOfRange(noise, 7238, 7241), inflater, farthest);
        }

        @Test
        void referenceToBeforeTheBeginningIsBroken() {
            assertEquals("invalid distance too far back",
                    broken(inflater, bits("0 10 10010001 0000001 00001 0000000 000")));
        }

        @Test
        void withoutContextTakeoverReferenceToAnEarlierMessageIsBroken() {
            assertMessage(ascii("Hello"), alone, HELLO);
            assertEquals("invalid distance too far back", broken(alone, hex("f2 00 11 00 00")));
            alone.inflate(HELLO, 0, 6, false);
            assertArrayEquals(new byte[0], bytes(alone.inflate(HELLO, 6, 1, true)));
            assertEquals("invalid distance too far back", broken(alone, hex("f2 00 11 00 00")));
            assertMessage(ascii("Hello"), alone, HELLO);
        }

        @Test
        void blockTypeThreeIsBroken() {
            assertEquals("invalid block type", broken(inflater, hex("06")));
        }

        /// As Chromium writes an empty message.
        @Test
        void emptyMessageMayBeAnEmptyCompressedBlock() {
            assertMessage(new byte[0], inflater, hex("02 00"));
            assertMessage(ascii("Hello"), inflater, HELLO);
        }

        @Test
        void closingBlockMayBeFinal() {
            assertMessage(new byte[0], inflater, hex("01"));
            assertMessage(ascii("Hello"), inflater, HELLO);
        }
    }

    @Nested
    class Section722Pieces {

        private final Random random = new Random(7692);
        private final byte[] text = Samples.text(random, 700);
        private final byte[] noise = Samples.random(random, 50);
        private final byte[] message = joined(text, noise, text, text);
        private final byte[] payload = joined(finished(STORED, text, 0), finished(text, noise, 0),
                finished(joined(text, noise), text, 0), finished(text, text, Deflater.HUFFMAN_ONLY), STORED);

        @Test
        void messageMayBeCutAnywhere() {
            for (int cut = 0; cut <= payload.length; cut++) {
                byte[] head = bytes(inflater.inflate(payload, 0, cut, false));
                byte[] tail = bytes(inflater.inflate(payload, cut, payload.length - cut, true));
                assertArrayEquals(message, joined(head, tail), "cut at " + cut);
            }
        }

        @Test
        void messageMayComeByteByByte() {
            byte[] found = {};
            for (int i = 0; i < payload.length; i++) {
                found = joined(found, bytes(inflater.inflate(payload, i, 1, false)));
                found = joined(found, bytes(inflater.inflate(payload, i, 0, false)));
            }
            assertArrayEquals(message, joined(found, bytes(inflater.inflate(payload, 0, 0, true))));
        }

        @Test
        void everyPieceGivesAllThatItCan() {
            byte[] flushed = hex("f2 48 cd c9 c9 07 00 00 00 ff ff");
            assertArrayEquals(ascii("Hello"), bytes(inflater.inflate(flushed, 0, flushed.length, false)));
            assertArrayEquals(new byte[0], bytes(inflater.inflate(STORED, 0, 1, true)));
        }
    }

    @Nested
    class Section722End {

        private static final String ENDS = "the message ends inside a block, or without the empty block that must end it";

        @Test
        void messageThatLacksItsEndIsBroken() {
            for (int length = 0; length < HELLO.length; length++) {
                assertEquals(ENDS, broken(alone, Arrays.copyOf(HELLO, length)), length + " bytes");
            }
        }

        @Test
        void messageWithBytesAfterItsEndIsBroken() {
            for (int more = 0; more < 256; more++) {
                byte[] payload = joined(HELLO, new byte[]{(byte) more});
                assertEquals(ENDS, broken(alone, payload), "after it " + more);
            }
        }

        @Test
        void tailLeftInPlaceIsBroken() {
            assertEquals(ENDS, broken(inflater, joined(HELLO, hex("00 00 ff ff"))));
        }

        @Test
        void finalBlockWithoutTheEmptyBlockIsBroken() {
            assertEquals(ENDS, broken(inflater, hex("f3 48 cd c9 c9 07 00")));
        }

        @Test
        void tailThatCountsAsDataIsBroken() {
            assertEquals(ENDS, broken(alone, hex("00 04 00 fb ff")), "four stored bytes are missing");
            assertEquals(ENDS, broken(alone, hex("00 06 00 f9 ff")), "six stored bytes are missing");
            assertEquals(ENDS, broken(alone, hex("03")), "the tail ends a final block too early");
        }
    }

    @Nested
    class Failed {

        private final byte[] bad = hex("06");

        @Test
        void restOfTheMessageFailsTheSameWay() {
            Inflation first = alone.inflate(bad, 0, 1, false);
            assertInstanceOf(Broken.class, first);
            assertEquals(first, alone.inflate(HELLO, 0, 3, false));
            assertEquals(first, alone.inflate(HELLO, 3, 4, true));
        }

        @Test
        void nextMessageIsInflatedWithoutContextTakeover() {
            broken(alone, bad);
            assertMessage(ascii("Hello"), alone, HELLO);
        }

        @Test
        void allLaterMessagesFailWithContextTakeover() {
            String what = broken(inflater, bad);
            assertEquals(what, broken(inflater, HELLO));
        }
    }

    @Nested
    class Misuse {

        @Test
        void closedInflaterInflatesNoMore() {
            inflater.close();
            inflater.close();
            assertThrows(IllegalStateException.class, () -> whole(inflater, HELLO));
        }

        @Test
        void rangeMustLieInTheArray() {
            assertThrows(IndexOutOfBoundsException.class, () -> inflater.inflate(HELLO, 3, 5, true));
            assertMessage(ascii("Hello"), inflater, HELLO);
        }
    }
}
