package framebyframe.ui.inspector;

import framebyframe.anatomy.Anatomy;
import framebyframe.anatomy.Field;
import framebyframe.anatomy.Span;
import framebyframe.protocol.Observer.Content;
import framebyframe.protocol.Observer.Chunk;
import framebyframe.protocol.Observer.FrameSeen;
import framebyframe.protocol.Observer.Request;
import framebyframe.protocol.Observer.Response;
import framebyframe.protocol.Observer.Unreadable;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.rule.Rule;
import framebyframe.recording.Transfer;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One transfer taken apart; everything in it follows from the transfer's bytes.
///
/// @param transfer empty when nothing is selected
/// @param spans none when the transfer carries no bytes
/// @param aspects the ways to look at it, the first one first
public record Inspection(Optional<Transfer> transfer, List<Span> spans, List<Aspect> aspects) {

    /// What compressed bytes can break.
    private static final Set<Rule> INFLATION = EnumSet.of(Rule.COMPRESSED_DATA, Rule.MESSAGE_SIZE,
            Rule.MESSAGE_DENSITY);

    static final Inspection NOTHING = new Inspection(Optional.empty(), List.of(), List.of());

    static Inspection of(Transfer transfer) {
        return transfer.content()
                .map(content -> new Inspection(Optional.of(transfer), Anatomy.of(content, transfer.bytes()),
                        aspects(content)))
                .orElseGet(() -> new Inspection(Optional.of(transfer), List.of(), List.of()));
    }

    private static List<Aspect> aspects(Content content) {
        return switch (content) {
            case FrameSeen(var _, var inflated) -> inflated.isPresent()
                    ? List.of(Aspect.BITS, Aspect.UNMASK, Aspect.INFLATE, Aspect.TEXT, Aspect.WIRE)
                    : List.of(Aspect.BITS, Aspect.UNMASK, Aspect.TEXT, Aspect.WIRE);
            case Request _ -> List.of(Aspect.LINES, Aspect.WIRE);
            case Response _ -> List.of(Aspect.LINES, Aspect.WIRE);
            case Chunk _ -> List.of(Aspect.LINES, Aspect.WIRE);
            case Unreadable _ -> List.of(Aspect.WIRE);
        };
    }

    /// The bytes as they stood on the wire.
    byte[] bytes() {
        return transfer.map(Transfer::bytes).orElse(new byte[0]);
    }

    /// The frame, if it is one.
    Optional<Frame> frame() {
        return transfer.flatMap(Transfer::content).flatMap(
                content -> content instanceof FrameSeen(var frame, var _) ? Optional.of(frame) : Optional.empty());
    }

    /// The chunk, if it is one.
    Optional<Chunk> chunk() {
        return transfer.flatMap(Transfer::content)
                .flatMap(content -> content instanceof Chunk chunk ? Optional.of(chunk) : Optional.empty());
    }

    /// How many bytes there are of a field.
    long bytesOf(Field field) {
        return spans.stream().filter(s -> s.field() == field).mapToLong(s -> s.bits() / 8).sum();
    }

    /// What the frame's payload inflates to, if it belongs to a compressed message; nothing if it cannot be inflated.
    Optional<byte[]> inflated() {
        return transfer.flatMap(Transfer::inflated);
    }

    /// Whether the payload should be inflated and cannot be.
    boolean failsToInflate() {
        return transfer.stream().flatMap(t -> t.violations().stream()).anyMatch(v -> INFLATION.contains(v.rule()));
    }

    /// The span of a field that stands there once.
    Optional<Span> span(Field field) {
        return spans.stream().filter(s -> s.field() == field).findFirst();
    }

    /// The span around a bit.
    Optional<Span> spanAt(long bit) {
        int low = 0;
        int high = spans.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = spans.get(middle);
            if (span.covers(bit)) {
                return Optional.of(span);
            }
            low = bit < span.bit() ? low : middle + 1;
            high = bit < span.bit() ? middle - 1 : high;
        }
        return Optional.empty();
    }

    /// The span that a byte is shown as: the widest of those that share it, so the first byte of a frame is its opcode.
    Span spanOfByte(int index) {
        Span widest = spanAt(8L * index).orElseThrow();
        for (Span span = widest; span.end() < 8L * (index + 1);) {
            span = spanAt(span.end()).orElseThrow();
            widest = span.bits() > widest.bits() ? span : widest;
        }
        return widest;
    }

    /// What is explained before anything of it is selected.
    Optional<Span> first() {
        return span(Field.OPCODE).or(() -> span(Field.METHOD)).or(() -> span(Field.STATUS))
                .or(() -> span(Field.EVENT_VALUE)).or(() -> span(Field.EVENT_COMMENT))
                .or(() -> spans.stream().findFirst());
    }

    /// The span before or behind another, or that one when it is the outermost.
    Span neighbour(Span span, int step) {
        return spans.get(Math.clamp(spans.indexOf(span) + (long) step, 0, spans.size() - 1));
    }
}
