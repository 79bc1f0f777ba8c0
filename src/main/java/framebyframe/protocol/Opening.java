package framebyframe.protocol;

import framebyframe.protocol.deflate.Parameters;
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
    record Accepted(Optional<String> subprotocol, Optional<Agreement> compression, byte[] rest) implements Result {}

    /// permessage-deflate was agreed on (RFC 7692 §7.1).
    ///
    /// @param binding what binds both peers: to inflate by
    /// @param kept the same, or narrower if this side promised more: to deflate by
    record Agreement(Parameters binding, Parameters kept) {}

    /// The handshake failed.
    record Refused(List<Violation> violations) implements Result {}

    /// TCP stands.
    void start();

    /// Bytes arrived.
    Result receive(byte[] bytes, int offset, int length);
}
