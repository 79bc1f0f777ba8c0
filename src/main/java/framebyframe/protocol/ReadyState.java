package framebyframe.protocol;

import java.util.List;
import java.util.Optional;

/// What a peer believes of its connection, as the WHATWG WebSocket interface numbers it, and the table of every change.
///
/// The rules: a peer begins at CONNECTING; a change happens only by a [Cause] and only as [#TABLE] says; a cause that
/// the table does not list for the present state leaves it as it is; nothing leaves CLOSED.
public enum ReadyState {
    CONNECTING, OPEN, CLOSING, CLOSED;

    /// Why a peer's state changes.
    public enum Cause {
        /// The server sent status 101, or the client received and accepted it (RFC 6455 §4.1, §4.2.2).
        HANDSHAKE_DONE,
        /// The handshake failed: a refusing or wrong response, or its time ran out (§4.1, §7.1.7).
        HANDSHAKE_FAILED,
        /// This peer sent a Close frame (§7.1.2).
        CLOSE_SENT,
        /// A Close frame arrived (§7.1.3).
        CLOSE_RECEIVED,
        /// This peer failed the connection; before the handshake is done, its API's close() does that (§7.1.7).
        FAILED,
        /// The TCP connection is closed (§7.1.4).
        TCP_CLOSED
    }

    /// One row: in state `from`, `cause` leads to `to`; `section` of RFC 6455 says so.
    public record Transition(ReadyState from, Cause cause, ReadyState to, String section) {}

    /// Every change there is. Close frames count only in OPEN: before, nobody may send one; after, they change nothing.
    public static final List<Transition> TABLE = List.of(
            new Transition(CONNECTING, Cause.HANDSHAKE_DONE, OPEN, "4.1"),
            new Transition(CONNECTING, Cause.HANDSHAKE_FAILED, CLOSING, "4.1"),
            new Transition(CONNECTING, Cause.FAILED, CLOSING, "7.1.7"),
            new Transition(CONNECTING, Cause.TCP_CLOSED, CLOSED, "7.1.4"),
            new Transition(OPEN, Cause.CLOSE_SENT, CLOSING, "7.1.2"),
            new Transition(OPEN, Cause.CLOSE_RECEIVED, CLOSING, "7.1.3"),
            new Transition(OPEN, Cause.FAILED, CLOSING, "7.1.7"),
            new Transition(OPEN, Cause.TCP_CLOSED, CLOSED, "7.1.4"),
            new Transition(CLOSING, Cause.TCP_CLOSED, CLOSED, "7.1.4"));

    /// The row that applies, or empty when the state stays.
    public Optional<Transition> on(Cause cause) {
        for (Transition row : TABLE) {
            if (row.from == this && row.cause == cause) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /// The state after `cause`.
    public ReadyState after(Cause cause) {
        return on(cause).map(Transition::to).orElse(this);
    }
}
