package framebyframe.anatomy;

import framebyframe.text.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The spans of a request's or a response's head, read from its bytes (RFC 9112 §2.1), well formed or not.
final class HeadAnatomy {

    /// Which of the two heads.
    enum Kind {
        REQUEST, RESPONSE
    }

    /// How many characters of a body a value shows before `…`.
    private static final int LONGEST_BODY = 1000;

    private final Kind kind;
    private final boolean plain;
    /// One character for each byte.
    private final String text;
    private final Spans spans = new Spans();
    /// Everything before is in a span.
    private int at;

    /// @param plain whether it has nothing to do with an opening handshake
    HeadAnatomy(Kind kind, boolean plain, byte[] bytes) {
        this.kind = kind;
        this.plain = plain;
        this.text = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// @param bodied whether what stands behind the head is its body: not so in the opening handshake
    List<Span> spans(FirstLine first, boolean bodied) {
        firstLine(first, lineEnd());
        add(Field.LINE_END, at + lineBreak(), "anatomy.lineEnd", "RFC 9112 §2.1");
        while (at < text.length() && lineEnd() > at) {
            headerLine(lineEnd());
            add(Field.LINE_END, at + lineBreak(), "anatomy.lineEnd", "RFC 9112 §2.1");
        }
        int end = at + lineBreak();
        boolean ended = end > at;
        add(Field.END_OF_HEAD, end, bodied ? "anatomy.endOfHead.body" : "anatomy.endOfHead", "RFC 9112 §2.1");
        if (bodied && ended && at < text.length()) {
            byte[] body = text.substring(at).getBytes(StandardCharsets.ISO_8859_1);
            spans.addBytes(Field.BODY, body.length, Bytes.text(body, LONGEST_BODY), "anatomy.body", "RFC 9112 §6");
            at = text.length();
        }
        add(Field.UNREADABLE, text.length(), "anatomy.unreadable.behind", "RFC 9112 §2.1");
        return spans.list();
    }

    /// Where the line ends that goes on at `at`, its line break not counted.
    private int lineEnd() {
        int feed = text.indexOf('\n', at);
        if (feed < 0) {
            return text.length();
        }
        return feed > at && text.charAt(feed - 1) == '\r' ? feed - 1 : feed;
    }

    /// Bytes of the line break at `at`: CR LF, a lone LF as lenient readers take it, or none.
    private int lineBreak() {
        return text.startsWith("\r\n", at) ? 2 : text.startsWith("\n", at) ? 1 : 0;
    }

    private void firstLine(FirstLine line, int end) {
        for (FirstLine.Part part : line.parts()) {
            int found = text.indexOf(part.text(), at);
            if (found >= 0 && found + part.text().length() <= end) {
                gap(found);
                add(part.field(), found + part.text().length(), part.meaning(), part.section());
            }
        }
        gap(end);
    }

    /// What stands between the parts of the first line.
    private void gap(int end) {
        if (text.substring(at, end).isBlank()) {
            add(Field.SEPARATOR, end, "anatomy.separator.firstLine", "RFC 9112 §3");
        } else {
            add(Field.UNREADABLE, end, "anatomy.unreadable.firstLine", "RFC 9112 §3");
        }
    }

    private void headerLine(int end) {
        int colon = text.indexOf(':', at);
        int nameEnd = colon < 0 || colon > end ? at : endWithoutBlanks(at, colon);
        if (nameEnd == at || isBlank(text.charAt(at))) {
            add(Field.UNREADABLE, end, "anatomy.unreadable.line", "RFC 9112 §5");
            return;
        }
        HeaderField field = HeaderField.of(text.substring(at, nameEnd), kind, plain);
        add(Field.HEADER_NAME, nameEnd, field.nameMeaning(), field.nameSection());
        int valueEnd = endWithoutBlanks(colon + 1, end);
        int value = colon + 1;
        while (value < valueEnd && isBlank(text.charAt(value))) {
            value++;
        }
        add(Field.SEPARATOR, valueEnd == colon + 1 ? end : value, "anatomy.separator.header", "RFC 9112 §5");
        if (field.listsExtensions()) {
            extensions(valueEnd);
        } else if (at < valueEnd) {
            add(Field.HEADER_VALUE, valueEnd, field.valueMeaning(text.substring(at, valueEnd)), field.valueSection());
        }
        add(Field.SEPARATOR, end, "anatomy.separator.behindValue", "RFC 9112 §5");
    }

    /// Each extension and each of its parameters (§9.1). No comma or semicolon can hide in a quoted value, since that
    /// must be a token, too.
    private void extensions(int end) {
        Optional<ExtensionText> extension = Optional.empty();
        boolean first = true;
        while (at < end) {
            int begin = at;
            while (begin < end && isBetweenExtensions(text.charAt(begin))) {
                begin++;
            }
            first |= text.substring(at, begin).indexOf(',') >= 0;
            add(Field.SEPARATOR, begin, "anatomy.separator.extension", "9.1");
            int behind = begin;
            while (behind < end && text.charAt(behind) != ',' && text.charAt(behind) != ';') {
                behind++;
            }
            behind = endWithoutBlanks(begin, behind);
            String part = text.substring(begin, behind);
            if (first || extension.isEmpty()) {
                extension = Optional.of(new ExtensionText(part, kind));
                add(Field.EXTENSION, behind, extension.get().meaning(), extension.get().section());
            } else {
                add(Field.EXTENSION_PARAMETER, behind, extension.get().meaning(part), extension.get().section(part));
            }
            first = false;
        }
    }

    private static boolean isBetweenExtensions(char character) {
        return isBlank(character) || character == ',' || character == ';';
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }

    /// The end of `from` to `to` without the blanks before `to`.
    private int endWithoutBlanks(int from, int to) {
        int end = to;
        while (end > from && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private void add(Field field, int end, String key, String section) {
        add(field, end, Message.of(key), section);
    }

    private void add(Field field, int end, Message meaning, String section) {
        if (end > at) {
            spans.addBytes(field, end - at, text.substring(at, end), meaning, section);
            at = end;
        }
    }
}
