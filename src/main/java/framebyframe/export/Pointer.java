package framebyframe.export;

import framebyframe.anatomy.Anatomy;
import framebyframe.anatomy.Field;
import framebyframe.anatomy.Span;
import framebyframe.lesson.Show;
import framebyframe.recording.Transfer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// From what a lesson points at to the span that is meant.
final class Pointer {

    private Pointer() {}

    static List<Span> spans(Transfer transfer) {
        return transfer.content().map(c -> Anatomy.of(c, transfer.bytes())).orElse(List.of());
    }

    /// The place among the transfer's spans; empty when it has nothing of the kind.
    static OptionalInt at(Optional<Transfer> transfer, Show show) {
        List<Span> spans = transfer.map(Pointer::spans).orElse(List.of());
        return switch (show) {
            case Show.HeaderField(String name) -> header(spans, name);
            case Show.Part(String id) ->
                IntStream.range(0, spans.size()).filter(i -> spans.get(i).field().id().equals(id)).findFirst();
            case Show.Accept _ -> {
                OptionalInt answer = header(spans, "Sec-WebSocket-Accept");
                yield answer.isPresent() ? answer : header(spans, "Sec-WebSocket-Key");
            }
        };
    }

    /// The value behind the header's name.
    private static OptionalInt header(List<Span> spans, String name) {
        boolean named = false;
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            if (span.field() == Field.HEADER_NAME) {
                named = span.value().equalsIgnoreCase(name);
            } else if (named && span.field().isValue()) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
