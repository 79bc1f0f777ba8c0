package framebyframe.ui.app;

import framebyframe.protocol.Observer.Content;
import framebyframe.protocol.Observer.Request;
import framebyframe.protocol.Observer.Response;
import framebyframe.protocol.handshake.Headers;
import framebyframe.recording.Transfer;
import framebyframe.session.LessonRun;
import java.util.Optional;
import java.util.stream.Stream;

/// The Key of a lesson's handshake, and the Accept that came back, if one did.
record HandshakeOf(String key, Optional<String> accept) {

    /// Empty for a lesson without an opening handshake.
    static Optional<HandshakeOf> run(LessonRun run) {
        return header(run, "Sec-WebSocket-Key")
                .map(key -> new HandshakeOf(key, header(run, "Sec-WebSocket-Accept")));
    }

    private static Optional<String> header(LessonRun run, String name) {
        return run.timeline().transfers().stream().map(Transfer::content).flatMap(Optional::stream)
                .flatMap(HandshakeOf::headers).flatMap(h -> h.single(name).stream()).findFirst();
    }

    private static Stream<Headers> headers(Content content) {
        return content instanceof Request(var request)
                ? Stream.of(request.headers())
                : content instanceof Response(var response) ? Stream.of(response.headers()) : Stream.empty();
    }
}
