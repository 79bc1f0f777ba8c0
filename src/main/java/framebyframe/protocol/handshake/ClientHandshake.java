package framebyframe.protocol.handshake;

import framebyframe.protocol.rule.Violation;
import java.util.List;
import java.util.Optional;

/// The client's side of the opening handshake (RFC 6455 §4.1).
public final class ClientHandshake {

    /// What a client asks for.
    ///
    /// @param host the `Host` value, with the port unless it is the scheme's own
    /// @param target the resource name: path and query
    /// @param key the `Sec-WebSocket-Key`, Base64 of 16 random bytes
    /// @param extra further fields, sent last in this order
    public record Options(String host, String target, String key, Optional<String> origin, List<String> subprotocols,
            List<Header> extra) {}

    /// What the client makes of a response: open when `violations` is empty.
    public record Outcome(Optional<String> subprotocol, List<Violation> violations) {
        public boolean accepted() {
            return violations.isEmpty();
        }
    }

    private ClientHandshake() {}

    /// The request that asks for all this, its fields in the order of RFC 6455 §1.3's spirit: Host, Upgrade, Connection,
    /// Sec-WebSocket-Key, Sec-WebSocket-Protocol, Sec-WebSocket-Version, Origin.
    public static OpeningRequest request(Options options) {
        throw new UnsupportedOperationException();
    }

    /// Checks a response against every rule of §4.1.
    ///
    /// @param request the request as it was sent
    /// @param structural what [HeadReader] found wrong already
    public static Outcome check(OpeningRequest request, OpeningResponse response, List<Violation> structural) {
        throw new UnsupportedOperationException();
    }
}
