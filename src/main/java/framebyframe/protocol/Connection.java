package framebyframe.protocol;

import framebyframe.protocol.frame.MaskingKeySource;
import framebyframe.protocol.handshake.ClientHandshake;
import framebyframe.protocol.handshake.ServerHandshake;
import java.util.List;
import java.util.OptionalLong;

/// One peer of a WebSocket connection: bytes and the time go in; events, bytes to send and the next deadline come out.
///
/// It does no I/O, reads no clock and draws no random number. Peer input never throws; what the peer does wrong becomes
/// an [Event.Violated] and, where RFC 6455 says so, a failed connection. A caller's own mistake throws
/// `IllegalStateException` or `IllegalArgumentException` at once. Not safe for use by two threads at a time.
///
/// Times are nanoseconds of any clock that never goes back; each `now` is at least the one before it.
public final class Connection {

    /// A client whose TCP connection stands; [#start(long)] makes it ask.
    public static Connection client(ClientHandshake.Options handshake, Settings settings, MaskingKeySource keys) {
        throw new UnsupportedOperationException();
    }

    /// A server whose TCP connection was accepted; [#start(long)] makes it wait.
    public static Connection server(ServerHandshake.Options handshake, Settings settings) {
        throw new UnsupportedOperationException();
    }

    private Connection() {}

    public Role role() {
        throw new UnsupportedOperationException();
    }

    public ReadyState readyState() {
        throw new UnsupportedOperationException();
    }

    /// Begins: the client's request is ready to be sent, the opening timer runs.
    public void start(long now) {
        throw new UnsupportedOperationException();
    }

    /// Bytes arrived.
    public void receive(byte[] bytes, int offset, int length, long now) {
        throw new UnsupportedOperationException();
    }

    /// TCP ended: the other peer closed it, or it broke, or this side closed it as [#wantsTcpClosed()] asked.
    public void tcpClosed(long now) {
        throw new UnsupportedOperationException();
    }

    /// Time passed; fires every timer whose deadline is not after `now`.
    public void tick(long now) {
        throw new UnsupportedOperationException();
    }

    public void sendText(String text, long now) {
        throw new UnsupportedOperationException();
    }

    public void sendBinary(byte[] payload, long now) {
        throw new UnsupportedOperationException();
    }

    /// Sends a Ping of the application's; payload at most 125 bytes.
    public void ping(byte[] payload, long now) {
        throw new UnsupportedOperationException();
    }

    /// Sends an unsolicited Pong; payload at most 125 bytes.
    public void pong(byte[] payload, long now) {
        throw new UnsupportedOperationException();
    }

    /// Starts the closing handshake with a code and a reason of at most 123 bytes of UTF-8 (RFC 6455 §7.1.2).
    ///
    /// Before the handshake is done this fails the connection; after the first call it does nothing.
    public void close(int code, String reason, long now) {
        throw new UnsupportedOperationException();
    }

    /// Starts the closing handshake with an empty Close frame.
    public void close(long now) {
        throw new UnsupportedOperationException();
    }

    /// The events since the last call, oldest first.
    public List<Event> takeEvents() {
        throw new UnsupportedOperationException();
    }

    /// The bytes to send since the last call, one array for each head or frame, oldest first.
    public List<byte[]> takeOutput() {
        throw new UnsupportedOperationException();
    }

    /// Whether this side should now close TCP: the server after both Close frames (RFC 6455 §7.1.1), either after a
    /// failed connection or a closing timeout. All output is to be sent before.
    public boolean wantsTcpClosed() {
        throw new UnsupportedOperationException();
    }

    /// When [#tick(long)] is needed next.
    public OptionalLong deadline() {
        throw new UnsupportedOperationException();
    }
}
