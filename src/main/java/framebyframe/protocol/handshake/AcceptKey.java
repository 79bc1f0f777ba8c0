package framebyframe.protocol.handshake;

/// From `Sec-WebSocket-Key` to `Sec-WebSocket-Accept` (RFC 6455 §1.3, §4.2.2).
public final class AcceptKey {

    /// The globally unique identifier that RFC 6455 §1.3 fixes for everyone.
    public static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private AcceptKey() {}

    /// The value that proves to the client that this very request was read as a WebSocket handshake.
    ///
    /// @param key the header's value as text, not decoded
    public static String derive(String key) {
        throw new UnsupportedOperationException();
    }

    /// Whether `key` is Base64 of exactly 16 bytes (RFC 6455 §4.1 item 7).
    public static boolean isWellFormed(String key) {
        throw new UnsupportedOperationException();
    }
}
