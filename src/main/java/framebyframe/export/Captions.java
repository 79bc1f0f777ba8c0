package framebyframe.export;

import framebyframe.anatomy.Anatomy;
import framebyframe.anatomy.EventText;
import framebyframe.anatomy.Field;
import framebyframe.lesson.Step;
import framebyframe.protocol.Observer.Chunk;
import framebyframe.protocol.Observer.FrameSeen;
import framebyframe.protocol.Observer.Request;
import framebyframe.protocol.Observer.Response;
import framebyframe.protocol.Observer.Unreadable;
import framebyframe.protocol.Role;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.Opcode;
import framebyframe.protocol.rule.Violation;
import framebyframe.recording.Transfer;
import framebyframe.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What things are called in one language; what is said of bytes is read from them.
final class Captions {

    private static final int LONGEST_TEXT = 14;

    private final Texts texts;

    Captions(Texts texts) {
        this.texts = texts;
    }

    /// On an arrow, such as `TEXT “Hello”`.
    String name(Transfer transfer) {
        return transfer.content().map(content -> switch (content) {
            case Request(var request) -> request.method() + " " + shorten(request.target());
            case Response(var response) -> response.status() + " " + response.reason();
            case Chunk chunk -> texts.get(EventText.of(chunk).key());
            case FrameSeen(var frame, var inflated) -> frame(frame, inflated.orElse(frame.payload()));
            case Unreadable _ -> texts.get("stage.arrow.unreadable");
        }).orElseGet(() -> switch (transfer.kind()) {
            case TCP_END -> "FIN";
            default -> transfer.from() == Role.CLIENT ? "SYN" : "SYN, ACK";
        });
    }

    private static String frame(Frame frame, byte[] clear) {
        Opcode opcode = frame.opcode();
        byte[] payload = frame.payload();
        if (opcode == Opcode.CLOSE && payload.length >= 2) {
            return "CLOSE " + ((payload[0] & 0xff) << 8 | payload[1] & 0xff);
        }
        String text = opcode == Opcode.TEXT ? " “" + shorten(new String(clear, StandardCharsets.UTF_8)) + "”" : "";
        return opcode(opcode) + text + (frame.header().fin() ? "" : " …");
    }

    private static String opcode(Opcode opcode) {
        return opcode.isReserved()
                ? String.format(Locale.ROOT, "opcode 0x%x", opcode.code())
                : opcode.name();
    }

    private static String shorten(String text) {
        int end = text.codePointCount(0, text.length()) <= LONGEST_TEXT
                ? text.length()
                : text.offsetByCodePoints(0, LONGEST_TEXT);
        return (text.substring(0, end) + (end < text.length() ? "…" : "")).replaceAll("\\p{Cntrl}", "·");
    }

    /// Below it: how large, whether masked or compressed.
    String size(Transfer transfer) {
        if (transfer.content().isEmpty()) {
            return texts.get(transfer.kind() == Transfer.Kind.TCP_END ? "stage.arrow.tcpEnd" : "stage.arrow.tcp");
        }
        boolean masked = transfer.content().get() instanceof FrameSeen(Frame frame, var _) && frame.header().masked();
        return texts.get("stage.arrow.bytes", transfer.wireLength()) + (masked ? texts.get("stage.arrow.masked") : "")
                + (transfer.inflated().isPresent() ? texts.get("stage.arrow.compressed") : "");
    }

    /// Above its bytes, such as `TEXT frame, client → server`.
    String title(Transfer transfer) {
        String direction = texts
                .get(transfer.from() == Role.CLIENT ? "inspector.direction.up" : "inspector.direction.down");
        return transfer.content().map(content -> switch (content) {
            case Request(var request) -> texts.get(
                    request.asksForUpgrade() ? "inspector.title.request" : "inspector.title.plainRequest", direction);
            case Response(var response) -> texts.get(
                    Anatomy.isPlain(response) ? "inspector.title.plainResponse" : "inspector.title.response",
                    direction);
            case Chunk _ -> texts.get("inspector.title.chunk", direction);
            case FrameSeen(var frame, var _) ->
                texts.get("inspector.title.frame", opcode(frame.opcode()), direction);
            case Unreadable _ -> texts.get("inspector.title.unreadable", direction);
        }).orElseGet(() -> name(transfer) + ", " + direction);
    }

    String violation(Violation violation) {
        return texts.get("rule." + violation.rule().name(), violation.observed()) + " (" + citation(violation.section())
                + ")";
    }

    String field(Field field) {
        return texts.get(field.label());
    }

    /// The section with its document.
    static String citation(String section) {
        return Character.isDigit(section.charAt(0)) ? "RFC 6455 §" + section : section;
    }

    static String citation(Step step) {
        return citation(step.section());
    }

    /// Nanoseconds as milliseconds, to three decimals at most: `116.667 ms`.
    static String milliseconds(long nanos) {
        BigDecimal exact = BigDecimal.valueOf(nanos, 6).setScale(nanos < 1_000_000 ? 3 : 1, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, exact.scale()) + "f ms", exact);
    }
}
