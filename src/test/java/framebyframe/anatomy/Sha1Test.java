package framebyframe.anatomy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import framebyframe.anatomy.Sha1.Block;
import framebyframe.anatomy.Sha1.Round;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Sha1Test {

    /// The example of FIPS 180-2, appendix A.1, which later editions point to.
    @Nested
    class MessageAbc {
        private final Sha1 sha1 = Sha1.of("abc".getBytes(StandardCharsets.US_ASCII));
        private final Block block = sha1.blocks().getFirst();

        @Test
        void isPaddedToOneBlock() {
            byte[] expected = new byte[64];
            expected[0] = 'a';
            expected[1] = 'b';
            expected[2] = 'c';
            expected[3] = (byte) 0x80;
            expected[63] = 24;
            assertArrayEquals(expected, sha1.padded());
            assertEquals(1, sha1.blocks().size());
        }

        @Test
        void beginsWithTheInitialHash() {
            assertArrayEquals(new int[]{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0}, block.before());
            assertEquals(0x61626380, block.words()[0]);
            assertEquals(24, block.words()[15]);
        }

        @Test
        void hasThePublishedWorkingVariables() {
            assertVariables(1, 0x0116fc33, 0x67452301, 0x7bf36ae2, 0x98badcfe, 0x10325476);
            assertVariables(2, 0x8990536d, 0x0116fc33, 0x59d148c0, 0x7bf36ae2, 0x98badcfe);
            assertVariables(3, 0xa1390f08, 0x8990536d, 0xc045bf0c, 0x59d148c0, 0x7bf36ae2);
            Round last = block.rounds().getLast();
            assertEquals(79, last.t());
            assertEquals(0x42541b35, last.temp());
            assertEquals(0x5738d5e1, last.a());
            assertEquals(0x21834873, Integer.rotateLeft(last.b(), 30));
            assertEquals(0x681e6df6, last.c());
            assertEquals(0xd8fdf6ad, last.d());
        }

        @Test
        void addsUpToThePublishedDigest() {
            assertArrayEquals(new int[]{0xa9993e36, 0x4706816a, 0xba3e2571, 0x7850c26c, 0x9cd0d89d}, block.after());
        }

        private void assertVariables(int before, int... expected) {
            Round r = block.rounds().get(before);
            assertArrayEquals(expected, new int[]{r.a(), r.b(), r.c(), r.d(), r.e()}, "before round " + before);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 54, 55, 56, 57, 60, 63, 64, 65, 119, 120, 127, 128, 129})
    void digestIsTheJdksAroundBlockLimits(int length) {
        assertDigest(new Random(length), length);
    }

    @Test
    void digestIsTheJdksForRandomMessages() {
        long seed = 0xfb1;
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            assertDigest(random, random.nextInt(1000));
        }
    }

    @Test
    void roundsFollowFromOneAnother() {
        Sha1 sha1 = Sha1.of(new byte[100]);
        assertEquals(2, sha1.blocks().size());
        assertArrayEquals(sha1.blocks().getFirst().after(), sha1.blocks().getLast().before());
        for (Block block : sha1.blocks()) {
            List<Round> rounds = block.rounds();
            assertEquals(80, rounds.size());
            for (int t = 1; t < 80; t++) {
                Round before = rounds.get(t - 1);
                Round round = rounds.get(t);
                assertEquals(before.temp(), round.a());
                assertEquals(before.a(), round.b());
                assertEquals(Integer.rotateLeft(before.b(), 30), round.c());
                assertEquals(Integer.rotateLeft(round.a(), 5) + round.f() + round.e() + round.k() + round.w(),
                        round.temp());
                assertEquals(block.words()[t], round.w());
            }
        }
    }

    private static void assertDigest(Random random, int length) {
        byte[] message = new byte[length];
        random.nextBytes(message);
        byte[] copy = message.clone();
        assertArrayEquals(jdk(message), Sha1.of(message).digest(), () -> "message " + Arrays.toString(copy));
        assertArrayEquals(copy, message, "the message is not touched");
    }

    private static byte[] jdk(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(message);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
