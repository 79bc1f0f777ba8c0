package framebyframe.anatomy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Bytes as text.
final class Bytes {

    /// How many bytes a value shows before `…`.
    static final int LONGEST = 64;

    private Bytes() {}

    /// Lower-case hex, at most [#LONGEST] bytes of it.
    static String hex(byte[] bytes) {
        return bytes.length <= LONGEST
                ? HexFormat.of().formatHex(bytes)
                : HexFormat.of().formatHex(bytes, 0, LONGEST) + "…";
    }

    /// Text out of UTF-8, at most `most` characters of it and `…`; each invalid byte as U+FFFD.
    static String text(byte[] utf8, int most) {
        String text = new String(utf8, 0, Math.min(utf8.length, 4 * most), StandardCharsets.UTF_8);
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }

    /// Whether these bytes are valid UTF-8.
    ///
    /// @param whole whether they are the whole text; otherwise the last character may be cut
    static boolean isUtf8(byte[] bytes, boolean whole) {
        for (int at = 0; at < bytes.length;) {
            if (bytes[at] >= 0) {
                at++;
                continue;
            }
            Utf8Character next = Utf8Character.at(bytes, at);
            if (next.kind() == Utf8Character.Kind.INVALID || whole && next.kind() == Utf8Character.Kind.CUT) {
                return false;
            }
            at += next.length();
        }
        return true;
    }
}
