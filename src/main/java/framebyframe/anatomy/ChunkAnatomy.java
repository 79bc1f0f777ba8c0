package framebyframe.anatomy;

import framebyframe.text.Message;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// The spans of one chunk of a body, read from its bytes (RFC 9112 §7.1); the data line by line where it is a stream of
/// server-sent events (WHATWG HTML §9.2.5).
final class ChunkAnatomy {

    private static final String CHUNKS = "RFC 9112 §7.1";
    private static final String EXTENSIONS = "RFC 9112 §7.1.1";
    private static final String TRAILERS = "RFC 9112 §7.1.2";
    private static final String SYNTAX = "WHATWG HTML §9.2.5";
    private static final String FIELDS = "WHATWG HTML §9.2.6";
    private static final String COMMENTS = "WHATWG HTML §9.2.7";
    /// How many characters of data a value shows before `…`.
    private static final int LONGEST = 1000;

    /// The fields that an event's lines may have.
    private enum Known {
        DATA, EVENT, ID, RETRY, OTHER;

        static Known of(String name) {
            return Arrays.stream(values()).filter(k -> k != OTHER && k.name().toLowerCase(java.util.Locale.ROOT)
                    .equals(name)).findFirst().orElse(OTHER);
        }
    }

    private final byte[] bytes;
    private final boolean events;
    private final int data;
    private final Spans spans = new Spans();
    /// Everything before is in a span.
    private int at;

    /// @param bytes all of the chunk
    /// @param data how many of them are data
    ChunkAnatomy(byte[] bytes, int data, boolean events) {
        this.bytes = bytes;
        this.data = data;
        this.events = events;
    }

    List<Span> spans() {
        int end = lineEnd(bytes.length);
        int digits = at;
        while (digits < end && Character.digit(bytes[digits], 16) >= 0) {
            digits++;
        }
        Message size = data == 0 ? Message.of("anatomy.chunkSize.last") : Message.of("anatomy.chunkSize", data);
        add(Field.CHUNK_SIZE, digits, size, CHUNKS);
        add(Field.CHUNK_EXTENSION, end, "anatomy.chunkExtension", EXTENSIONS);
        add(Field.LINE_END, behind(end, bytes.length), "anatomy.chunkLineEnd", CHUNKS);
        if (data == 0) {
            trailers();
        } else {
            int dataEnd = Math.min(bytes.length, at + data);
            if (events) {
                events(dataEnd);
            } else {
                add(Field.CHUNK_DATA, dataEnd, "anatomy.chunkData", CHUNKS);
            }
            add(Field.LINE_END, bytes.length, "anatomy.chunkEnd", CHUNKS);
        }
        return spans.list();
    }

    private void trailers() {
        while (at < bytes.length && lineEnd(bytes.length) > at) {
            int end = lineEnd(bytes.length);
            int colon = find(':', end);
            add(Field.HEADER_NAME, colon, "anatomy.trailer", TRAILERS);
            add(Field.SEPARATOR, blanks(Math.min(end, colon + 1), end), "anatomy.separator.header", "RFC 9112 §5");
            add(Field.HEADER_VALUE, end, "anatomy.trailer", TRAILERS);
            add(Field.LINE_END, behind(end, bytes.length), "anatomy.lineEnd", "RFC 9112 §2.1");
        }
        add(Field.END_OF_BODY, bytes.length, "anatomy.endOfBody", CHUNKS);
    }

    private void events(int dataEnd) {
        while (at < dataEnd) {
            int end = lineEnd(dataEnd);
            if (end == at) {
                add(Field.EVENT_END, behind(end, dataEnd), "anatomy.eventEnd", FIELDS);
            } else if (bytes[at] == ':') {
                add(Field.EVENT_COMMENT, end, "anatomy.eventComment", COMMENTS);
                add(Field.LINE_END, behind(end, dataEnd), "anatomy.eventLineEnd", SYNTAX);
            } else {
                field(end);
                add(Field.LINE_END, behind(end, dataEnd), "anatomy.eventLineEnd", SYNTAX);
            }
        }
    }

    /// A name, a colon, perhaps one space, and a value; or a name alone.
    private void field(int end) {
        int colon = find(':', end);
        Known known = Known.of(text(at, colon));
        add(Field.EVENT_FIELD, colon, "anatomy.eventField." + known, FIELDS);
        boolean spaced = colon + 1 < end && bytes[colon + 1] == ' ';
        add(Field.SEPARATOR, Math.min(end, colon + (spaced ? 2 : 1)), "anatomy.separator.event", SYNTAX);
        add(Field.EVENT_VALUE, end, "anatomy.eventValue." + known, FIELDS);
    }

    /// Where the line ends that goes on at `at`, its line break not counted: at CR LF, LF or CR.
    private int lineEnd(int limit) {
        int end = at;
        while (end < limit && bytes[end] != '\r' && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    /// Behind the line break at `end`.
    private int behind(int end, int limit) {
        boolean both = end + 1 < limit && bytes[end] == '\r' && bytes[end + 1] == '\n';
        return Math.min(limit, end + (both ? 2 : 1));
    }

    private int find(char wanted, int end) {
        int found = at;
        while (found < end && bytes[found] != wanted) {
            found++;
        }
        return found;
    }

    private int blanks(int from, int end) {
        int behind = from;
        while (behind < end && (bytes[behind] == ' ' || bytes[behind] == '\t')) {
            behind++;
        }
        return behind;
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private void add(Field field, int end, String key, String section) {
        add(field, end, Message.of(key), section);
    }

    private void add(Field field, int end, Message meaning, String section) {
        if (end > at) {
            spans.addBytes(field, end - at, Bytes.text(Arrays.copyOfRange(bytes, at, end), LONGEST), meaning, section);
            at = end;
        }
    }
}
