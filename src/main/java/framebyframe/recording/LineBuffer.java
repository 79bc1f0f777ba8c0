package framebyframe.recording;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Text on its way to a file, of which it holds back a small and constant amount. Not safe for use by two threads.
final class LineBuffer {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int SIZE = 32 * 1024;
    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final int LONGEST_NUMBER = 20;

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private int length;

    LineBuffer(OutputStream out) {
        this.out = out;
    }

    void drain() throws IOException {
        int full = length;
        length = 0;
        out.write(buffer, 0, full);
    }

    @SuppressWarnings("deprecation") // the one way to take ASCII out of a string without an array of its own
    LineBuffer ascii(String text) throws IOException {
        makeRoom(text.length());
        text.getBytes(0, text.length(), buffer, length);
        length += text.length();
        return this;
    }

    LineBuffer utf8(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length;) {
            makeRoom(1);
            int part = Math.min(bytes.length - at, SIZE - length);
            System.arraycopy(bytes, at, buffer, length, part);
            length += part;
            at += part;
        }
        return this;
    }

    /// Nanoseconds as milliseconds with six decimals.
    LineBuffer millis(long nanos) throws IOException {
        makeRoom(LONGEST_NUMBER + 1);
        long millis = nanos / 1_000_000;
        int end = length + digits(millis) + 1 + 6;
        int rest = (int) (nanos - millis * 1_000_000);
        int at = end;
        for (int i = 0; i < 6; i++) {
            buffer[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        buffer[--at] = '.';
        do {
            buffer[--at] = (byte) ('0' + millis % 10);
            millis /= 10;
        } while (millis > 0);
        length = end;
        return this;
    }

    private static int digits(long number) {
        int digits = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        return digits;
    }

    /// Two lower-case digits for each byte.
    LineBuffer hex(byte[] bytes) throws IOException {
        int at = 0;
        while (at <= bytes.length - Integer.BYTES) {
            makeRoom(Long.BYTES);
            int end = Math.min(bytes.length - Integer.BYTES, at + (SIZE - length) / 2 - Integer.BYTES);
            for (; at <= end; at += Integer.BYTES) {
                LONG.set(buffer, length, digitsOf((int) INT.get(bytes, at)));
                length += Long.BYTES;
            }
        }
        makeRoom(Long.BYTES);
        for (; at < bytes.length; at++) {
            long two = digitsOf(bytes[at] & 0xff);
            buffer[length++] = (byte) (two >> 8);
            buffer[length++] = (byte) two;
        }
        return this;
    }

    /// The eight hex digits of four bytes, all at once: each half byte is spread to a byte of its own, 10 to 15 are
    /// found by the bit that adding 6 carries into, and moved from behind `9` to `a`.
    private static long digitsOf(int four) {
        long spread = four & 0xffff_ffffL;
        spread = (spread | spread << 16) & 0x0000_ffff_0000_ffffL;
        spread = (spread | spread << 8) & 0x00ff_00ff_00ff_00ffL;
        spread = (spread | spread << 4) & 0x0f0f_0f0f_0f0f_0f0fL;
        long letters = (spread + 6 * EACH) >>> 4 & EACH;
        return spread + '0' * EACH + letters * ('a' - '0' - 10);
    }

    private void makeRoom(int needed) throws IOException {
        if (SIZE - length < needed) {
            drain();
        }
    }
}
