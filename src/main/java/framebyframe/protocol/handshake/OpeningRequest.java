package framebyframe.protocol.handshake;

import java.nio.charset.StandardCharsets;

/// The client's opening handshake as it stands on the wire, legal or not (RFC 6455 §4.1).
public record OpeningRequest(String method, String target, String version, Headers headers) {

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
