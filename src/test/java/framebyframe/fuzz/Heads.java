package framebyframe.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

/// Heads of the opening handshake as browsers, libraries and tools write them, and with the faults that such heads have
/// in practice.
final class Heads {

    private static final String[] REQUESTS = {"""
            GET /chat HTTP/1.1
            Host: server.example.com
            Upgrade: websocket
            Connection: Upgrade
            Sec-WebSocket-Key: KEY
            Origin: http://example.com
            Sec-WebSocket-Protocol: chat, superchat
            Sec-WebSocket-Version: 13

            """,
            """
                    GET /chat?room=1 HTTP/1.1
                    Host: 127.0.0.1:8101
                    Connection: Upgrade
                    Pragma: no-cache
                    Cache-Control: no-cache
                    User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36
                    Upgrade: websocket
                    Origin: http://example.com
                    Sec-WebSocket-Version: 13
                    Accept-Encoding: gzip, deflate, br, zstd
                    Accept-Language: zh-CN,zh;q=0.9,en;q=0.8
                    Sec-WebSocket-Key: KEY
                    Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits

                    """,
            """
                    GET /chat HTTP/1.1
                    Host: [::1]:8101
                    User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0
                    Accept: */*
                    Sec-WebSocket-Version: 13
                    Origin: http://example.com
                    Sec-WebSocket-Extensions: permessage-deflate
                    Sec-WebSocket-Key: KEY
                    Connection: keep-alive, Upgrade
                    Sec-Fetch-Dest: empty
                    Sec-Fetch-Mode: websocket
                    Sec-Fetch-Site: same-origin
                    Upgrade: websocket

                    """,
            """
                    GET http://server.example.com/chat HTTP/1.1
                    host: server.example.com:80
                    upgrade: WebSocket
                    connection: upgrade
                    sec-websocket-key: KEY
                    sec-websocket-version: 13
                    sec-websocket-extensions: permessage-deflate; server_no_context_takeover; server_max_window_bits="10", x-webkit-deflate-frame
                    sec-websocket-extensions: permessage-deflate

                    """};

    private static final String[] RESPONSES = {"""
            HTTP/1.1 101 Switching Protocols
            Upgrade: websocket
            Connection: Upgrade
            Sec-WebSocket-Accept: ACCEPT
            Sec-WebSocket-Protocol: chat

            """, """
            HTTP/1.1 101 Web Socket Protocol Handshake
            Connection: Upgrade
            Date: Sun, 06 Nov 1994 08:49:37 GMT
            Sec-WebSocket-Accept: ACCEPT
            Server: TooTallNate Java-WebSocket
            Upgrade: websocket

            """, """
            HTTP/1.1 101\s
            upgrade: WebSocket
            connection: keep-alive, upgrade
            sec-websocket-accept: ACCEPT
            sec-websocket-extensions: permessage-deflate;server_max_window_bits=12

            """, """
            HTTP/1.1 426 Upgrade Required
            Sec-WebSocket-Version: 13
            Connection: Upgrade, close
            Upgrade: websocket
            Content-Length: 0

            """, """
            HTTP/1.1 404 Not Found
            Content-Type: text/html
            Content-Length: 9

            Not found"""};

    /// Lines that make a head legal, illegal or odd.
    private static final String[] LINES = {"Host: a", "Host:", "Upgrade: h2c, websocket", "Upgrade: websocket",
            "Upgrade:websocket\t ", "Connection: close", "Connection: Upgrade, HTTP2-Settings",
            "Connection: ,,upgrade,",
            "Sec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEC==", "Sec-WebSocket-Key: short", "Sec-WebSocket-Version: 8",
            "Sec-WebSocket-Version: 13, 8", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Protocol: chat",
            "Sec-WebSocket-Protocol: chat chat", "Sec-WebSocket-Protocol:", "Sec-WebSocket-Protocol: superchat,chat",
            "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", "Sec-WebSocket-Extensions: a;b=\"c\\d\"",
            "Sec-WebSocket-Extensions: ;", "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits=15",
            "Origin: null", "Origin: http://evil.example", "Content-Length: 5", "Transfer-Encoding: chunked",
            "Expect: 100-continue", " folded", "No colon", "Space : before", ": nameless", "X: \u00e9\u00ff",
            "X:\u0000",
            "X: a\rb", "Cookie: a=b; c=d", ""};

    private static final String[] FIRST_LINES = {"GET / HTTP/1.1", "GET /chat HTTP/1.0", "POST /chat HTTP/1.1",
            "GET  /chat HTTP/1.1", "GET /chat#x HTTP/1.1", "GET /chat HTTP/2.0", "GET chat HTTP/1.1", "get / HTTP/1.1",
            "GET /chat", "HTTP/1.1 101 Switching Protocols", "HTTP/1.0 101 x", "HTTP/1.1 101", "HTTP/1.1 1010 x",
            "HTTP/1.1 200 OK", "HTTP/1.1 99 x", "HTTP/2 101", "", "\u0016\u0003\u0001"};

    private Heads() {}

    /// Text with `\n` where the wire has CR LF.
    static byte[] wire(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /// A request, with up to three faults one time in two.
    static byte[] request(Chance chance) {
        String key = Base64.getEncoder().encodeToString(chance.bytes(16));
        return head(chance.of(REQUESTS).replace("KEY", key), chance);
    }

    /// A response, likewise.
    static byte[] response(String accept, Chance chance) {
        return head(chance.of(RESPONSES).replace("ACCEPT", accept), chance);
    }

    private static byte[] head(String text, Chance chance) {
        if (chance.oneIn(2)) {
            return wire(text);
        }
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int i = chance.between(1, 3); i > 0; i--) {
            int at = chance.between(1, lines.size() - 1);
            switch (chance.below(7)) {
                case 0 -> lines.set(0, chance.of(FIRST_LINES));
                case 1, 2 -> lines.add(at, chance.of(LINES));
                case 3 -> lines.set(at, chance.of(LINES));
                case 4 -> lines.add(at, lines.get(chance.below(lines.size())));
                case 5 -> Collections.swap(lines, at, chance.between(1, lines.size() - 1));
                default -> lines.add(at, "X-Long: " + chance.of("a", "a,", ";", "\"", " ", "é").repeat(
                        chance.below(300)));
            }
        }
        return (String.join(chance.oneIn(8) ? "\n" : "\r\n", lines) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
