package framebyframe.protocol;

import framebyframe.protocol.handshake.Headers;
import framebyframe.protocol.handshake.OpeningRequest;
import framebyframe.protocol.handshake.OpeningResponse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// How many bytes of body stand behind a head of plain HTTP/1.1 (RFC 9112 §6.3), as far as an onlooker follows: where
/// `Content-Length` says it, or where there can be none.
final class BodyLength {

    /// In bytes; what is longer is not followed.
    static final int LONGEST = 16 * 1024 * 1024;

    private BodyLength() {}

    /// Empty when the body's end cannot be told.
    static OptionalInt of(OpeningRequest request) {
        return of(request.headers(), OptionalInt.of(0));
    }

    /// Empty when the body's end cannot be told, as when only the end of TCP says it.
    ///
    /// @param asked what it answers, if that was seen
    static OptionalInt of(Optional<OpeningRequest> asked, OpeningResponse response) {
        int status = response.status();
        boolean none = status / 100 == 1 || status == 204 || status == 304
                || asked.isPresent() && asked.get().method().equals("HEAD");
        return none ? OptionalInt.of(0) : of(response.headers(), OptionalInt.empty());
    }

    private static OptionalInt of(Headers headers, OptionalInt unsaid) {
        if (!headers.all("Transfer-Encoding").isEmpty()) {
            return OptionalInt.empty();
        }
        List<String> said = headers.all("Content-Length");
        if (said.isEmpty()) {
            return unsaid;
        }
        boolean number = said.size() == 1 && said.getFirst().matches("[0-9]{1,9}");
        int length = number ? Integer.parseInt(said.getFirst()) : -1;
        return length >= 0 && length <= LONGEST ? OptionalInt.of(length) : OptionalInt.empty();
    }
}
