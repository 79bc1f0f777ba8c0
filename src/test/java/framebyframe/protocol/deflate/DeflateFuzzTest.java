package framebyframe.protocol.deflate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.deflate.ClientNegotiation.Outcome;
import framebyframe.protocol.deflate.ClientNegotiation.Outcome.Agreed;
import framebyframe.protocol.deflate.Inflation.Broken;
import framebyframe.protocol.deflate.Inflation.Inflated;
import framebyframe.protocol.deflate.Inflation.TooDense;
import framebyframe.protocol.deflate.Inflation.TooLong;
import framebyframe.protocol.handshake.Extension;
import framebyframe.protocol.handshake.Extension.Parameter;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Payloads and parameters at random, most of them nearly right: whatever they are, they do no harm, and what comes of
/// them is what a second, independent judge says.
///
/// `-Dfuzz.deflate=N` sets the number of inputs, `-Dfuzz.seed=S` the first seed.
class DeflateFuzzTest {

    private static final int INPUTS = Integer.getInteger("fuzz.deflate", 20_000);
    private static final long SEED = Long.getLong("fuzz.seed", 7692);
    private static final int LONGEST = 5000;

    /// Without context takeover, so that what one payload leaves behind must not matter to the next.
    private final MessageInflater inflater = new MessageInflater(true, Limits.of(LONGEST));
    private final List<MessageDeflater> deflaters = IntStream.rangeClosed(8, 15)
            .mapToObj(bits -> new MessageDeflater(bits, true, bits - 6)).toList();

    @AfterEach
    void close() {
        inflater.close();
        deflaters.forEach(MessageDeflater::close);
    }

    @Test
    void spoiltPayloadsAreRefusedOrAreWhatTheStrictDecoderSays() {
        int inflated = 0;
        for (long seed = SEED; seed < SEED + INPUTS; seed++) {
            Random random = new Random(seed);
            byte[] payload = spoilt(payload(random), random);
            byte[] found = inflate(payload, random, "seed " + seed);
            if (found.length <= LONGEST) {
                assertArrayEquals(new StrictInflater(15, true).message(payload), found, "seed " + seed);
                inflated++;
            }
        }
        assertTrue(inflated > INPUTS / 20, inflated + " of " + INPUTS + " payloads were inflated");
    }

    @Test
    void whateverIsOfferedClientAgreesWithWhatServerAnswers() {
        int agreed = 0;
        for (long seed = SEED; seed < SEED + INPUTS; seed++) {
            Random random = new Random(seed);
            List<Extension> offered = extensions(random);
            ServerPolicy policy = new ServerPolicy(random.nextBoolean(), random.nextBoolean(),
                    8 + random.nextInt(8), 8 + random.nextInt(8));
            Optional<ServerPolicy.Agreed> answer = policy.accept(offered);
            Outcome outcome = ClientNegotiation.check(offered, answer.map(ServerPolicy.Agreed::response).stream()
                    .toList());
            if (answer.isPresent()) {
                agreed++;
                Agreed both = assertInstanceOf(Agreed.class, outcome, "seed " + seed);
                assertEquals(answer.get().parameters(), both.parameters(), "seed " + seed);
            } else {
                assertEquals(new Outcome.Declined(), outcome, "seed " + seed);
            }
            assertJudged(offered, extensions(random), "seed " + seed);
        }
        assertTrue(agreed > INPUTS / 20, agreed + " of " + INPUTS + " were agreed");
    }

    private static void assertJudged(List<Extension> offered, List<Extension> answered, String where) {
        long answers = answered.stream().filter(Parameters::isDeflate).count();
        switch (ClientNegotiation.check(offered, answered)) {
            case Agreed _ -> assertEquals(1, answers, where);
            case Outcome.Declined _ -> assertEquals(0, answers, where);
            case Outcome.Refused refused -> assertTrue(!refused.violations().isEmpty(), where);
        }
    }

    /// Up to three extensions out of names and values that are right, nearly right, or wrong.
    private static List<Extension> extensions(Random random) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(_ -> new Extension(
                random.nextInt(5) == 0 ? "x" : Parameters.EXTENSION,
                IntStream.range(0, random.nextInt(4)).mapToObj(_ -> parameter(random)).toList())).toList();
    }

    private static Parameter parameter(Random random) {
        List<String> names = List.of("server_no_context_takeover", "client_no_context_takeover",
                "server_max_window_bits", "client_max_window_bits", "x");
        int name = random.nextInt(random.nextInt(5) == 0 ? 5 : 4);
        boolean valued = (name > 1) != (random.nextInt(8) == 0);
        String value = List.of("8", "9", "10", "11", "12", "13", "14", "15", "16", "7", "08").get(random
                .nextInt(random.nextInt(8) == 0 ? 11 : 8));
        return new Parameter(names.get(name), valued ? Optional.of(value) : Optional.empty());
    }

    private byte[] payload(Random random) {
        byte[] message = Samples.any(random, 13);
        if (random.nextInt(20) == 0) {
            return Samples.joined(Samples.finished(new byte[0], message, random.nextInt(3)),
                    Samples.finished(message, message, random.nextInt(3)), new byte[]{0});
        }
        return RoundTripTest.deflated(deflaters.get(random.nextInt(deflaters.size())), message, random);
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
    private byte[] inflate(byte[] payload, Random random, String where) {
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
