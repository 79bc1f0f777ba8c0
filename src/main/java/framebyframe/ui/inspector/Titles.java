package framebyframe.ui.inspector;

import framebyframe.anatomy.Anatomy;
import framebyframe.anatomy.Field;
import framebyframe.protocol.Observer.Chunk;
import framebyframe.protocol.Observer.FrameSeen;
import framebyframe.protocol.Observer.Request;
import framebyframe.protocol.Observer.Response;
import framebyframe.protocol.Observer.Unreadable;
import framebyframe.protocol.Role;
import framebyframe.protocol.frame.FrameHeader;
import framebyframe.protocol.frame.Opcode;
import framebyframe.protocol.rule.Violation;
import framebyframe.recording.Transfer;
import framebyframe.text.Message;
import java.util.Locale;
import java.util.Optional;

/// What a transfer is called, how its bytes add up, what is wrong with it.
final class Titles {

    private Titles() {}

    /// Such as `TEXT frame, client → server`.
    static Message title(Transfer transfer) {
        Message direction = Message
                .of(transfer.from() == Role.CLIENT ? "inspector.direction.up" : "inspector.direction.down");
        return transfer.content().map(content -> switch (content) {
            case FrameSeen(var frame, var _) -> Message.of("inspector.title.frame", name(frame.opcode()), direction);
            case Request(var request) -> Message.of(
                    request.asksForUpgrade() ? "inspector.title.request" : "inspector.title.plainRequest", direction);
            case Response(var response) -> Message.of(
                    Anatomy.isPlain(response) ? "inspector.title.plainResponse" : "inspector.title.response",
                    direction);
            case Chunk _ -> Message.of("inspector.title.chunk", direction);
            case Unreadable _ -> Message.of("inspector.title.unreadable", direction);
        }).orElseGet(() -> Message.of("inspector.title." + tcp(transfer), direction));
    }

    /// The opcode's name, or its number when it has none.
    static String name(Opcode opcode) {
        return opcode.isReserved() ? String.format(Locale.ROOT, "0x%x", opcode.code()) : opcode.name();
    }

    /// Such as `11 bytes = 2 header + 4 masking key + 5 payload`.
    static Message size(Inspection inspection) {
        int bytes = inspection.bytes().length;
        return inspection.frame().map(frame -> {
            FrameHeader header = frame.header();
            Message size = Message.of("inspector.size.frame", bytes, header.lengthForm().extendedBytes(),
                    header.masked() ? 4 : 0, frame.payload().length);
            return inspection.inflated().filter(_ -> !inspection.failsToInflate())
                    .map(i -> Message.of("inspector.size.compressed", size, i.length))
                    .orElse(size);
        }).orElseGet(() -> {
            long data = inspection.bytesOf(Field.BODY);
            if (data > 0) {
                return Message.of("inspector.size.body", bytes, bytes - data, data);
            }
            if (inspection.chunk().isPresent()) {
                int carried = inspection.chunk().get().data().length;
                return Message.of("inspector.size.chunk", bytes, carried, bytes - carried);
            }
            long fields = inspection.spans().stream().filter(s -> s.field() == Field.HEADER_NAME).count();
            return inspection.span(Field.HTTP_VERSION).isPresent()
                    ? Message.of("inspector.size.head", bytes, fields)
                    : Message.of(inspection.spans().isEmpty() ? "inspector.size.none" : "inspector.size.bytes", bytes);
        });
    }

    /// What happens when TCP opens or ends.
    ///
    /// @param plain whether no WebSocket was ever meant
    static Message explanation(Transfer transfer, boolean plain) {
        return Message.of((plain ? "inspector.plain." : "inspector.explanation.") + tcp(transfer));
    }

    /// The standard that says so.
    static String citation(Transfer transfer, boolean plain) {
        if (transfer.kind() == Transfer.Kind.TCP_END) {
            return plain ? "RFC 9112 §9.6" : "RFC 6455 §7.1.1";
        }
        return "RFC 9293 §3.5";
    }

    /// What breaking the rule leads to.
    static Message consequence(Violation violation) {
        String code = Integer.toString(violation.code());
        return Message.of(violation.code() == 0
                ? "inspector.violation.dropped"
                : violation.code() < 1000 ? "inspector.violation.status" : "inspector.violation.close",
                violation.rule().reference(), code);
    }

    static Message sentence(Violation violation) {
        return Message.of("rule." + violation.rule().name(), violation.observed());
    }

    /// What should have been there; nothing where the sentence says it already.
    static Optional<Message> required(Violation violation, String sentence) {
        String required = violation.required();
        return required.isEmpty() || sentence.contains(required)
                ? Optional.empty()
                : Optional.of(Message.of("inspector.violation.required", required));
    }

    private static String tcp(Transfer transfer) {
        if (transfer.kind() == Transfer.Kind.TCP_END) {
            return "tcpEnd";
        }
        return transfer.from() == Role.CLIENT ? "tcpSyn" : "tcpSynAck";
    }
}
