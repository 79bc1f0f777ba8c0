package framebyframe.ui.inspector;

import framebyframe.anatomy.Field;
import framebyframe.anatomy.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// One line of a head, or of a chunk: its spans up to and with its end.
record HeadLine(List<Span> spans) {

    /// A head's lines; the empty one that ends it is one of them.
    static List<HeadLine> of(List<Span> spans) {
        List<HeadLine> lines = new ArrayList<>();
        List<Span> line = new ArrayList<>();
        for (Span span : spans) {
            line.add(span);
            if (span.field().endsLine()) {
                lines.add(new HeadLine(List.copyOf(line)));
                line.clear();
            }
        }
        if (!line.isEmpty()) {
            lines.add(new HeadLine(List.copyOf(line)));
        }
        return lines;
    }

    /// The span that stands for the line: what it says, rather than what it is called.
    Span main() {
        for (Field field : List.of(Field.HEADER_VALUE, Field.EXTENSION, Field.METHOD, Field.STATUS,
                Field.HEADER_NAME, Field.EVENT_VALUE)) {
            for (Span span : spans) {
                if (span.field() == field) {
                    return span;
                }
            }
        }
        return spans.getFirst();
    }

    boolean holds(Span span) {
        return span.bit() >= spans.getFirst().bit() && span.end() <= spans.getLast().end();
    }

    /// The line as text, without its end.
    String text() {
        return spans.stream().filter(s -> !s.field().endsLine())
                .map(Span::value).collect(Collectors.joining());
    }
}
