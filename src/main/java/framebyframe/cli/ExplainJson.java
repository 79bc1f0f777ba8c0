package framebyframe.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import framebyframe.anatomy.Anatomy;
import framebyframe.anatomy.Span;
import framebyframe.protocol.Observer.Chunk;
import framebyframe.protocol.Observer.FrameSeen;
import framebyframe.protocol.Observer.Request;
import framebyframe.protocol.Observer.Response;
import framebyframe.protocol.Observer.Sighting;
import framebyframe.protocol.Observer.Unreadable;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameHeader;
import framebyframe.protocol.frame.Opcode;
import framebyframe.protocol.handshake.Headers;
import framebyframe.protocol.handshake.OpeningRequest;
import framebyframe.protocol.handshake.OpeningResponse;
import framebyframe.protocol.rule.Violation;
import framebyframe.text.Texts;
import java.util.Locale;
import java.util.Optional;

/// What was taken apart, for programs.
final class ExplainJson {

    private final Texts texts;

    ExplainJson(Texts texts) {
        this.texts = texts;
    }

    ObjectNode of(Dissection dissection) {
        ObjectNode node = Json.object();
        ArrayNode items = node.putArray("items");
        dissection.items().forEach(item -> items.add(item(item)));
        node.put("remaining", dissection.remaining());
        dissection.needs().ifPresent(
                needs -> node.putObject("needs").put("bytes", needs.bytes()).put("within", needs.within().name()));
        return node;
    }

    private ObjectNode item(Dissection.Item found) {
        ObjectNode node = Json.object();
        Sighting item = found.sighting();
        switch (item.content()) {
            case FrameSeen(Frame frame, var inflated) -> frame(place(node, "frame", item), frame, inflated);
            case Request(OpeningRequest request) -> request(place(node, "request", item), request);
            case Response(OpeningResponse response) -> response(place(node, "response", item), response);
            case Chunk chunk -> place(node, "chunk", item).put("size", chunk.data().length)
                    .put("data", Json.hex(chunk.data())).put("last", chunk.isLast()).put("events", chunk.events());
            case Unreadable() -> place(node, "unreadable", item);
        }
        found.from().ifPresent(role -> node.put("from", role.name().toLowerCase(Locale.ROOT)));
        ArrayNode spans = node.putArray("spans");
        Anatomy.of(item.content(), found.bytes()).forEach(span -> spans.add(span(span)));
        ArrayNode violations = node.putArray("violations");
        item.violations().forEach(violation -> violations.add(violation(violation)));
        return node;
    }

    private static ObjectNode place(ObjectNode node, String kind, Sighting item) {
        return node.put("kind", kind).put("offset", item.offset()).put("length", item.length());
    }

    private static void frame(ObjectNode node, Frame frame, Optional<byte[]> inflated) {
        FrameHeader h = frame.header();
        Optional<CloseContent> close = CloseContent.of(frame);
        node.put("fin", h.fin()).put("rsv1", h.rsv1()).put("rsv2", h.rsv2()).put("rsv3", h.rsv3())
                .put("opcode", h.opcode().code()).put("opcodeName", h.opcode().name()).put("masked", h.masked())
                .put("maskingKey", h.masked() ? Json.hex(h.maskingKey()) : null)
                .put("payloadLength", h.payloadLength()).put("payload", Json.hex(frame.payload()))
                .put("text", h.opcode() == Opcode.TEXT
                        ? Utf8Text.decode(inflated.orElse(frame.payload())).orElse(null)
                        : null)
                .put("closeCode", close.map(CloseContent::code).orElse(null))
                .put("closeReason", close.flatMap(CloseContent::reason).orElse(null));
        inflated.ifPresent(bytes -> node.put("inflated", Json.hex(bytes)));
    }

    private static void request(ObjectNode node, OpeningRequest request) {
        node.put("method", request.method()).put("target", request.target()).put("version", request.version())
                .set("headers", headers(request.headers()));
    }

    private static void response(ObjectNode node, OpeningResponse response) {
        node.put("version", response.version()).put("status", response.status()).put("reason", response.reason())
                .set("headers", headers(response.headers()));
    }

    private static ArrayNode headers(Headers headers) {
        ArrayNode node = Json.array();
        headers.fields().forEach(field -> node.addObject().put("name", field.name()).put("value", field.value()));
        return node;
    }

    private ObjectNode span(Span span) {
        return Json.object().put("bit", span.bit()).put("bits", span.bits()).put("field", span.field().id())
                .put("value", span.value()).put("meaning", texts.get(span.meaning())).put("section", span.section());
    }

    private ObjectNode violation(Violation violation) {
        return Json.object().put("section", violation.section()).put("code", violation.code())
                .put("message", message(violation, texts)).put("observed", violation.observed())
                .put("required", violation.required()).put("reference", violation.rule().reference());
    }

    /// The rule that was broken, and what was seen.
    static String message(Violation violation, Texts texts) {
        return texts.get("rule." + violation.rule(), violation.observed());
    }
}
