package framebyframe.protocol;

import java.nio.charset.StandardCharsets;

/// What a Close frame says (RFC 6455 §5.5.1).
///
/// @param code 1005 when the frame is empty (§7.1.5)
record CloseBody(int code, String reason) {

    /// Longest reason in bytes: a control frame's 125 less the code.
    static final int LONGEST_REASON = 123;

    static final CloseBody EMPTY = new CloseBody(CloseStatus.NO_STATUS, "");

    /// Reads a payload that [StreamRules] found legal.
    static CloseBody of(byte[] payload) {
        return payload.length == 0
                ? EMPTY
                : new CloseBody(code(payload), new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8));
    }

    /// The code in the first two bytes, most significant first.
    static int code(byte[] payload) {
        return (payload[0] & 0xff) << 8 | payload[1] & 0xff;
    }

    /// The payload that says this.
    ///
    /// @throws IllegalArgumentException if the reason is too long or no Unicode text
    byte[] payload() {
        if (code == CloseStatus.NO_STATUS) {
            return new byte[0];
        }
        byte[] text = Utf8.encode(reason);
        if (text.length > LONGEST_REASON) {
            throw new IllegalArgumentException("reason of " + text.length + " bytes, at most " + LONGEST_REASON);
        }
        byte[] payload = new byte[2 + text.length];
        payload[0] = (byte) (code >> 8);
        payload[1] = (byte) code;
        System.arraycopy(text, 0, payload, 2, text.length);
        return payload;
    }
}
