package framebyframe.anatomy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// SHA-1 with every intermediate value kept, for showing (FIPS 180-4 §6.1). For use, take the JDK's.
///
/// @param padded the message, 0x80, zeros, and its length in bits (§5.1.1)
/// @param digest 20 bytes
public record Sha1(byte[] message, byte[] padded, List<Block> blocks, byte[] digest) {

    /// Bytes of a block (§5.2.1).
    public static final int BLOCK = 64;

    /// Rounds of a block (§6.1.2 step 3).
    public static final int ROUNDS = 80;

    /// H0 to H4 before the first block (§5.3.1).
    private static final int[] INITIAL = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};

    /// One block of 64 bytes.
    ///
    /// @param words the message schedule, W0 to W79 (§6.1.2 step 1)
    /// @param before H0 to H4 before this block, `after` behind it
    public record Block(int[] words, int[] before, List<Round> rounds, int[] after) {}

    /// One round: `a` to `e` as they are *before* it, the values it uses, and T, which becomes the next `a`
    /// (§6.1.2 step 3).
    public record Round(int t, int a, int b, int c, int d, int e, int f, int k, int w, int temp) {}

    public static Sha1 of(byte[] message) {
        byte[] padded = pad(message);
        List<Block> blocks = new ArrayList<>();
        int[] hash = INITIAL;
        for (int at = 0; at < padded.length; at += BLOCK) {
            Block block = block(schedule(padded, at), hash);
            blocks.add(block);
            hash = block.after();
        }
        ByteBuffer digest = ByteBuffer.allocate(INITIAL.length * Integer.BYTES);
        for (int word : hash) {
            digest.putInt(word);
        }
        return new Sha1(message, padded, List.copyOf(blocks), digest.array());
    }

    /// The message, one bit 1, the fewest zeros that make whole blocks, and the length in bits as 64 bits (§5.1.1).
    private static byte[] pad(byte[] message) {
        int length = (message.length + 1 + Long.BYTES + BLOCK - 1) / BLOCK * BLOCK;
        byte[] padded = Arrays.copyOf(message, length);
        padded[message.length] = (byte) 0x80;
        ByteBuffer.wrap(padded).putLong(length - Long.BYTES, 8L * message.length);
        return padded;
    }

    /// W0 to W15 are the block itself, each further word is mixed from four before it (§6.1.2 step 1).
    private static int[] schedule(byte[] padded, int at) {
        int[] w = new int[ROUNDS];
        ByteBuffer.wrap(padded, at, BLOCK).asIntBuffer().get(w, 0, BLOCK / Integer.BYTES);
        for (int t = 16; t < ROUNDS; t++) {
            w[t] = Integer.rotateLeft(w[t - 3] ^ w[t - 8] ^ w[t - 14] ^ w[t - 16], 1);
        }
        return w;
    }

    /// The 80 rounds, then each working variable added to its hash word (§6.1.2 steps 2 to 4).
    private static Block block(int[] w, int[] before) {
        List<Round> rounds = new ArrayList<>(ROUNDS);
        int a = before[0];
        int b = before[1];
        int c = before[2];
        int d = before[3];
        int e = before[4];
        for (int t = 0; t < ROUNDS; t++) {
            int f = mix(t, b, c, d);
            int temp = Integer.rotateLeft(a, 5) + f + e + constant(t) + w[t];
            rounds.add(new Round(t, a, b, c, d, e, f, constant(t), w[t], temp));
            e = d;
            d = c;
            c = Integer.rotateLeft(b, 30);
            b = a;
            a = temp;
        }
        int[] after = {before[0] + a, before[1] + b, before[2] + c, before[3] + d, before[4] + e};
        return new Block(w, before.clone(), List.copyOf(rounds), after);
    }

    /// Ch, Parity, Maj and Parity again, 20 rounds each (§4.1.1).
    private static int mix(int t, int b, int c, int d) {
        return switch (t / 20) {
            case 0 -> (b & c) ^ (~b & d);
            case 2 -> (b & c) ^ (b & d) ^ (c & d);
            default -> b ^ c ^ d;
        };
    }

    /// K of round `t` (§4.2.1).
    private static int constant(int t) {
        return switch (t / 20) {
            case 0 -> 0x5a827999;
            case 1 -> 0x6ed9eba1;
            case 2 -> 0x8f1bbcdc;
            default -> 0xca62c1d6;
        };
    }
}
