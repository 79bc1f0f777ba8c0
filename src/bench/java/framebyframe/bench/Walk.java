package framebyframe.bench;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// The limit: walks over headers and moves payloads into one buffer that is used again. No rule is checked, no object
/// made, nothing that arrives in two reads is understood.
abstract class Walk extends Codec {

    static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /// The payload in clear, or the frame that was written, from 0 to `length`.
    byte[] buffer = new byte[0];
    int length;

    /// Moves `count` bytes and applies the key, its first byte in the highest bits.
    abstract void move(byte[] from, int offset, byte[] to, int position, int count, int key);

    /// Where the payload begins of the frame whose header stands at `at`.
    static int payloadAt(byte[] bytes, int at) {
        int form = bytes[at + 1] & 0x7f;
        return at + (form < 126 ? 6 : form == 126 ? 8 : 14);
    }

    static int payloadLength(byte[] bytes, int at) {
        int form = bytes[at + 1] & 0x7f;
        return form < 126
                ? form
                : form == 126 ? (short) SHORT.get(bytes, at + 2) & 0xffff : (int) (long) LONG.get(bytes, at + 2);
    }

    /// Unmasks the frame at `at` to `position` in the buffer; answers where the next frame begins.
    final int unmask(byte[] bytes, int at, int position) {
        int begin = payloadAt(bytes, at);
        int count = payloadLength(bytes, at);
        room(position + count);
        move(bytes, begin, buffer, position, count, (int) INT.get(bytes, begin - 4));
        length = position + count;
        return begin + count;
    }

    final void room(int needed) {
        if (buffer.length < needed) {
            buffer = Arrays.copyOf(buffer, needed);
        }
    }

    @Override
    Work decodeFrames() {
        return (bytes, sink) -> {
            for (int at = 0; at < bytes.length;) {
                at = unmask(bytes, at, 0);
                sink.take(buffer);
            }
        };
    }

    @Override
    byte[] bytes(Object made) {
        return made instanceof String text ? utf8(text) : Arrays.copyOf((byte[]) made, length);
    }
}
