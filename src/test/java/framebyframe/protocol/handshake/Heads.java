package framebyframe.protocol.handshake;

import framebyframe.protocol.handshake.HeadReader.Kind;
import framebyframe.protocol.handshake.HeadReader.Result;
import framebyframe.protocol.rule.Rule;
import framebyframe.protocol.rule.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Heads for tests, as text with `\n` where the wire has CR LF.
final class Heads {

    static final String REQUEST = """
            GET /chat HTTP/1.1
            Host: server.example.com
            Upgrade: websocket
            Connection: Upgrade
            Sec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==
            Sec-WebSocket-Protocol: chat, superchat
            Sec-WebSocket-Version: 13
            Origin: http://example.com

            """;

    static final String RESPONSE = """
            HTTP/1.1 101 Switching Protocols
            Upgrade: websocket
            Connection: Upgrade
            Sec-WebSocket-Accept: HSmrc0sMlYUkAGmm5OPpG2HaGWk=
            Sec-WebSocket-Protocol: chat

            """;

    private Heads() {}

    static byte[] wire(String text) {
        return raw(text.replace("\n", "\r\n"));
    }

    static byte[] raw(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static Result read(Kind kind, byte[] bytes) {
        return feed(new HeadReader(kind, 1024), bytes).next();
    }

    static HeadReader feed(HeadReader reader, byte[] bytes) {
        reader.feed(bytes, 0, bytes.length);
        return reader;
    }

    static HeadReader.Request request(String text) {
        return (HeadReader.Request) read(Kind.REQUEST, wire(text));
    }

    static HeadReader.Response response(String text) {
        return (HeadReader.Response) read(Kind.RESPONSE, wire(text));
    }

    static List<Rule> rules(List<Violation> violations) {
        return violations.stream().map(Violation::rule).toList();
    }

    /// These fields with one replaced, or left out when `value` is null.
    static Headers with(Headers headers, String name, String value) {
        List<Header> fields = new ArrayList<>();
        for (Header field : headers.fields()) {
            if (!field.name().equals(name)) {
                fields.add(field);
            } else if (value != null) {
                fields.add(new Header(name, value));
            }
        }
        return new Headers(fields);
    }

    /// These fields and one more behind them.
    static Headers and(Headers headers, String name, String value) {
        List<Header> fields = new ArrayList<>(headers.fields());
        fields.add(new Header(name, value));
        return new Headers(fields);
    }
}
