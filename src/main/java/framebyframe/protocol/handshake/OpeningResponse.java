package framebyframe.protocol.handshake;

import java.nio.charset.StandardCharsets;

/// The server's answer as it stands on the wire, legal or not (RFC 6455 §4.2.2).
public record OpeningResponse(String version, int status, String reason, Headers headers) {

    /// The response in bytes, its lines ended by CR LF.
    public byte[] bytes() {
        StringBuilder text = new StringBuilder(512);
        text.append(version).append(' ').append("%03d".formatted(status)).append(' ').append(reason).append("\r\n");
        headers.fields().forEach(f -> text.append(f.name()).append(": ").append(f.value()).append("\r\n"));
        return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
