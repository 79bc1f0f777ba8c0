package framebyframe.ui.learn;

import framebyframe.anatomy.Anatomy;
import framebyframe.anatomy.Field;
import framebyframe.anatomy.Span;
import framebyframe.lesson.Show;
import framebyframe.recording.Transfer;
import framebyframe.ui.player.Selection;
import java.util.List;

/// From what a lesson points at to the bits that the inspector selects.
public final class Pointing {

    private Pointing() {}

    /// The selection of `show` in a transfer; of the whole transfer when it has nothing of the kind.
    public static Selection at(Transfer transfer, Show show) {
        List<Span> spans = transfer.content().map(c -> Anatomy.of(c, transfer.bytes())).orElse(List.of());
        long bit = switch (show) {
            case Show.HeaderField(String name) -> header(spans, name);
            case Show.Part(String id) -> part(spans, id);
            case Show.Accept accept -> {
                long answer = header(spans, "Sec-WebSocket-Accept");
                yield answer >= 0 ? answer : header(spans, "Sec-WebSocket-Key");
            }
        };
        return bit < 0 ? Selection.of(transfer.id()) : Selection.of(transfer.id(), bit);
    }

    private static long part(List<Span> spans, String id) {
        return spans.stream().filter(s -> s.field().id().equals(id)).mapToLong(Span::bit).findFirst().orElse(-1);
    }

    /// The value behind the header's name.
    private static long header(List<Span> spans, String name) {
        boolean named = false;
        for (Span span : spans) {
            if (span.field() == Field.HEADER_NAME) {
                named = span.value().equalsIgnoreCase(name);
            } else if (named && span.field().isValue()) {
                return span.bit();
            }
        }
        return -1;
    }
}
