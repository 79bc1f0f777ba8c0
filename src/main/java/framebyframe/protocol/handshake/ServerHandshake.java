package framebyframe.protocol.handshake;

import framebyframe.protocol.rule.Violation;
import java.util.List;
import java.util.Optional;

/// The server's side of the opening handshake (RFC 6455 §4.2).
public final class ServerHandshake {

    /// What a server accepts.
    ///
    /// @param path the only path served, or empty for any
    /// @param origins the only `Origin` values served (§10.2), or an empty list for any
    /// @param subprotocols in the server's order of preference
    public record Options(Optional<String> path, List<String> origins, List<String> subprotocols) {}

    /// The answer to a request: status 101 when `violations` is empty, the status of the first violation otherwise.
    public record Answer(OpeningResponse response, Optional<String> subprotocol, List<Violation> violations) {
        public boolean accepted() {
            return response.status() == 101;
        }
    }

    private ServerHandshake() {}

    /// Checks a request against every rule of §4.2.1 and answers it as §4.2.2 says.
    ///
    /// @param structural what [HeadReader] found wrong already
    public static Answer answer(OpeningRequest request, List<Violation> structural, Options options) {
        throw new UnsupportedOperationException();
    }
}
