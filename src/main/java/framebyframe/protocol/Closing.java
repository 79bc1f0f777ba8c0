package framebyframe.protocol;

import java.util.Optional;

/// How far the end of a connection has come (RFC 6455 §7.1).
final class Closing {

    private boolean closeSent;
    private Optional<CloseBody> closeReceived = Optional.empty();
    private boolean failed;
    private boolean givenUp;
    private boolean tcpClosed;

    void closeSent() {
        closeSent = true;
    }

    void closeReceived(CloseBody body) {
        closeReceived = Optional.of(body);
    }

    /// The connection is failed.
    void fail() {
        failed = true;
    }

    /// There is nothing to wait for any more: the handshake failed, or the other peer took too long.
    void giveUp() {
        givenUp = true;
    }

    void tcpClosed() {
        tcpClosed = true;
    }

    /// Whether what arrives still matters: not after the peer's Close (§1.4), nor once the connection is failed
    /// (§7.1.7) or closed.
    boolean listens() {
        return closeReceived.isEmpty() && !failed && !givenUp && !tcpClosed;
    }

    /// Whether both Close frames went over the wire.
    boolean handshakeDone() {
        return closeSent && closeReceived.isPresent();
    }

    /// Whether this side is to close TCP: the server first, a client only when it waited in vain (§7.1.1).
    boolean wantsTcpClosed(Role role) {
        return !tcpClosed && (givenUp || role == Role.SERVER && (failed || handshakeDone()));
    }

    /// The close code and reason, and whether the end was clean (§7.1.4–7.1.6).
    Event.Closed outcome() {
        CloseBody body = closeReceived.orElse(new CloseBody(CloseStatus.ABNORMAL, ""));
        return new Event.Closed(body.code(), body.reason(), handshakeDone());
    }
}
