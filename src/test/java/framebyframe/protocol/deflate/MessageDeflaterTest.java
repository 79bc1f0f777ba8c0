package framebyframe.protocol.deflate;

import static framebyframe.protocol.deflate.Samples.ascii;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 7692 §7.2.1, beside what [RoundTripTest] shows.
class MessageDeflaterTest {

    private static byte[] whole(MessageDeflater deflater, byte[] message) {
        return deflater.deflate(message, 0, message.length, true);
    }

    @Nested
    class Section721 {

        @Test
        void onlyTheLastFragmentLeavesTheTailOut() {
            byte[] tail = {0, 0, -1, -1};
            try (MessageDeflater deflater = new MessageDeflater(15, false, 6)) {
                byte[] text = Samples.text(new Random(1), 500);
                byte[] first = deflater.deflate(text, 0, 200, false);
                byte[] middle = deflater.deflate(text, 200, 200, false);
                byte[] last = deflater.deflate(text, 400, 100, true);
                assertArrayEquals(tail, Arrays.copyOfRange(first, first.length - 4, first.length));
                assertArrayEquals(tail, Arrays.copyOfRange(middle, middle.length - 4, middle.length));
                assertEquals(0, last[last.length - 1]);
                assertArrayEquals(text, new StrictInflater(15, false).message(Samples.joined(first, middle, last)));
            }
        }

        @Test
        void emptyFragmentThatIsNotTheLastNeedsNoPayload() {
            try (MessageDeflater deflater = new MessageDeflater(15, false, 6)) {
                assertEquals(0, deflater.deflate(new byte[3], 3, 0, false).length);
            }
        }

        @Test
        void onlyTheGivenRangeIsCompressed() {
            try (MessageDeflater deflater = new MessageDeflater(9, true, 6)) {
                assertArrayEquals(whole(deflater, ascii("Hello")), deflater.deflate(ascii("<Hello>"), 1, 5, true));
            }
        }

        /// More blocks than the buffer had room for at first.
        @Test
        void bytesThatCannotBeCompressedGrowByLittle() {
            byte[] noise = Samples.random(new Random(2), 1 << 21);
            try (MessageDeflater deflater = new MessageDeflater(15, true, 9)) {
                byte[] payload = whole(deflater, noise);
                assertArrayEquals(noise, new StrictInflater(15, true).message(payload));
                assertTrue(payload.length > noise.length + 64, "buffer grew");
                assertTrue(payload.length < noise.length + noise.length / 1000, payload.length + " bytes");
            }
        }

        /// Were a full buffer taken for an unfinished flush, its empty block would come twice.
        @Test
        void flushIsNeverAskedForTwice() {
            Random random = new Random(3);
            for (int length = 0; length < 2000; length++) {
                byte[] noise = Samples.random(random, length);
                try (MessageDeflater deflater = new MessageDeflater(15, true, 0)) {
                    assertEquals(length == 0 ? 1 : length + 6, whole(deflater, noise).length);
                }
            }
        }
    }

    @Nested
    class Section711ContextTakeover {

        private final byte[] text = Samples.text(new Random(4), 60);

        @ParameterizedTest
        @ValueSource(ints = {8, 9, 12, 15})
        void secondTimeIsShorterWithIt(int windowBits) {
            try (MessageDeflater deflater = new MessageDeflater(windowBits, false, 6)) {
                assertTrue(whole(deflater, text).length > 3 * whole(deflater, text).length);
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {8, 9, 12, 15})
        void secondTimeIsTheSameWithoutIt(int windowBits) {
            try (MessageDeflater deflater = new MessageDeflater(windowBits, true, 6)) {
                assertArrayEquals(whole(deflater, text), whole(deflater, text));
            }
        }

        /// Were the window emptied when it is full, one time in four would be as long as the first.
        @Test
        void smallWindowIsNeverEmptied() {
            try (MessageDeflater deflater = new MessageDeflater(8, false, 6)) {
                int first = whole(deflater, text).length;
                for (int i = 0; i < 100; i++) {
                    assertTrue(whole(deflater, text).length < first * 2 / 3, "time " + i);
                }
            }
        }
    }

    @Nested
    class Misuse {

        @ParameterizedTest
        @CsvSource({"7, 6", "16, 6", "15, -2", "15, 10"})
        void numbersOutOfRangeAreRefused(int windowBits, int level) {
            assertThrows(IllegalArgumentException.class, () -> new MessageDeflater(windowBits, false, level));
        }

        @Test
        void closedDeflaterDeflatesNoMore() {
            MessageDeflater deflater = new MessageDeflater(15, false, 6);
            whole(deflater, ascii("Hello"));
            deflater.close();
            deflater.close();
            assertThrows(IllegalStateException.class, () -> whole(deflater, ascii("Hello")));
        }

        @Test
        void unusedDeflaterCloses() {
            MessageDeflater deflater = new MessageDeflater(15, false, 6);
            deflater.close();
            assertThrows(IllegalStateException.class, () -> whole(deflater, ascii("")));
        }

        @Test
        void rangeMustLieInTheArray() {
            try (MessageDeflater deflater = new MessageDeflater(15, false, 6)) {
                assertThrows(IndexOutOfBoundsException.class, () -> deflater.deflate(new byte[3], 1, 3, true));
            }
        }
    }
}
