package framebyframe.protocol.handshake;

import static framebyframe.protocol.handshake.Heads.REQUEST;
import static framebyframe.protocol.handshake.Heads.RESPONSE;
import static framebyframe.protocol.handshake.Heads.and;
import static framebyframe.protocol.handshake.Heads.request;
import static framebyframe.protocol.handshake.Heads.rules;
import static framebyframe.protocol.handshake.Heads.wire;
import static framebyframe.protocol.handshake.Heads.with;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.handshake.ServerHandshake.Answer;
import framebyframe.protocol.handshake.ServerHandshake.Options;
import framebyframe.protocol.rule.Rule;
import framebyframe.protocol.rule.Violation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerHandshakeTest {

    private static final OpeningRequest GOOD = request(REQUEST).request();

    private static Answer answer(OpeningRequest request, Options options) {
        return ServerHandshake.answer(request, List.of(), options);
    }

    private static Answer answerWith(String field, String value) {
        return answer(withField(field, value), Options.ANY);
    }

    private static OpeningRequest withField(String field, String value) {
        return withHeaders(with(GOOD.headers(), field, value));
    }

    private static OpeningRequest withHeaders(Headers headers) {
        return new OpeningRequest("GET", "/chat", "HTTP/1.1", headers);
    }

    private static OpeningRequest withTarget(String target) {
        return new OpeningRequest("GET", target, "HTTP/1.1", GOOD.headers());
    }

    private static Options subprotocols(String... known) {
        return new Options(Optional.empty(), List.of(), List.of(known));
    }

    private static void assertRefused(Rule rule, int status, Answer answer) {
        assertFalse(answer.accepted());
        assertEquals(List.of(rule), rules(answer.violations()));
        assertEquals(status, answer.response().status());
        assertEquals(Optional.of("0"), answer.response().headers().single("Content-Length"));
        assertTrue(answer.response().headers().hasToken("Connection", "close"));
        assertEquals(Optional.empty(), answer.subprotocol());
    }

    /// RFC 6455 §4.2.1 items 1 to 6.
    @Nested
    class Section421 {

        @ParameterizedTest
        @ValueSource(strings = {"POST", "HEAD", "get", "OPTIONS"})
        void clientUsesAnotherMethod(String method) {
            Answer answer = answer(new OpeningRequest(method, "/", "HTTP/1.1", GOOD.headers()), Options.ANY);
            assertRefused(Rule.METHOD_IS_GET, 405, answer);
            assertEquals(Optional.of("GET"), answer.response().headers().single("Allow"));
            assertEquals("Method Not Allowed", answer.response().reason());
        }

        @ParameterizedTest
        @ValueSource(strings = {"HTTP/1.0", "HTTP/0.9", "HTTP/1", "HTTP/", "HTTP/1.x", "HTTP/11.1"})
        void clientSpeaksAnOlderOrNoVersionOfHttp(String version) {
            assertRefused(Rule.HTTP_VERSION, 400,
                    answer(new OpeningRequest("GET", "/", version, GOOD.headers()), Options.ANY));
        }

        @ParameterizedTest
        @ValueSource(strings = {"HTTP/1.1", "HTTP/1.9", "HTTP/2.0"})
        void clientSpeaksHttp11OrLater(String version) {
            assertTrue(answer(new OpeningRequest("GET", "/", version, GOOD.headers()), Options.ANY).accepted());
        }

        @ParameterizedTest
        @ValueSource(strings = {"*", "chat", "ws://a/", "/a#b", "http://a/#", "http://", "?x"})
        void clientAsksForNoResourceName(String target) {
            assertRefused(Rule.REQUEST_LINE, 400, answer(withTarget(target), Options.ANY));
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"a:1234567x", "a@:1", "a[b", "", "a b", "a:80:80", "http://a", "a:http", "[::1",
                "a@b", "\u00e9"})
        void clientNamesNoHost(String host) {
            assertRefused(Rule.HOST, 400, answerWith("Host", host));
        }

        @ParameterizedTest
        @ValueSource(strings = {"Example-1.ORG:65535", "a:080", "Zz9.-", "a~b", "a", "a.example:8101", "127.0.0.1:80",
                "[::1]:9", "[::ffff:1.2.3.4]", "xn--fiqs8s",
                "a:"})
        void clientNamesItsHost(String host) {
            assertTrue(answerWith("Host", host).accepted());
        }

        @Test
        void clientNamesTwoHosts() {
            Answer answer = answer(withHeaders(and(GOOD.headers(), "host", "server.example.com")), Options.ANY);
            assertRefused(Rule.HOST, 400, answer);
            assertEquals("Host: server.example.com | server.example.com", answer.violations().getFirst().observed());
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", "h2c", "websocket2", "web socket"})
        void clientDoesNotUpgradeToWebSocket(String upgrade) {
            assertRefused(Rule.UPGRADE, 400, answerWith("Upgrade", upgrade));
        }

        @ParameterizedTest
        @ValueSource(strings = {"WebSocket", "WEBSOCKET", "h2c, websocket"})
        void clientWritesWebsocketInAnyCaseAndAmongOthers(String upgrade) {
            assertTrue(answerWith("Upgrade", upgrade).accepted());
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", "keep-alive", "close", "Upgrades"})
        void clientLacksTheConnectionToken(String connection) {
            assertRefused(Rule.CONNECTION, 400, answerWith("Connection", connection));
        }

        @ParameterizedTest
        @ValueSource(strings = {"upgrade", "keep-alive, Upgrade", ",UPGRADE,"})
        void clientWritesUpgradeInAnyCaseAndAmongOthers(String connection) {
            assertTrue(answerWith("Connection", connection).accepted());
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", "x3JJHMbDL1EzLkh9GBhXDw", "not base64 at all!!!!!!=="})
        void clientSendsNoWellFormedKey(String key) {
            assertRefused(Rule.KEY, 400, answerWith("Sec-WebSocket-Key", key));
        }

        @Test
        void clientSendsTwoKeys() {
            Headers two = and(GOOD.headers(), "Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
            assertRefused(Rule.KEY, 400, answer(withHeaders(two), Options.ANY));
        }
    }

    /// RFC 6455 §4.2.2 item 4.
    @Nested
    class Section422 {

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"8", "14", "13, 8", "013", ""})
        void clientSpeaksAnotherVersion(String version) {
            Answer answer = answerWith("Sec-WebSocket-Version", version);
            assertRefused(Rule.VERSION, 426, answer);
            assertEquals("Upgrade Required", answer.response().reason());
            assertEquals(Optional.of("13"), answer.response().headers().single("Sec-WebSocket-Version"));
            assertEquals(Optional.of("websocket"), answer.response().headers().single("Upgrade"));
            assertTrue(answer.response().headers().hasToken("Connection", "upgrade"));
        }

        @Test
        void versionsOfTheServerAreNamedThoughAnotherRuleDecidesTheStatus() {
            Headers both = with(with(GOOD.headers(), "Sec-WebSocket-Version", "8"), "Sec-WebSocket-Key", null);
            Answer answer = answer(withHeaders(both), Options.ANY);
            assertEquals(400, answer.response().status());
            assertEquals("Bad Request", answer.response().reason());
            assertEquals(List.of(Rule.KEY, Rule.VERSION), rules(answer.violations()));
            assertEquals(Optional.of("13"), answer.response().headers().single("Sec-WebSocket-Version"));
        }

        @Test
        void clientComesFromAForeignOrigin() {
            Options own = new Options(Optional.empty(), List.of("http://own.example"), List.of());
            assertRefused(Rule.ORIGIN, 403, answer(GOOD, own));
            assertEquals("Forbidden", answer(GOOD, own).response().reason());
        }

        @Test
        void clientComesFromOneOfTheOriginsInAnyCase() {
            Options own = new Options(Optional.empty(), List.of("http://own.example", "HTTP://Example.com"), List.of());
            assertTrue(answer(GOOD, own).accepted());
        }

        @Test
        void clientNamesTwoOrigins() {
            Options own = new Options(Optional.empty(), List.of("http://example.com"), List.of());
            assertRefused(Rule.ORIGIN, 403,
                    answer(withHeaders(and(GOOD.headers(), "Origin", "http://example.com")), own));
        }

        @Test
        void clientWithoutOriginIsNoBrowserAndServed() {
            Options own = new Options(Optional.empty(), List.of("http://own.example"), List.of());
            assertTrue(answer(withField("Origin", null), own).accepted());
        }

        @ParameterizedTest
        @ValueSource(strings = {"/", "/chat/", "/Chat", "/chatter", "http://server.example.com", "http://a?/chat"})
        void clientAsksForAnotherPath(String target) {
            Options chat = new Options(Optional.of("/chat"), List.of(), List.of());
            assertRefused(Rule.RESOURCE, 404, answer(withTarget(target), chat));
            assertEquals("Not Found", answer(withTarget(target), chat).response().reason());
        }

        @ParameterizedTest
        @ValueSource(strings = {"/chat", "/chat?room=1?", "http://server.example.com/chat?x", "HTTPS://a:1/chat"})
        void clientAsksForThePath(String target) {
            assertTrue(answer(withTarget(target), new Options(Optional.of("/chat"), List.of(), List.of())).accepted());
        }

        @Test
        void targetThatIsNoResourceNameIsBlamedOnceThoughAPathIsAsked() {
            assertRefused(Rule.REQUEST_LINE, 400,
                    answer(withTarget("*"), new Options(Optional.of("/chat"), List.of(), List.of())));
        }

        @ParameterizedTest
        @CsvSource({"superchat chat,superchat", "chat superchat,chat", "other chat,chat", "CHAT superchat,superchat"})
        void serverChoosesTheSubprotocolItPrefers(String known, String chosen) {
            Answer answer = answer(GOOD, subprotocols(known.split(" ")));
            assertEquals(Optional.of(chosen), answer.subprotocol());
            assertEquals(Optional.of(chosen), answer.response().headers().single("Sec-WebSocket-Protocol"));
        }

        @Test
        void clientOffersSubprotocolsInSeveralLines() {
            Headers split = and(with(GOOD.headers(), "Sec-WebSocket-Protocol", "a"), "sec-websocket-protocol", "b");
            assertEquals(Optional.of("b"), answer(withHeaders(split), subprotocols("b", "a")).subprotocol());
        }

        @Test
        void serverThatKnowsNoneOfTheSubprotocolsAcceptsWithoutTheField() {
            Answer answer = answer(GOOD, subprotocols("other"));
            assertTrue(answer.accepted());
            assertEquals(Optional.empty(), answer.subprotocol());
            assertEquals(List.of(), answer.response().headers().all("Sec-WebSocket-Protocol"));
        }

        @Test
        void serverIgnoresAnOfferedExtensionAndUnknownFields() {
            Headers more = and(and(GOOD.headers(), "Sec-WebSocket-Extensions", "permessage-deflate; a=\"1\""), "X",
                    "y");
            Answer answer = answer(withHeaders(more), Options.ANY);
            assertTrue(answer.accepted());
            assertEquals(List.of(), answer.response().headers().all("Sec-WebSocket-Extensions"));
        }
    }

    /// RFC 6455 §4.1 item 10 and §9.1: lists that the client writes.
    @Nested
    class Section41 {

        @ParameterizedTest
        @ValueSource(strings = {"", ",", "chat, chat", "a b", "chat/1", "\"chat\"", "ch\u00e4t"})
        void clientOffersMalformedSubprotocols(String offered) {
            assertRefused(Rule.SUBPROTOCOL_SYNTAX, 400, answerWith("Sec-WebSocket-Protocol", offered));
        }

        @ParameterizedTest
        @ValueSource(strings = {"chat", "chat,superchat", ", chat ,,Chat,"})
        void clientOffersWellFormedSubprotocols(String offered) {
            assertTrue(answerWith("Sec-WebSocket-Protocol", offered).accepted());
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "a;", "a;b=", "a b"})
        void clientOffersMalformedExtensions(String offered) {
            Headers more = and(GOOD.headers(), "Sec-WebSocket-Extensions", offered);
            assertRefused(Rule.EXTENSION_SYNTAX, 400, answer(withHeaders(more), Options.ANY));
        }
    }

    /// RFC 6455 §4.2.2 item 5.
    @Nested
    class Answers {

        @Test
        void answerToTheNotesRequestIsTheNotesResponseByteForByte() {
            assertArrayEquals(wire(RESPONSE), answer(GOOD, subprotocols("chat")).response().bytes());
        }

        @Test
        void structuralFaultDecidesTheStatusThoughTheRestIsFine() {
            Answer answer = ServerHandshake.answer(GOOD, List.of(new Violation(Rule.HEADER_SYNTAX, "bad")),
                    Options.ANY);
            assertRefused(Rule.HEADER_SYNTAX, 400, answer);
        }

        @Test
        void everyBrokenRuleIsListedInTheRfcsOrder() {
            Answer answer = answer(new OpeningRequest("PUT", "x", "HTTP/1.0", new Headers(List.of())), Options.ANY);
            assertEquals(List.of(Rule.METHOD_IS_GET, Rule.HTTP_VERSION, Rule.REQUEST_LINE, Rule.HOST, Rule.UPGRADE,
                    Rule.CONNECTION, Rule.KEY, Rule.VERSION), rules(answer.violations()));
            assertEquals("Host: –", answer.violations().get(3).observed());
            assertEquals(405, answer.response().status());
        }

        @Test
        void headThatIsTooLongIsRefusedAs431() {
            Answer answer = ServerHandshake.refuse(new Violation(Rule.HEADER_SIZE, "> 1024"));
            assertRefused(Rule.HEADER_SIZE, 431, answer);
            assertEquals("Request Header Fields Too Large", answer.response().reason());
        }

        @Test
        void refusalIsAWholeHttpResponse() {
            assertEquals("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
                    new String(answer(GOOD, new Options(Optional.of("/"), List.of(), List.of())).response().bytes(),
                            java.nio.charset.StandardCharsets.US_ASCII));
        }

        @Test
        void subprotocolOfTheServerThatIsNoTokenIsACallersMistake() {
            assertThrows(IllegalArgumentException.class, () -> subprotocols("chat", "super chat"));
        }
    }
}
