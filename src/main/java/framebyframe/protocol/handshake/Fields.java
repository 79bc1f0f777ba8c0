package framebyframe.protocol.handshake;

import java.util.List;

/// The names of the header fields that the opening handshake is made of (RFC 6455 §11.3).
final class Fields {

    static final String HOST = "Host";
    static final String UPGRADE = "Upgrade";
    static final String CONNECTION = "Connection";
    static final String ORIGIN = "Origin";
    static final String KEY = "Sec-WebSocket-Key";
    static final String ACCEPT = "Sec-WebSocket-Accept";
    static final String VERSION = "Sec-WebSocket-Version";
    static final String PROTOCOL = "Sec-WebSocket-Protocol";
    static final String EXTENSIONS = "Sec-WebSocket-Extensions";

    private Fields() {}

    /// A field as it was seen, in one line and in no human language: `Upgrade: websocket`, `Upgrade: –` when absent.
    static String seen(Headers headers, String name) {
        return required(name, headers.all(name));
    }

    /// A field with any of the values that it may have, likewise; a dash when there is none.
    static String required(String name, List<String> values) {
        return name + ": " + (values.isEmpty() ? "–" : String.join(" | ", values));
    }
}
