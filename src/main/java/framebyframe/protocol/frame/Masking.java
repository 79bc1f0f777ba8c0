package framebyframe.protocol.frame;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// XOR of a payload with its masking key; the same call masks and unmasks (RFC 6455 §5.3).
public final class Masking {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /// A long payload is done in blocks of this many bytes: each call of a short loop runs as fully compiled code, while
    /// one long loop would be stuck in the version that was compiled on the way. A multiple of 8.
    private static final int BLOCK = 16 * 1024;

    private Masking() {}

    /// Masks `length` bytes from `offset` on, in place.
    ///
    /// @param key the masking key, its first byte on the wire in the highest bits
    /// @param position how many payload bytes came before; byte `i` of the payload meets key byte `i mod 4`
    public static void apply(byte[] data, int offset, int length, int key, long position) {
        long eight = eight(key, position);
        int end = offset + length;
        for (int from = offset; from < end; from += BLOCK) {
            applyBlock(data, from, Math.min(end, from + BLOCK), eight);
        }
    }

    /// Masks `length` bytes from `from` on, on their way to `to` in another array.
    ///
    /// Block by block it copies, then masks what the cache still holds: two loops that the machine has instructions for
    /// are quicker than one that does both.
    public static void copy(byte[] source, int from, byte[] target, int to, int length, int key, long position) {
        long eight = eight(key, position);
        for (int done = 0; done < length; done += BLOCK) {
            int count = Math.min(BLOCK, length - done);
            System.arraycopy(source, from + done, target, to + done, count);
            applyBlock(target, to + done, to + done + count, eight);
        }
    }

    /// The key twice, turned so that the byte that the next payload byte meets is in the lowest bits.
    private static long eight(int key, long position) {
        int turned = Integer.reverseBytes(Integer.rotateLeft(key, 8 * (int) (position & 3)));
        return (turned & 0xffff_ffffL) * 0x1_0000_0001L;
    }

    private static void applyBlock(byte[] data, int from, int to, long key) {
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            LONG.set(data, at, (long) LONG.get(data, at) ^ key);
        }
        for (long rest = key; at < to; at++, rest >>>= 8) {
            data[at] ^= (byte) rest;
        }
    }
}
