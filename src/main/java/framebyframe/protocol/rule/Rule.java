package framebyframe.protocol.rule;

/// The rules of RFC 6455, and of RFC 7692 for compression, that a peer's bytes can break.
///
/// Each constant carries the section that states it, what it requires (in the protocol's own signs, so that it reads the
/// same in every language) and the code that breaking it earns: a close code for frames (RFC 6455 §7.4.1), an HTTP status
/// for a request (§4.2.2), and 0 for a response, after which a client just drops the connection (§4.1), and for an offer
/// of an extension, which a server just declines (RFC 7692 §7.1). The sentence for people stands under the key
/// `rule.NAME` in each language.
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
    MESSAGE_SIZE("7.4.1", "", 1009),
    /// A compressed message that inflates to more, for its length, than this receiver accepts.
    MESSAGE_DENSITY("7.4.1", "", 1009),

    /// A parameter that permessage-deflate does not define.
    DEFLATE_PARAMETER("RFC 7692 §7.1",
            "server_no_context_takeover, client_no_context_takeover, server_max_window_bits, client_max_window_bits",
            0),
    DEFLATE_PARAMETER_REPEATED("RFC 7692 §7.1", "≤ 1×", 0),
    /// A value out of range or not in its one form, one that is missing, or one where none may stand.
    DEFLATE_PARAMETER_VALUE("RFC 7692 §7.1", "…_max_window_bits=8–15", 0),
    /// A response that accepts permessage-deflate more than once, so that RSV1 would mean two things.
    DEFLATE_REPEATED("RFC 7692 §5", "≤ 1×", 0),
    DEFLATE_SERVER_TAKEOVER("RFC 7692 §7.1.1.1", "server_no_context_takeover", 0),
    DEFLATE_SERVER_WINDOW("RFC 7692 §7.1.2.1", "server_max_window_bits ≤ …", 0),
    DEFLATE_CLIENT_WINDOW("RFC 7692 §7.1.2.2", "–", 0),
    /// RSV1 on a control frame or on a continuation, although permessage-deflate is in use.
    COMPRESSED_BIT("RFC 7692 §6.1", "RSV1=0", 1002),
    COMPRESSED_DATA("RFC 7692 §7.2.2", "DEFLATE", 1007);

    private static final String OTHER_DOCUMENT = "RFC ";

    private final String section;
    private final String required;
    private final int code;

    Rule(String section, String required, int code) {
        this.section = section;
        this.required = required;
        this.code = code;
    }

    /// The section of RFC 6455, such as `5.1`; of another document, with its name, such as `RFC 7692 §7.1`.
    public String section() {
        return section;
    }

    /// The section with its document's name in any case, such as `RFC 6455 §5.1`.
    public String reference() {
        return section.startsWith(OTHER_DOCUMENT) ? section : "RFC 6455 §" + section;
    }

    /// What the rule asks for when that is always the same; empty when it depends on what came before.
    public String required() {
        return required;
    }

    public int code() {
        return code;
    }
}
