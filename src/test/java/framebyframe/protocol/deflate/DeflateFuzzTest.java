package framebyframe.protocol.deflate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.deflate.Inflation.Broken;
import framebyframe.protocol.deflate.Inflation.Inflated;
import framebyframe.protocol.deflate.Inflation.TooDense;
import framebyframe.protocol.deflate.Inflation.TooLong;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Payloads that others made, and then were spoilt: whatever they are, they do no harm, and what is inflated of them is
/// what the strict decoder makes of them.
///
/// `-Dfuzz.deflate=N` sets the number of payloads, `-Dfuzz.seed=S` the first seed.
class DeflateFuzzTest {

    private static final int INPUTS = Integer.getInteger("fuzz.deflate", 20_000);
    private static final long SEED = Long.getLong("fuzz.seed", 7692);
    private static final int LONGEST = 5000;

    @Test
    void spoiltPayloadsAreRefusedOrAreWhatTheStrictDecoderSays() {
        int inflated = 0;
        for (long seed = SEED; seed < SEED + INPUTS; seed++) {
            Random random = new Random(seed);
            byte[] payload = spoilt(payload(random), random);
            try (MessageInflater inflater = new MessageInflater(random.nextBoolean(), Limits.of(LONGEST))) {
                byte[] found = inflate(inflater, payload, random, "seed " + seed);
                if (found.length <= LONGEST) {
                    assertArrayEquals(new StrictInflater(15, true).message(payload), found, "seed " + seed);
                    inflated++;
                }
            }
        }
        assertTrue(inflated > INPUTS / 20, inflated + " of " + INPUTS + " payloads were inflated");
    }

    private static byte[] payload(Random random) {
        byte[] message = Samples.any(random);
        message = Arrays.copyOf(message, Math.min(message.length, LONGEST + 10));
        if (random.nextInt(4) == 0) {
            return Samples.joined(Samples.finished(new byte[0], message, random.nextInt(3)),
                    Samples.finished(message, message, random.nextInt(3)), new byte[]{0});
        }
        try (MessageDeflater deflater = new MessageDeflater(8 + random.nextInt(8), true, random.nextInt(10))) {
            return RoundTripTest.deflated(deflater, message, random);
        }
    }

    /// A few bits flipped, bytes put in, taken out, or the end cut off; or nothing at all of it; or mere noise.
    private static byte[] spoilt(byte[] payload, Random random) {
        if (random.nextInt(20) == 0) {
            return Samples.random(random, random.nextInt(100));
        }
        byte[] spoilt = payload;
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(spoilt.length + 1);
            byte[] head = Arrays.copyOf(spoilt, at);
            byte[] tail = Arrays.copyOfRange(spoilt, Math.min(spoilt.length, at + random.nextInt(2)), spoilt.length);
            byte[] more = Samples.random(random, random.nextInt(3));
            spoilt = random.nextInt(8) == 0 ? head : Samples.joined(head, more, tail);
        }
        return spoilt;
    }

    /// @return the message, or, if there is none, an array that is too long for one
    private static byte[] inflate(MessageInflater inflater, byte[] payload, Random random, String where) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        byte[] none = new byte[LONGEST + 1];
        int from = 0;
        while (true) {
            int length = random.nextBoolean() ? payload.length - from : random.nextInt(payload.length - from + 1);
            boolean last = from + length == payload.length;
            switch (inflater.inflate(payload, from, length, last)) {
                case Inflated(byte[] bytes) -> message.writeBytes(bytes);
                case TooLong() -> {
                    return none;
                }
                case TooDense() -> {
                    return none;
                }
                case Broken(String what) -> {
                    assertTrue(!what.isEmpty(), where);
                    return none;
                }
            }
            assertTrue(message.size() <= LONGEST, where);
            if (last) {
                return message.toByteArray();
            }
            from += length;
        }
    }
}
