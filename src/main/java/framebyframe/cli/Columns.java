package framebyframe.cli;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

/// Text in columns of a terminal, where a Chinese character takes two.
final class Columns {

    private Columns() {}

    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int c) {
        boolean wide = c >= 0x1100 && c <= 0x115f || c >= 0x2e80 && c <= 0xa4cf || c >= 0xac00 && c <= 0xd7a3
                || c >= 0xf900 && c <= 0xfaff || c >= 0xfe30 && c <= 0xfe6f || c >= 0xff00 && c <= 0xff60
                || c >= 0xffe0 && c <= 0xffe6 || c >= 0x1f300 && c <= 0x1faff || c >= 0x20000 && c <= 0x3fffd;
        return wide ? 2 : 1;
    }

    /// `text` and blanks up to `width` columns.
    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /// Lines of at most `width` columns, broken where the script allows, though not within `Sec-WebSocket-Key`; what
    /// has no such place stays whole.
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        BreakIterator places = BreakIterator.getLineInstance();
        places.setText(text);
        StringBuilder line = new StringBuilder();
        int from = places.first();
        for (int to = places.next(); to != BreakIterator.DONE; to = places.next()) {
            if (text.charAt(to - 1) == '-' && to < text.length()) {
                continue;
            }
            String piece = text.substring(from, to);
            if (!line.isEmpty() && width(line + piece.stripTrailing()) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(piece);
            from = to;
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
