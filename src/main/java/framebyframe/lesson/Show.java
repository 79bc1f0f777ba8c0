package framebyframe.lesson;

import java.util.List;
import java.util.Optional;

/// What to point at in the inspector, looked for in the transfer that the step's anchor names.
///
/// Written `header:‹Name›`, `field:‹id›` or `accept`.
public sealed interface Show extends Reference.Target {

    /// A header field of the request or response, by the name that the RFC gives it.
    record HeaderField(String name) implements Show {
        @Override
        public String toString() {
            return "header:" + name;
        }
    }

    /// A part of a head or a frame, by the id that the inspector gives it, such as `opcode`.
    record Part(String id) implements Show {
        @Override
        public String toString() {
            return "field:" + id;
        }
    }

    /// The way from Key to Accept.
    record Accept() implements Show {
        @Override
        public String toString() {
            return "accept";
        }
    }

    /// The parts of a frame.
    List<String> FRAME_PARTS = List.of("fin", "rsv1", "rsv2", "rsv3", "opcode", "mask", "payloadLength",
            "extendedPayloadLength", "maskingKey", "payload", "closeCode", "closeReason");

    /// The parts of the first line of a request or a response, and its body.
    List<String> HEAD_PARTS = List.of("method", "requestTarget", "httpVersion", "status", "reasonPhrase",
            "body");

    /// Reads what [Object#toString()] of these records writes; empty for anything else.
    static Optional<Show> parse(String written) {
        if (written.equals("accept")) {
            return Optional.of(new Accept());
        }
        if (written.startsWith("header:")) {
            String name = written.substring("header:".length());
            return Tokens.is(name) ? Optional.of(new HeaderField(name)) : Optional.empty();
        }
        if (written.startsWith("field:")) {
            String id = written.substring("field:".length());
            return FRAME_PARTS.contains(id) || HEAD_PARTS.contains(id) ? Optional.of(new Part(id)) : Optional.empty();
        }
        return Optional.empty();
    }
}
