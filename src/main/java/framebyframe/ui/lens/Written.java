package framebyframe.ui.lens;

import framebyframe.protocol.frame.Opcode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Payloads and bytes as code shows them, short enough for a line.
final class Written {

    private static final int MOST_CHARACTERS = 22;
    private static final int MOST_BYTES = 13;

    private Written() {}

    /// `"Hello"`, or `ArrayBuffer(3)`.
    static String message(Context.Whole whole) {
        return whole.type() == Opcode.TEXT
                ? '"' + line(new String(whole.payload(), StandardCharsets.UTF_8)) + '"'
                : "ArrayBuffer(" + whole.payload().length + ")";
    }

    static String line(String text) {
        boolean fits = text.codePointCount(0, text.length()) <= MOST_CHARACTERS;
        String shown = fits ? text : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS)) + "…";
        return shown.replaceAll("\\p{Cntrl}", "·");
    }

    /// The first bytes in hex.
    static String hex(byte[] bytes) {
        int shown = Math.min(bytes.length, MOST_BYTES);
        return HexFormat.ofDelimiter(" ").formatHex(bytes, 0, shown) + (shown < bytes.length ? " …" : "");
    }
}
