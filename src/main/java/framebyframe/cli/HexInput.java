package framebyframe.cli;

import framebyframe.protocol.Role;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads bytes as people write them: `81 85`, `81:85`, `0x81, 0x85`, `8185`, over several lines.
final class HexInput {

    /// Bytes that one peer sent in one go.
    ///
    /// @param from who sent them, if a mark says so
    record Stretch(Optional<Role> from, byte[] bytes) {}

    private static final Pattern MARK = Pattern.compile("[<>]");

    private HexInput() {}

    /// @throws Failure naming the position, from 0, of what is no hex digit or of a digit without its partner
    static byte[] parse(String text) throws Failure {
        return parse(text, 0, text.length());
    }

    /// Reads a capture of both directions: behind `>` stand bytes of the client, behind `<` bytes of the server.
    ///
    /// Bytes before the first mark have no sender.
    ///
    /// @throws Failure as [#parse(String)]
    static List<Stretch> capture(String text) throws Failure {
        List<Stretch> stretches = new ArrayList<>();
        Optional<Role> from = Optional.empty();
        int begin = 0;
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            stretches.add(new Stretch(from, parse(text, begin, mark.start())));
            from = Optional.of(text.charAt(mark.start()) == '>' ? Role.CLIENT : Role.SERVER);
            begin = mark.end();
        }
        stretches.add(new Stretch(from, parse(text, begin, text.length())));
        return stretches;
    }

    private static byte[] parse(String text, int from, int to) throws Failure {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int at = from;
        while (at < to) {
            if (isSeparator(text.charAt(at))) {
                at++;
            } else {
                at = group(text, at, to, bytes);
            }
        }
        return bytes.toByteArray();
    }

    /// One run of digits, perhaps behind `0x`; within it each two make a byte.
    private static int group(String text, int begin, int to, ByteArrayOutputStream bytes) throws Failure {
        int at = text.regionMatches(true, begin, "0x", 0, 2) ? begin + 2 : begin;
        int end = at;
        while (end < to && !isSeparator(text.charAt(end))) {
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
