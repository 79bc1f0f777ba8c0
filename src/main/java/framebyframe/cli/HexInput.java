package framebyframe.cli;

import java.io.ByteArrayOutputStream;

/// Reads bytes as people write them: `81 85`, `81:85`, `0x81, 0x85`, `8185`, over several lines.
final class HexInput {

    private HexInput() {}

    /// @throws Failure naming the position, from 0, of what is no hex digit or of a digit without its partner
    static byte[] parse(String text) throws Failure {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int at = 0;
        while (at < text.length()) {
            if (isSeparator(text.charAt(at))) {
                at++;
            } else {
                at = group(text, at, bytes);
            }
        }
        return bytes.toByteArray();
    }

    /// One run of digits, perhaps behind `0x`; within it each two make a byte.
    private static int group(String text, int begin, ByteArrayOutputStream bytes) throws Failure {
        int at = text.regionMatches(true, begin, "0x", 0, 2) ? begin + 2 : begin;
        int end = at;
        while (end < text.length() && !isSeparator(text.charAt(end))) {
            if (Character.digit(text.charAt(end), 16) < 0 || text.charAt(end) > 'f') {
                throw Failure.usage("cli.hex.noDigit", shown(text.codePointAt(end)), String.valueOf(end));
            }
            end++;
        }
        if (at == end || (end - at) % 2 != 0) {
            throw Failure.usage("cli.hex.odd", shorten(text.substring(begin, end)), String.valueOf(end - 1));
        }
        for (; at < end; at += 2) {
            bytes.write(Integer.parseInt(text, at, at + 2, 16));
        }
        return end;
    }

    private static boolean isSeparator(char c) {
        return Character.isWhitespace(c) || c == ':' || c == ',';
    }

    private static String shown(int codePoint) {
        return Character.isISOControl(codePoint)
                ? "U+%04X".formatted(codePoint)
                : Character.toString(codePoint);
    }

    private static String shorten(String group) {
        return group.length() <= 24 ? group : "…" + group.substring(group.length() - 23);
    }
}
