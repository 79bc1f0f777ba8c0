package framebyframe.protocol.handshake;

import java.nio.charset.StandardCharsets;

/// The server's answer as it stands on the wire, legal or not (RFC 6455 §4.2.2).
public record OpeningResponse(String version, int status, String reason, Headers headers) {

    /// The response in bytes, its lines ended by CR LF.
    public byte[] bytes() {
        StringBuilder text = new StringBuilder(256);
        text.append(version).append(' ');
        for (int least = 100; status < least && least > 1; least /= 10) {
            text.append('0');
        }
        text.append(status).append(' ').append(reason).append("\r\n");
        for (Header field : headers.fields()) {
            text.append(field.name()).append(": ").append(field.value()).append("\r\n");
        }
        return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
