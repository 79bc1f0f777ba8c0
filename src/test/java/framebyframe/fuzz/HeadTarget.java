package framebyframe.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.handshake.ClientHandshake;
import framebyframe.protocol.handshake.HeadReader;
import framebyframe.protocol.handshake.HeadReader.Incomplete;
import framebyframe.protocol.handshake.HeadReader.Kind;
import framebyframe.protocol.handshake.HeadReader.Request;
import framebyframe.protocol.handshake.HeadReader.Response;
import framebyframe.protocol.handshake.HeadReader.Unreadable;
import framebyframe.protocol.handshake.OpeningRequest;
import framebyframe.protocol.handshake.ServerHandshake;
import framebyframe.protocol.handshake.ServerHandshake.Answer;
import framebyframe.protocol.rule.Violation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The reader of heads and what both sides make of a head: cuts change nothing, what is accepted bears a second look,
/// what is refused has a status that fits, and our client takes what our server answers.
final class HeadTarget implements Target {

    private static final int LONGEST = 1_500;
    private static final ServerHandshake.Options SERVES = new ServerHandshake.Options(Optional.of("/chat"),
            List.of("http://example.com"), List.of("superchat", "chat"));
    private static final OpeningRequest ASKED = ClientHandshake.request(ConnectionTarget.ASKS);
    private static final String ACCEPT = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";
    private static final Set<Integer> STATUSES = Set.of(400, 403, 404, 405, 426, 431, 503);

    private final Kind kind;

    HeadTarget(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String name() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int share() {
        return 6;
    }

    @Override
    public byte[] make(Chance chance) {
        byte[] bytes = head(chance);
        if (chance.oneIn(3)) {
            bytes = Damage.some(bytes, head(chance), chance);
        }
        return chance.oneIn(4) ? Bytes.join(bytes, chance.bytes(chance.below(20))) : bytes;
    }

    private byte[] head(Chance chance) {
        return kind == Kind.REQUEST ? Heads.request(chance) : Heads.response(ACCEPT, chance);
    }

    @Override
    public void check(byte[] input, Chance chance) throws Exception {
        HeadReader whole = new HeadReader(kind, LONGEST);
        whole.feed(input, 0, input.length);
        HeadReader cut = new HeadReader(kind, LONGEST);
        Cuts cuts = new Cuts(chance);
        for (int at = 0; at < input.length;) {
            int length = cuts.next(input.length - at);
            cut.feed(input, at, length);
            at += length;
        }
        assertEquals(whole.next(), cut.next(), "cuts changed the result");
        assertArrayEquals(whole.rest(), cut.rest());
        judge(whole.next(), whole.rest(), input);
    }

    private void judge(HeadReader.Result result, byte[] rest, byte[] input) throws Exception {
        switch (result) {
            case Incomplete _ -> {
                assertTrue(input.length < LONGEST);
                String text = new String(input, StandardCharsets.ISO_8859_1);
                assertTrue(!text.contains("\r\n\r\n"), "an empty line ends a head");
                assertEquals(0, rest.length);
            }
            case Unreadable(Violation violation) -> {
                assertEquals(0, rest.length);
                judge(ServerHandshake.refuse(violation));
            }
            case Request(var request, int length, var violations) -> {
                assertEquals(Kind.REQUEST, kind);
                assertTrue(length <= LONGEST);
                assertEquals(input.length, length + rest.length);
                if (violations.isEmpty()) {
                    assertEquals(request, ((Request) read(request.bytes())).request(), "round trip");
                }
                Answer answer = ServerHandshake.answer(request, violations, SERVES);
                judge(answer);
                if (answer.accepted()) {
                    judgeAccepted(request, answer);
                }
            }
            case Response(var response, int length, var violations) -> {
                assertEquals(Kind.RESPONSE, kind);
                assertEquals(input.length, length + rest.length);
                if (violations.isEmpty()) {
                    assertEquals(response, ((Response) read(response.bytes())).response(), "round trip");
                }
                var outcome = ClientHandshake.check(ASKED, response, violations);
                if (outcome.accepted()) {
                    String head = new String(input, 0, length, StandardCharsets.ISO_8859_1);
                    assertTrue(Pattern.compile("^HTTP/(?:1.[1-9]|[2-9].[0-9]) 101 ").matcher(head).find());
                    assertTrue(has(head, "upgrade", "websocket"));
                    assertTrue(has(head, "connection", "(?:[^\r\n]*,)?[ \t,]*upgrade[ \t]*(?:,[^\r\n]*)?"));
                    assertTrue(has(head, "sec-websocket-accept", Pattern.quote(ACCEPT)));
                }
            }
        }
    }

    private void judge(Answer answer) {
        assertEquals(answer.violations().isEmpty(), answer.accepted());
        if (!answer.accepted()) {
            int status = answer.response().status();
            assertTrue(kind == Kind.RESPONSE || STATUSES.contains(status), () -> "status " + status);
            assertEquals(answer.violations().getFirst().code(), status);
        }
    }

    /// What RFC 6455 §4.2.1 asks for, sought in the head's text by other means.
    private static void judgeAccepted(OpeningRequest request, Answer answer) throws Exception {
        String head = new String(request.bytes(), StandardCharsets.ISO_8859_1);
        assertTrue(head.startsWith("GET "));
        assertTrue(Pattern.matches("GET (?:(?i:https?)://[^/ ]+)?/chat(?:\\?[^ ]*)? HTTP/(?:1.[1-9]|[2-9].[0-9])",
                head.lines().findFirst().orElseThrow()));
        assertTrue(has(head, "host", "[^\r\n]+"));
        assertTrue(has(head, "upgrade", "(?:[^\r\n]*,)?[ \t,]*websocket[ \t]*(?:,[^\r\n]*)?"));
        assertTrue(has(head, "connection", "(?:[^\r\n]*,)?[ \t,]*upgrade[ \t]*(?:,[^\r\n]*)?"));
        assertTrue(has(head, "sec-websocket-version", "13"));
        String key = request.headers().single("Sec-WebSocket-Key").orElseThrow();
        assertEquals(16, Base64.getDecoder().decode(key.substring(0, 21) + "A==").length);
        byte[] sha1 = MessageDigest.getInstance("SHA-1")
                .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
        assertEquals(Optional.of(Base64.getEncoder().encodeToString(sha1)),
                answer.response().headers().single("Sec-WebSocket-Accept"));
        Response again = (Response) read(Kind.RESPONSE, answer.response().bytes());
        assertEquals(answer.response(), again.response());
        var outcome = ClientHandshake.check(request, again.response(), again.violations());
        assertEquals(List.of(), outcome.violations(), "our client takes our server's answer");
        assertEquals(answer.subprotocol(), outcome.subprotocol());
    }

    private static boolean has(String head, String name, String value) {
        return Pattern.compile("(?im)^" + name + ":[ \t]*(?:" + value + ")[ \t]*\r?$").matcher(head).find();
    }

    private HeadReader.Result read(byte[] bytes) {
        return read(kind, bytes);
    }

    private static HeadReader.Result read(Kind kind, byte[] bytes) {
        HeadReader reader = new HeadReader(kind, 1 << 16);
        reader.feed(bytes, 0, bytes.length);
        return reader.next();
    }
}
