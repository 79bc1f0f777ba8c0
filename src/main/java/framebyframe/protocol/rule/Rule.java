package framebyframe.protocol.rule;

/// The rules of RFC 6455 that a peer's bytes can break.
///
/// Each constant carries the section that states it, what it requires (in the protocol's own signs, so that it reads the
/// same in every language) and the code that breaking it earns: a close code for frames
/// (RFC 6455 §7.4.1), an HTTP status for a request (§4.2.2), and 0 for a response, after which a client just drops the
/// connection (§4.1). The sentence for people stands under the key `rule.NAME` in each language.
public enum Rule {
    /// The request line is not one of HTTP/1.1 or later.
    REQUEST_LINE("4.2.1", "GET /… HTTP/1.1", 400),
    METHOD_IS_GET("4.2.1", "GET", 405),
    HTTP_VERSION("4.2.1", "≥ HTTP/1.1", 400),
    HEADER_SYNTAX("4.2.1", "token: value CR LF", 400),
    HEADER_SIZE("4.2.1", "", 431),
    HOST("4.2.1", "Host: name[:port]", 400),
    /// The `Upgrade` field of a request lacks the token `websocket`.
    UPGRADE("4.2.1", "Upgrade: websocket", 400),
    CONNECTION("4.2.1", "Connection: Upgrade", 400),
    /// `Sec-WebSocket-Key` is missing, doubled, or not Base64 of 16 bytes.
    KEY("4.2.1", "Sec-WebSocket-Key: Base64, 16 bytes", 400),
    VERSION("4.2.2", "Sec-WebSocket-Version: 13", 426),
    ORIGIN("4.2.2", "", 403),
    RESOURCE("4.2.2", "", 404),
    SUBPROTOCOL_SYNTAX("4.1", "Sec-WebSocket-Protocol: 1#token", 400),
    EXTENSION_SYNTAX("9.1", "Sec-WebSocket-Extensions: 1#extension", 400),

    STATUS_LINE("4.1", "HTTP/1.1 101 …", 0),
    STATUS_101("4.1", "101", 0),
    RESPONSE_SYNTAX("4.1", "token: value CR LF", 0),
    RESPONSE_SIZE("4.1", "", 0),
    RESPONSE_UPGRADE("4.1", "Upgrade: websocket", 0),
    RESPONSE_CONNECTION("4.1", "Connection: Upgrade", 0),
    ACCEPT("4.1", "", 0),
    SUBPROTOCOL_NOT_OFFERED("4.1", "", 0),
    EXTENSION_NOT_OFFERED("4.1", "", 0),

    RESERVED_BITS("5.2", "RSV1=0 RSV2=0 RSV3=0", 1002),
    RESERVED_OPCODE("5.2", "0x0–0x2, 0x8–0xA", 1002),
    LENGTH_NOT_MINIMAL("5.2", "", 1002),
    LENGTH_TOO_LARGE("5.2", "≤ 0x7FFFFFFFFFFFFFFF", 1002),
    CLIENT_MASKS("5.1", "MASK=1", 1002),
    SERVER_DOES_NOT_MASK("5.1", "MASK=0", 1002),
    CONTROL_LENGTH("5.5", "≤ 125", 1002),
    CONTROL_FRAGMENTED("5.5", "FIN=1", 1002),
    CONTINUATION_WITHOUT_START("5.4", "TEXT, BINARY", 1002),
    DATA_INSIDE_FRAGMENTS("5.4", "CONTINUATION", 1002),
    CLOSE_PAYLOAD_LENGTH("5.5.1", "0, ≥ 2", 1002),
    CLOSE_CODE("7.4.1", "1000–1003, 1007–1014, 3000–4999", 1002),
    UTF8("8.1", "UTF-8", 1007),
    DATA_AFTER_CLOSE("5.5.1", "FIN (TCP)", 1002),
    MESSAGE_SIZE("7.4.1", "", 1009);

    private final String section;
    private final String required;
    private final int code;

    Rule(String section, String required, int code) {
        this.section = section;
        this.required = required;
        this.code = code;
    }

    public String section() {
        return section;
    }

    /// What the rule asks for when that is always the same; empty when it depends on what came before.
    public String required() {
        return required;
    }

    public int code() {
        return code;
    }
}
