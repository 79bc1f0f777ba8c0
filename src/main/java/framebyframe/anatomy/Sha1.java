package framebyframe.anatomy;

import java.util.List;

/// SHA-1 with every intermediate value kept, for showing (FIPS 180-4 §6.1). For use, take the JDK's.
///
/// @param padded the message, 0x80, zeros, and its length in bits (§5.1.1)
/// @param digest 20 bytes
public record Sha1(byte[] message, byte[] padded, List<Block> blocks, byte[] digest) {

    /// One block of 64 bytes.
    ///
    /// @param words the message schedule, W0 to W79 (§6.1.2 step 1)
    /// @param before H0 to H4 before this block, `after` behind it
    public record Block(int[] words, int[] before, List<Round> rounds, int[] after) {}

    /// One round: `a` to `e` as they are *before* it, the values it uses, and T, which becomes the next `a`
    /// (§6.1.2 step 3).
    public record Round(int t, int a, int b, int c, int d, int e, int f, int k, int w, int temp) {}

    public static Sha1 of(byte[] message) {
        throw new UnsupportedOperationException();
    }
}
