package framebyframe.protocol;

import framebyframe.protocol.rule.Violation;
import java.util.List;
import java.util.Optional;

/// One side's part in the opening handshake until it is done (RFC 6455 §4).
sealed interface Opening permits ClientOpening, ServerOpening {

    /// Makes the side that belongs to a role.
    @FunctionalInterface
    interface Maker {
        Opening make(Effects effects);
    }

    /// What bytes led to.
    sealed interface Result {}

    /// The other peer's head is not whole yet.
    record Pending() implements Result {}

    /// The handshake is done; `rest` came behind the head in the same bytes.
    record Accepted(Optional<String> subprotocol, byte[] rest) implements Result {}

    /// The handshake failed.
    record Refused(List<Violation> violations) implements Result {}

    /// TCP stands.
    void start();

    /// Bytes arrived.
    Result receive(byte[] bytes, int offset, int length);
}
