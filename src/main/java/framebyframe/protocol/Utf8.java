package framebyframe.protocol;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Strict UTF-8 (RFC 6455 §8.1; RFC 3629 §3–4): nothing overlong, no surrogates, nothing above U+10FFFF.
///
/// It checks text that comes in pieces, cut anywhere, and names the first byte that is wrong where it stands.
final class Utf8 {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    /// Room for a text is kept up to so many UTF-16 units.
    private static final int KEPT = 16 * 1024;

    /// For whole texts; made when the first one comes that is not ASCII.
    private @Nullable CharsetDecoder decoder;
    private CharBuffer chars = CharBuffer.allocate(0);

    /// How many bytes the character begun still needs.
    private int needed;
    /// Between these the next of them must lie.
    private int lower = 0x80;
    private int upper = 0xbf;

    /// The bytes of a text that our own program hands over.
    ///
    /// @throws IllegalArgumentException if a surrogate stands alone, for which UTF-8 has no bytes
    static byte[] encode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (Character.charCount(text.codePointAt(i)) == 1) {
                    throw new IllegalArgumentException("unpaired surrogate at " + i);
                }
                i++;
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Reads on; answers the index of the first byte that no UTF-8 text has there, or -1. After such a byte only
    /// [#reset()] makes sense.
    int check(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            byte next = bytes[at];
            if (needed == 0 && next >= 0) {
                at = skipAscii(bytes, at, to);
            } else if (needed == 0 && isPlainThree(bytes, at, to)) {
                at += 3;
            } else if (needed == 0 ? begins(next & 0xff) : goesOn(next & 0xff)) {
                at++;
            } else {
                return at;
            }
        }
        return -1;
    }

    /// A whole text, read in one go; null if it is none. What was checked before, and will be, is another one.
    @Nullable
    String text(byte[] bytes, int from, int count) {
        if (skipAscii(bytes, from, from + count) == from + count) {
            return new String(bytes, from, count, StandardCharsets.ISO_8859_1);
        }
        if (decoder == null) {
            decoder = StandardCharsets.UTF_8.newDecoder();
        }
        // No text has more units than bytes.
        CharBuffer room = count <= chars.capacity() ? chars.clear() : CharBuffer.allocate(count);
        if (count <= KEPT) {
            chars = room;
        }
        boolean whole = decoder.reset().decode(ByteBuffer.wrap(bytes, from, count), room, true).isUnderflow();
        return whole ? room.flip().toString() : null;
    }

    /// Whether no character is left unfinished.
    boolean atBoundary() {
        return needed == 0;
    }

    /// One that goes on from here by itself.
    Utf8 copy() {
        Utf8 copy = new Utf8();
        copy.expect(needed, lower, upper);
        return copy;
    }

    /// Begins another text.
    void reset() {
        expect(0, 0x80, 0xbf);
    }

    /// Whether a whole character of three bytes stands here whose second byte may be any continuation: all Chinese is
    /// of that kind, and this is the short way for it.
    private static boolean isPlainThree(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xff;
        return first > 0xe0 && first < 0xf0 && first != 0xed && at + 2 < to
                && (bytes[at + 1] & 0xc0) == 0x80 && (bytes[at + 2] & 0xc0) == 0x80;
    }

    private static int skipAscii(byte[] bytes, int from, int to) {
        int at = from;
        while (at <= to - Long.BYTES && ((long) LONG.get(bytes, at) & HIGH_BITS) == 0) {
            at += Long.BYTES;
        }
        while (at < to && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    /// The first byte of a character; it limits the second where that one could make it overlong, a surrogate or too
    /// large (RFC 3629 §4).
    private boolean begins(int b) {
        if (b < 0xc2 || b > 0xf4) {
            return false;
        }
        if (b < 0xe0) {
            expect(1, 0x80, 0xbf);
        } else if (b < 0xf0) {
            expect(2, b == 0xe0 ? 0xa0 : 0x80, b == 0xed ? 0x9f : 0xbf);
        } else {
            expect(3, b == 0xf0 ? 0x90 : 0x80, b == 0xf4 ? 0x8f : 0xbf);
        }
        return true;
    }

    private boolean goesOn(int b) {
        if (b < lower || b > upper) {
            return false;
        }
        expect(needed - 1, 0x80, 0xbf);
        return true;
    }

    private void expect(int bytes, int from, int to) {
        needed = bytes;
        lower = from;
        upper = to;
    }
}
