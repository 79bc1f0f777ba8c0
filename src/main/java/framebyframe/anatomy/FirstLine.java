package framebyframe.anatomy;

import framebyframe.protocol.handshake.OpeningRequest;
import framebyframe.protocol.handshake.OpeningResponse;
import framebyframe.text.Message;
import java.util.List;

/// The parts of a request line or a status line, in the order of the wire (RFC 9112 §3, §4).
///
/// @param parts as the reader of the head understood them
record FirstLine(List<Part> parts) {

    /// @param text as it stands on the wire
    record Part(Field field, String text, Message meaning, String section) {}

    static FirstLine of(OpeningRequest request) {
        return request.asksForUpgrade() ? opening(request) : plain(request);
    }

    private static FirstLine plain(OpeningRequest request) {
        return new FirstLine(List.of(
                new Part(Field.METHOD, request.method(), Message.of(request.method().equals("POST")
                        ? "anatomy.method.post"
                        : "anatomy.method.plain"), "RFC 9110 §9"),
                new Part(Field.TARGET, request.target(), Message.of("anatomy.requestTarget.plain"), "RFC 9112 §3.2"),
                new Part(Field.HTTP_VERSION, request.version(), Message.of("anatomy.httpVersion.plain"),
                        "RFC 9112 §2.3")));
    }

    private static FirstLine opening(OpeningRequest request) {
        return new FirstLine(List.of(
                new Part(Field.METHOD, request.method(),
                        Message.of(request.method().equals("GET") ? "anatomy.method" : "anatomy.method.other"), "4.1"),
                new Part(Field.TARGET, request.target(), Message.of("anatomy.requestTarget"), "4.1"),
                new Part(Field.HTTP_VERSION, request.version(), Message.of("anatomy.httpVersion"), "4.1")));
    }

    static FirstLine of(OpeningResponse response) {
        boolean plain = Anatomy.isPlain(response);
        return new FirstLine(List.of(
                plain
                        ? new Part(Field.HTTP_VERSION, response.version(), Message.of("anatomy.httpVersion.plain"),
                                "RFC 9112 §2.3")
                        : new Part(Field.HTTP_VERSION, response.version(),
                                Message.of("anatomy.httpVersion.response"), "4.2.2"),
                new Part(Field.STATUS, "%03d".formatted(response.status()), status(response.status()),
                        plain ? section(response.status()) : "4.2.2"),
                new Part(Field.REASON, response.reason(), Message.of("anatomy.reasonPhrase"),
                        plain ? "RFC 9112 §4" : "4.2.2")));
    }

    private static String section(int status) {
        return switch (status) {
            case 200 -> "RFC 9110 §15.3.1";
            case 204 -> "RFC 9110 §15.3.5";
            case 304 -> "RFC 9110 §15.4.5";
            default -> "RFC 9110 §15.3";
        };
    }

    private static Message status(int status) {
        String text = Integer.toString(status);
        return switch (status) {
            case 101, 200, 204, 304, 400, 401, 403, 404, 405, 426 -> Message.of("anatomy.status." + text);
            default -> switch (status / 100) {
                case 2, 3, 4, 5 -> Message.of("anatomy.status." + text.charAt(0) + "xx", text);
                default -> Message.of("anatomy.status.other", text);
            };
        };
    }
}
