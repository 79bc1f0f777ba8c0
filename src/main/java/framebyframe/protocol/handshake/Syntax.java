package framebyframe.protocol.handshake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The characters of HTTP's grammar (RFC 9110 §5.6.2, RFC 9112; for RFC 6455 §4.1 the same as RFC 2616 §2.2).
final class Syntax {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long SPACES = ' ' * ONES;
    private static final long DELETES = 0x7f * ONES;
    private static final long HIGH_BITS = ONES << 7;

    private Syntax() {}

    /// The visible characters of ASCII that are no separators.
    private static final boolean[] TOKEN = new boolean[256];

    static {
        for (int c = '!'; c <= '~'; c++) {
            TOKEN[c] = "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0;
        }
    }

    /// Whether `text` is a token: one or more of the visible characters that are no separators.
    static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= TOKEN.length || !TOKEN[c]) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /// Where the token ends that begins at `from`; there itself if none does.
    static int tokenEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && TOKEN[bytes[at] & 0xff]) {
            at++;
        }
        return at;
    }

    /// Whether a character is a control character that may stand nowhere in a head, except HTAB in a field's value.
    static boolean isControl(int c) {
        return c < ' ' || c == 0x7f;
    }

    static boolean hasControl(String text) {
        return text.chars().anyMatch(Syntax::isControl);
    }

    /// Whether a character stands there that may not stand in a field's value. Bytes are looked at eight at a time: one
    /// below 0x20 borrows when 0x20 is taken off, and a 0x7f, made 0, when 1 is; a borrow shows in the high bit.
    static boolean hasForbidden(byte[] bytes, int from, int to) {
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long eight = (long) LONG.get(bytes, at);
            long deletes = eight ^ DELETES;
            if (((eight - SPACES & ~eight | deletes - ONES & ~deletes) & HIGH_BITS) != 0
                    && hasForbiddenByte(bytes, at, at + Long.BYTES)) {
                return true;
            }
        }
        return hasForbiddenByte(bytes, at, to);
    }

    private static boolean hasForbiddenByte(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (isControl(bytes[at] & 0xff) && bytes[at] != '\t') {
                return true;
            }
        }
        return false;
    }

    /// Whether `text` is what a host's name usually is: letters, digits, dots and hyphens.
    static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-')) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /// Whether every character is a digit.
    static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /// Whether every character is visible ASCII: neither a space nor a control character nor beyond 0x7e.
    static boolean isVisible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    /// `text` without the spaces and tabs around it (optional white space, RFC 9110 §5.6.3).
    static String trim(String text) {
        return trim(text, 0, text.length());
    }

    /// The same of the part of `text` from `begin` to `end`.
    static String trim(String text, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
