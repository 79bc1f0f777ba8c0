package framebyframe.protocol;

import java.io.ByteArrayOutputStream;

/// Reads a chunked body, chunk by chunk, as its bytes come (RFC 9112 §7.1).
///
/// A size, perhaps with extensions, on a line of its own; so many bytes; the end of a line. The chunk of size 0 is the
/// last: trailer fields may follow it, and an empty line. Lines end in CR LF and nothing else, since two readers that
/// disagree about that see two different bodies.
final class ChunkReader {

    /// What the bytes so far have come to.
    enum Outcome {
        MORE, CHUNK, LAST,
        /// No chunk can begin like this, or it is longer than is followed. It stays so.
        BROKEN
    }

    /// Data of one chunk, in bytes.
    static final int LONGEST = BodyLength.LONGEST;
    /// All of a chunk but its data, in bytes.
    static final int LONGEST_AROUND = 16 * 1024;

    private static final int HEX = 16;

    private enum Part {
        SIZE, BLANK, EXTENSION, SIZE_END, DATA, DATA_END, DATA_LINE_FEED, TRAILER, NAME, VALUE, VALUE_END, END
    }

    private Part part = Part.SIZE;
    private Outcome outcome = Outcome.MORE;
    private int digits;
    private int size;
    private int length;
    private ByteArrayOutputStream data = new ByteArrayOutputStream();

    /// Reads on from `from`, at most to the end of a chunk, and begins with the next one if the one before was whole.
    ///
    /// @return the place behind what was read
    int read(byte[] bytes, int from) {
        if (outcome == Outcome.CHUNK) {
            begin();
        }
        int at = from;
        while (outcome == Outcome.MORE && at < bytes.length) {
            int taken = part == Part.DATA ? takeData(bytes, at) : take(bytes[at]);
            at += taken;
            length += taken;
            if (length - data.size() > LONGEST_AROUND) {
                outcome = Outcome.BROKEN;
            }
        }
        return at;
    }

    Outcome outcome() {
        return outcome;
    }

    /// The data of the chunk that is whole now.
    byte[] data() {
        return data.toByteArray();
    }

    /// All the bytes of the chunk that is whole now: size, data, ends of lines, trailer fields.
    int length() {
        return length;
    }

    private void begin() {
        part = Part.SIZE;
        outcome = Outcome.MORE;
        digits = 0;
        size = 0;
        length = 0;
        data = new ByteArrayOutputStream();
    }

    private int takeData(byte[] bytes, int from) {
        int taken = Math.min(bytes.length - from, size - data.size());
        data.write(bytes, from, taken);
        if (data.size() == size) {
            part = Part.DATA_END;
        }
        return taken;
    }

    /// One byte that is none of the data.
    private int take(byte octet) {
        int c = octet & 0xff;
        outcome = switch (part) {
            case SIZE -> takeSize(c);
            case BLANK -> go(c == ';' ? Part.EXTENSION : isBlank(c) ? Part.BLANK : Part.SIZE_END,
                    c == ';' || isBlank(c) || c == '\r');
            case EXTENSION -> go(c == '\r' ? Part.SIZE_END : Part.EXTENSION, c == '\r' || isText(c));
            case SIZE_END -> go(size > 0 ? Part.DATA : Part.TRAILER, c == '\n');
            case DATA, DATA_END -> go(Part.DATA_LINE_FEED, c == '\r');
            case DATA_LINE_FEED -> end(Outcome.CHUNK, c == '\n');
            case TRAILER -> go(c == '\r' ? Part.END : Part.NAME, c == '\r' || isName(c));
            case NAME -> go(c == ':' ? Part.VALUE : Part.NAME, c == ':' || isName(c));
            case VALUE -> go(c == '\r' ? Part.VALUE_END : Part.VALUE, c == '\r' || isText(c));
            case VALUE_END -> go(Part.TRAILER, c == '\n');
            case END -> end(Outcome.LAST, c == '\n');
        };
        return 1;
    }

    private Outcome takeSize(int c) {
        int digit = Character.digit(c, HEX);
        if (digit < 0) {
            return go(c == ';' ? Part.EXTENSION : c == '\r' ? Part.SIZE_END : Part.BLANK,
                    digits > 0 && (c == ';' || c == '\r' || isBlank(c)));
        }
        digits++;
        size = size * HEX + digit;
        return size > LONGEST ? Outcome.BROKEN : outcome;
    }

    private Outcome go(Part next, boolean allowed) {
        part = next;
        return allowed ? outcome : Outcome.BROKEN;
    }

    private static Outcome end(Outcome whole, boolean allowed) {
        return allowed ? whole : Outcome.BROKEN;
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t';
    }

    /// Whether it may stand in a line that ends in CR LF.
    private static boolean isText(int c) {
        return c >= ' ' && c != 0x7f || c == '\t';
    }

    private static boolean isName(int c) {
        return c > ' ' && c < 0x7f && c != ':';
    }
}
