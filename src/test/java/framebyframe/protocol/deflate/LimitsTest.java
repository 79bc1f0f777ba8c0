package framebyframe.protocol.deflate;

import static framebyframe.protocol.deflate.RoundTripTest.bytes;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import framebyframe.protocol.deflate.Inflation.TooDense;
import framebyframe.protocol.deflate.Inflation.TooLong;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What a message may inflate to (RFC 7692 §8).
class LimitsTest {

    private static final int MANY = 4000;

    private static byte[] payload(byte[] message) {
        try (MessageDeflater deflater = new MessageDeflater(15, true, 9)) {
            return deflater.deflate(message, 0, message.length, true);
        }
    }

    private static Inflation whole(MessageInflater inflater, byte[] payload) {
        return inflater.inflate(payload, 0, payload.length, true);
    }

    private static Inflation inflated(Limits limits, byte[] message) {
        try (MessageInflater inflater = new MessageInflater(true, limits)) {
            return whole(inflater, payload(message));
        }
    }

    @Nested
    class Size {

        @Test
        void messageMayBeAsLongAsTheLimitAndNoLonger() {
            for (int limit : new int[]{0, 1, 63, 64, 65, 100, 1000, 100_000}) {
                byte[] noise = Samples.random(new Random(limit), limit + 1);
                byte[] same = Samples.same(limit);
                assertArrayEquals(same, bytes(inflated(Limits.of(limit), same)), "limit " + limit);
                assertEquals(new TooLong(), inflated(Limits.of(limit), Samples.same(limit + 1)), "limit " + limit);
                assertEquals(new TooLong(), inflated(Limits.of(limit), noise), "limit " + limit);
            }
        }

        @Test
        void fragmentsCountTogether() {
            byte[] message = Samples.text(new Random(8), 1001);
            for (int limit = 1000; limit <= 1001; limit++) {
                try (MessageDeflater deflater = new MessageDeflater(15, false, 6);
                        MessageInflater inflater = new MessageInflater(false, Limits.of(limit))) {
                    byte[] first = deflater.deflate(message, 0, 1000, false);
                    byte[] second = deflater.deflate(message, 1000, 1, true);
                    assertEquals(1000, bytes(inflater.inflate(first, 0, first.length, false)).length);
                    Inflation rest = whole(inflater, second);
                    assertTrue(limit == 1000 ? rest instanceof TooLong : bytes(rest).length == 1, rest.toString());
                }
            }
        }

        @Test
        void eachMessageCountsForItself() {
            byte[] message = Samples.same(1000);
            try (MessageInflater inflater = new MessageInflater(false, Limits.of(1000))) {
                for (int i = 0; i < 5; i++) {
                    assertArrayEquals(message, bytes(whole(inflater, payload(message))));
                }
            }
        }
    }

    @Nested
    class Ratio {

        private static final Limits USUAL = Limits.of(1 << 24);

        @Test
        void upToAMebibyteAnyRatioGoes() {
            assertEquals(Limits.FREE, bytes(inflated(USUAL, new byte[Limits.FREE])).length);
            assertEquals(new TooDense(), inflated(USUAL, new byte[Limits.FREE + 1]));
        }

        @Test
        void beyondItTheMessageSoFarCounts() {
            byte[] noise = Samples.random(new Random(3), 1 << 14);
            byte[] message = Arrays.copyOf(noise, 3 << 20);
            assertEquals(message.length, bytes(inflated(USUAL, message)).length);
            assertEquals(new TooDense(), inflated(new Limits(1 << 24, 100), message));
        }

        @Test
        void earlierMessagesDoNotCount() {
            try (MessageInflater inflater = new MessageInflater(true, USUAL)) {
                byte[] noise = Samples.random(new Random(4), 1 << 20);
                assertEquals(noise.length, bytes(whole(inflater, payload(noise))).length);
                assertEquals(new TooDense(), whole(inflater, payload(new byte[Limits.FREE + 1])));
            }
        }

        @Test
        void smallerOfBothLimitsIsTheOneThatIsNamed() {
            assertEquals(new TooLong(), inflated(new Limits(Limits.FREE, 1), new byte[Limits.FREE + 1]));
            assertEquals(new TooDense(), inflated(new Limits(Limits.FREE + 1, 1), new byte[Limits.FREE + 2]));
        }

        @Test
        void deflateNeverExceedsItsOwnRatio() {
            assertEquals(8 << 20, bytes(inflated(new Limits(8 << 20, 1032), new byte[8 << 20])).length);
        }
    }

    @Nested
    class Memory {

        @Test
        void bombTakesNoMoreThanTheLimitAllows() {
            byte[] bomb = payload(new byte[64 << 20]);
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            try (MessageInflater inflater = new MessageInflater(false, Limits.of(100_000))) {
                long before = threads.getCurrentThreadAllocatedBytes();
                assertEquals(new TooLong(), whole(inflater, bomb));
                long taken = threads.getCurrentThreadAllocatedBytes() - before;
                assertTrue(taken < 500_000, taken + " bytes");
            }
        }

        /// A stream that ends with every second byte makes the window be handed on each time.
        @Test
        void manyFinalBlocksTakeNoMemory() {
            byte[] payload = new byte[2 * MANY + 1];
            for (int i = 0; i < 2 * MANY; i += 2) {
                payload[i] = 3;
            }
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            byte[] noise = payload(Samples.random(new Random(5), 1 << 16));
            try (MessageInflater inflater = new MessageInflater(false, Limits.of(1 << 16))) {
                whole(inflater, noise);
                long before = threads.getCurrentThreadAllocatedBytes();
                assertEquals(0, bytes(whole(inflater, payload)).length);
                long taken = threads.getCurrentThreadAllocatedBytes() - before;
                assertTrue(taken < 50 * payload.length, taken + " bytes");
            }
        }
    }

    @Test
    void nonsenseIsMisuse() {
        assertThrows(IllegalArgumentException.class, () -> new Limits(-1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Limits(0, 0));
        assertEquals(new Limits(5, 200), Limits.of(5));
    }
}
