package framebyframe.bench;

import java.nio.charset.StandardCharsets;

/// A browser's request as it comes over the wire, and what belongs to it.
final class Opening {

    /// The key of RFC 6455 §1.3 and its Accept.
    static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";
    static final String ACCEPT = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

    private static final String REQUEST = """
            GET /live/updates?room=42 HTTP/1.1
            Host: example.org:8101
            Connection: Upgrade
            Pragma: no-cache
            Cache-Control: no-cache
            User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 \
            (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36
            Upgrade: websocket
            Origin: http://example.org:8101
            Sec-WebSocket-Version: 13
            Accept-Encoding: gzip, deflate, br, zstd
            Accept-Language: en-GB,en;q=0.9,zh-CN;q=0.8
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
            Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits

            """;

    private Opening() {}

    static byte[] request() {
        return REQUEST.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /// @throws AssertionError unless it is a 101 with this key's Accept
    static void check(byte[] answer) {
        String text = new String(answer, StandardCharsets.US_ASCII);
        if (!text.startsWith("HTTP/1.1 101 ") || !text.contains(ACCEPT) || !text.endsWith("\r\n\r\n")) {
            throw new AssertionError(text);
        }
    }
}
