package framebyframe.protocol.handshake;

import java.nio.charset.StandardCharsets;

/// A request as it stands on the wire, legal or not: the client's opening handshake (RFC 6455 §4.1), or a plain one.
public record OpeningRequest(String method, String target, String version, Headers headers) {

    private static final String PREFIX = "Sec-WebSocket-";

    /// Whether it means to open a WebSocket, well or badly: it asks for that upgrade, or has a field of §11.3.
    public boolean asksForUpgrade() {
        return headers.hasToken(Fields.UPGRADE, "websocket")
                || headers.fields().stream().anyMatch(f -> f.name().regionMatches(true, 0, PREFIX, 0, PREFIX.length()));
    }

    /// The request in bytes, its lines ended by CR LF.
    public byte[] bytes() {
        StringBuilder text = new StringBuilder(512);
        text.append(method).append(' ').append(target).append(' ').append(version).append("\r\n");
        for (Header field : headers.fields()) {
            text.append(field.name()).append(": ").append(field.value()).append("\r\n");
        }
        return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
