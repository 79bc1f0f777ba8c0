package framebyframe.protocol;

import framebyframe.protocol.handshake.Headers;
import framebyframe.protocol.handshake.OpeningRequest;
import framebyframe.protocol.handshake.OpeningResponse;
import java.util.List;
import java.util.Optional;

/// Where the body behind a head of plain HTTP/1.1 ends (RFC 9112 §6.3), as far as an onlooker follows.
sealed interface BodyLength {

    /// In bytes; what is longer is not followed.
    int LONGEST = 16 * 1024 * 1024;

    /// After so many bytes, as `Content-Length` says it, or 0 where there can be none.
    record Counted(int bytes) implements BodyLength {}

    /// Behind the last chunk (§7.1).
    ///
    /// @param events whether its bytes are a stream of server-sent events (WHATWG HTML §9.2)
    record Chunked(boolean events) implements BodyLength {}

    /// Nobody can say, as when only the end of TCP says it.
    record Unknown() implements BodyLength {}

    static BodyLength of(OpeningRequest request) {
        return of(request.headers(), request.version(), new Counted(0));
    }

    /// @param asked what it answers, if that was seen
    static BodyLength of(Optional<OpeningRequest> asked, OpeningResponse response) {
        int status = response.status();
        boolean none = status / 100 == 1 || status == 204 || status == 304
                || asked.isPresent() && asked.get().method().equals("HEAD");
        return none ? new Counted(0) : of(response.headers(), response.version(), new Unknown());
    }

    private static BodyLength of(Headers headers, String version, BodyLength unsaid) {
        List<String> said = headers.all("Content-Length");
        if (!headers.all("Transfer-Encoding").isEmpty()) {
            // With both, two readers may see two different bodies; HTTP/1.0 knows no chunks (§6.1).
            return said.isEmpty() && version.equals("HTTP/1.1") ? encoded(headers) : new Unknown();
        }
        if (said.isEmpty()) {
            return unsaid;
        }
        boolean number = said.size() == 1 && said.getFirst().matches("[0-9]{1,9}");
        int length = number ? Integer.parseInt(said.getFirst()) : -1;
        return length >= 0 && length <= LONGEST ? new Counted(length) : new Unknown();
    }

    private static BodyLength encoded(Headers headers) {
        List<String> codings = headers.list("Transfer-Encoding");
        boolean chunked = !codings.isEmpty() && codings.getLast().equalsIgnoreCase("chunked")
                && codings.stream().filter("chunked"::equalsIgnoreCase).count() == 1;
        boolean plain = codings.size() == 1 && headers.all("Content-Encoding").isEmpty();
        return chunked ? new Chunked(plain && isEventStream(headers)) : new Unknown();
    }

    private static boolean isEventStream(Headers headers) {
        return headers.single("Content-Type").map(type -> type.split(";", 2)[0].strip())
                .filter("text/event-stream"::equalsIgnoreCase).isPresent();
    }
}
