package framebyframe.anatomy;

import java.util.ArrayList;
import java.util.List;

/// One character of UTF-8 with its bytes, or bytes that are none (RFC 3629 §4; RFC 6455 §8.1).
///
/// @param offset of its first byte in the payload
/// @param length in bytes, 1 to 4
/// @param codePoint meaningless unless `kind` is `WHOLE`
public record Utf8Character(int offset, int length, Kind kind, int codePoint) {

    /// What the bytes are.
    public enum Kind {
        WHOLE,
        /// The beginning of a character whose other bytes are not here: they may come with the next fragment.
        CUT,
        /// No character begins with these bytes.
        INVALID
    }

    /// The characters of the first `most` bytes; the last one may reach behind them.
    public static List<Utf8Character> of(byte[] bytes, int most) {
        List<Utf8Character> all = new ArrayList<>();
        for (int at = 0; at < Math.min(most, bytes.length);) {
            Utf8Character next = at(bytes, at);
            all.add(next);
            at += next.length();
        }
        return all;
    }

    /// The character that begins at `offset`; of invalid bytes, as many as could have begun one.
    public static Utf8Character at(byte[] bytes, int offset) {
        int first = bytes[offset] & 0xff;
        int announced = announcedLength(first);
        int value = announced < 2 ? first : first & 0x7f >> announced;
        int length = 1;
        while (length < announced && offset + length < bytes.length && fits(first, length, bytes[offset + length])) {
            value = value << 6 | bytes[offset + length] & 0x3f;
            length++;
        }
        Kind kind = announced == length
                ? Kind.WHOLE
                : announced > 0 && offset + length == bytes.length ? Kind.CUT : Kind.INVALID;
        return new Utf8Character(offset, length, kind, value);
    }

    /// How many bytes a character has that begins with this one; 0 when none does.
    private static int announcedLength(int first) {
        return first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    }

    /// Whether `next` may stand at `index` behind `first`: overlong forms, surrogates and values above U+10FFFF may not.
    private static boolean fits(int first, int index, int next) {
        int low = index > 1 ? 0x80 : first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
        int high = index > 1 ? 0xbf : first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
        int value = next & 0xff;
        return value >= low && value <= high;
    }
}
