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
        copy(data, offset, data, offset, length, key, position);
    }

    /// Masks `length` bytes from `from` on on their way to `to` in another array, or in the same at the same place.
    public static void copy(byte[] source, int from, byte[] target, int to, int length, int key, long position) {
        int turned = Integer.reverseBytes(Integer.rotateLeft(key, 8 * (int) (position & 3)));
        long twice = (turned & 0xffff_ffffL) * 0x1_0000_0001L;
        for (int done = 0; done < length; done += BLOCK) {
            copyBlock(source, from + done, target, to + done, Math.min(BLOCK, length - done), twice);
        }
    }

    /// @param key eight key bytes, the one that the first byte meets in the lowest bits
    private static void copyBlock(byte[] source, int from, byte[] target, int to, int length, long key) {
        int at = 0;
        for (; at <= length - Long.BYTES; at += Long.BYTES) {
            LONG.set(target, to + at, (long) LONG.get(source, from + at) ^ key);
        }
        for (long rest = key; at < length; at++, rest >>>= 8) {
            target[to + at] = (byte) (source[from + at] ^ rest);
        }
    }
}
