package framebyframe.ui.inspector;

import framebyframe.anatomy.Field;
import framebyframe.anatomy.Span;
import framebyframe.anatomy.Utf8Character;
import framebyframe.text.Texts;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;

/// Bytes and values as the inspector, and other views beside it, write them.
public final class Words {

    private static final int LONGEST_VALUE = 48;
    private static final int LONGEST_HEX = 8;

    private Words() {}

    /// Two digits.
    public static String hex(int value) {
        return HexFormat.of().toHexDigits((byte) value);
    }

    static String hex(byte[] bytes, int from, int to) {
        return HexFormat.ofDelimiter(" ").formatHex(bytes, from, to);
    }

    /// Eight bits in two groups.
    static String bits(int value) {
        String all = Integer.toBinaryString(value & 0xff | 0x100);
        return all.substring(1, 5) + " " + all.substring(5);
    }

    /// The character of a byte, a dot for those that cannot be seen.
    public static String ascii(int value) {
        int b = value & 0xff;
        return b >= 0x20 && b < 0x7f ? Character.toString(b) : "·";
    }

    static String ascii(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(ascii(bytes[i]));
        }
        return text.toString();
    }

    /// The character whose UTF-8 begins at `index`, a dot when it cannot be seen, nothing when none begins there.
    static String character(byte[] utf8, int index) {
        Utf8Character character = Utf8Character.at(utf8, index);
        return character.kind() == Utf8Character.Kind.WHOLE ? glyph(character.codePoint()) : "";
    }

    /// A code point as one sees it; a control or an unassigned one as a dot, a space as an open box.
    public static String glyph(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                "·";
            case Character.SPACE_SEPARATOR -> "␣";
            default -> Character.toString(codePoint);
        };
    }

    /// Text of a peer's in one line: what cannot be seen as dots, not longer than `most` characters.
    public static String line(String text, int most) {
        String head = text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
        return head.replaceAll("\\p{Cntrl}", "·");
    }

    /// White space and line ends by their names: `CR LF`.
    static String spell(String text) {
        return text.chars().mapToObj(c -> switch (c) {
            case '\r' -> "CR";
            case '\n' -> "LF";
            case '\t' -> "HTAB";
            case ' ' -> "SP";
            default -> Character.toString(c);
        }).collect(Collectors.joining(" "));
    }

    /// A span's value, short enough for a heading.
    static String value(Span span) {
        return switch (span.field()) {
            case MASKING_KEY, PAYLOAD -> spaced(span.value());
            case SEPARATOR, LINE_END, END_OF_HEAD, EVENT_END, END_OF_BODY -> spell(span.value());
            case FIN, RSV1, RSV2, RSV3, OPCODE, MASK, PAYLOAD_LENGTH, EXTENDED_LENGTH, CLOSE_CODE, CLOSE_REASON, METHOD,
                    TARGET, HTTP_VERSION, STATUS, REASON, HEADER_NAME, HEADER_VALUE, EXTENSION,
                    EXTENSION_PARAMETER, BODY, CHUNK_SIZE, CHUNK_EXTENSION, CHUNK_DATA, EVENT_FIELD, EVENT_VALUE,
                    EVENT_COMMENT, UNREADABLE ->
                line(span.value(), LONGEST_VALUE);
        };
    }

    private static String spaced(String hex) {
        String digits = hex.replace("…", "");
        int shown = Math.min(digits.length(), 2 * LONGEST_HEX);
        String text = digits.substring(0, shown).replaceAll("..(?=.)", "$0 ");
        return shown < hex.length() ? text + " …" : text;
    }

    /// Where a span is: `bit 0`, `bits 4–7`, and for whole bytes `bytes 2–5`.
    static String place(Span span, Texts texts) {
        boolean bytes = span.bit() % 8 == 0 && span.bits() % 8 == 0;
        long unit = bytes ? 8 : 1;
        long first = span.bit() / unit;
        long last = span.end() / unit - 1;
        String key = "inspector.place." + (bytes ? "byte" : "bit") + (first == last ? "" : "s");
        return texts.get(key, Long.toString(first), Long.toString(last));
    }

    /// Such as `opcode · bits 4–7 · 0x1`.
    static String heading(Span span, Texts texts) {
        return texts.get(span.field().label()) + " · " + place(span, texts) + " · " + value(span);
    }

    /// The style class that gives a field its colour.
    static String styleClass(Field field) {
        return "field-" + field.id().toLowerCase(Locale.ROOT);
    }
}
