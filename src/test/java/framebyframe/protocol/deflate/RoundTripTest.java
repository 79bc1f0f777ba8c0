package framebyframe.protocol.deflate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.deflate.Inflation.Inflated;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What one deflates, others inflate: an own strict decoder of RFC 1951 that minds the window, and [MessageInflater].
class RoundTripTest {

    private static final Limits WIDE = new Limits(1 << 24, 2000);

    static Stream<Arguments> settings() {
        return IntStream.rangeClosed(8, 15).boxed().flatMap(bits -> Stream.of(true, false)
                .flatMap(none -> IntStream.of(-1, 0, 1, 4, 6, 9).mapToObj(level -> Arguments.of(bits, none, level))));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void messagesOfAllKindsInARowAreWhatTheyWere(int windowBits, boolean noContextTakeover, int level) {
        long seed = 7692L * windowBits + level + (noContextTakeover ? 1000 : 0);
        Random random = new Random(seed);
        StrictInflater strict = new StrictInflater(windowBits, noContextTakeover);
        try (MessageDeflater deflater = new MessageDeflater(windowBits, noContextTakeover, level);
                MessageInflater inflater = new MessageInflater(noContextTakeover, WIDE)) {
            for (int i = 0; i < 25; i++) {
                byte[] message = Samples.any(random, 16);
                byte[] payload = deflated(deflater, message, random);
                String where = "seed " + seed + ", message " + i;
                assertArrayEquals(message, strict.message(payload), where);
                assertArrayEquals(message, inflated(inflater, payload, random), where);
            }
        }
    }

    /// What repeats within three eighths of the window must be found: at least half of the window is always in use.
    @ParameterizedTest
    @MethodSource("settings")
    void windowIsUsed(int windowBits, boolean noContextTakeover, int level) {
        Random random = new Random(windowBits);
        byte[] period = Samples.random(random, (1 << windowBits) * 3 / 8);
        byte[] message = new byte[1 << windowBits + 2];
        for (int i = 0; i < message.length; i++) {
            message[i] = period[i % period.length];
        }
        StrictInflater strict = new StrictInflater(windowBits, noContextTakeover);
        try (MessageDeflater deflater = new MessageDeflater(windowBits, noContextTakeover, level)) {
            byte[] payload = deflater.deflate(message, 0, message.length, true);
            assertArrayEquals(message, strict.message(payload));
            assertTrue(level == 0 || payload.length < message.length / 2, payload.length + " of " + message.length);
            assertTrue(level == 0 || strict.greatestDistance() >= period.length, "distance");
        }
    }

    /// In one fragment, in few, or in many; some of them empty.
    static byte[] deflated(MessageDeflater deflater, byte[] message, Random random) {
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        int pieces = random.nextInt(4) == 0 ? random.nextInt(6) : 0;
        int from = 0;
        for (int i = 0; i < pieces; i++) {
            int length = random.nextInt(message.length - from + 1);
            payload.writeBytes(deflater.deflate(message, from, length, false));
            from += length;
        }
        payload.writeBytes(deflater.deflate(message, from, message.length - from, true));
        return payload.toByteArray();
    }

    static byte[] inflated(MessageInflater inflater, byte[] payload, Random random) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        int from = 0;
        while (random.nextInt(3) > 0) {
            int length = random.nextInt(payload.length - from + 1);
            message.writeBytes(bytes(inflater.inflate(payload, from, length, false)));
            from += length;
        }
        message.writeBytes(bytes(inflater.inflate(payload, from, payload.length - from, true)));
        return message.toByteArray();
    }

    static byte[] bytes(Inflation inflation) {
        return assertInstanceOf(Inflated.class, inflation, inflation.toString()).bytes();
    }
}
