package framebyframe.protocol.handshake;

import static framebyframe.protocol.handshake.Heads.REQUEST;
import static framebyframe.protocol.handshake.Heads.RESPONSE;
import static framebyframe.protocol.handshake.Heads.and;
import static framebyframe.protocol.handshake.Heads.request;
import static framebyframe.protocol.handshake.Heads.response;
import static framebyframe.protocol.handshake.Heads.rules;
import static framebyframe.protocol.handshake.Heads.wire;
import static framebyframe.protocol.handshake.Heads.with;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.handshake.ClientHandshake.Options;
import framebyframe.protocol.handshake.ClientHandshake.Outcome;
import framebyframe.protocol.rule.Rule;
import framebyframe.protocol.rule.Violation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientHandshakeTest {

    private static final OpeningRequest ASKED = request(REQUEST).request();
    private static final OpeningResponse GOOD = response(RESPONSE).response();
    private static final String KEY = "x3JJHMbDL1EzLkh9GBhXDw==";

    private static Outcome checkWith(String field, String value) {
        return check(ASKED, with(GOOD.headers(), field, value));
    }

    private static Outcome check(OpeningRequest asked, Headers answered) {
        return ClientHandshake.check(asked, new OpeningResponse("HTTP/1.1", 101, "Switching Protocols", answered),
                List.of());
    }

    private static void assertBroken(Rule rule, Outcome outcome) {
        assertEquals(List.of(rule), rules(outcome.violations()));
        assertEquals(Optional.empty(), outcome.subprotocol());
    }

    /// RFC 6455 §4.1, the request.
    @Nested
    class Requests {

        @Test
        void requestOfTheNotesComesByteForByte() {
            Options options = new Options("server.example.com", "/chat", KEY, Optional.of("http://example.com"),
                    List.of("chat", "superchat"), List.of());
            assertArrayEquals(wire(REQUEST), ClientHandshake.request(options).bytes());
        }

        @Test
        void bareRequestHasNoOriginAndNoSubprotocolsAndExtrasComeLast() {
            Options options = new Options("a:81", "/?q", KEY, Optional.empty(), List.of(),
                    List.of(new Header("Cookie", "a=1"), new Header("X", "")));
            assertArrayEquals(wire("""
                    GET /?q HTTP/1.1
                    Host: a:81
                    Upgrade: websocket
                    Connection: Upgrade
                    Sec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==
                    Sec-WebSocket-Version: 13
                    Cookie: a=1
                    X:\s

                    """), ClientHandshake.request(options).bytes());
        }

        @Test
        void serverAcceptsTheRequest() {
            Options options = new Options("a", "/", KEY, Optional.of("http://a"), List.of("b"), List.of());
            OpeningRequest asked = ClientHandshake.request(options);
            var answer = ServerHandshake.answer(asked, List.of(),
                    new ServerHandshake.Options(Optional.of("/"), List.of("http://a"), List.of("b")));
            Outcome outcome = ClientHandshake.check(asked, answer.response(), List.of());
            assertTrue(outcome.accepted());
            assertEquals(Optional.of("b"), outcome.subprotocol());
        }

        @Test
        void valuesThatWouldBreakOutOfTheirLineAreACallersMistake() {
            String bad = "a\r\nX: y";
            assertRejected("a\t", "/", KEY, Optional.empty(), List.of(), List.of());
            assertRejected("a\u0000", "/", KEY, Optional.empty(), List.of(), List.of());
            assertRejected("a", "/ HTTP/1.1", KEY, Optional.empty(), List.of(), List.of());
            assertRejected("a", "/\u00e9", KEY, Optional.empty(), List.of(), List.of());
            assertRejected("a", "/", bad, Optional.empty(), List.of(), List.of());
            assertRejected("a", "/", KEY, Optional.of(bad), List.of(), List.of());
            assertRejected("a", "/", KEY, Optional.empty(), List.of(bad), List.of());
            assertRejected("a", "/", KEY, Optional.empty(), List.of(), List.of(new Header(bad, "")));
            assertRejected("a", "/", KEY, Optional.empty(), List.of(), List.of(new Header("X", bad)));
        }

        private void assertRejected(String host, String target, String key, Optional<String> origin,
                List<String> subprotocols, List<Header> extra) {
            assertThrows(IllegalArgumentException.class,
                    () -> new Options(host, target, key, origin, subprotocols, extra));
        }
    }

    /// RFC 6455 §4.1, the response.
    @Nested
    class Responses {

        @Test
        void responseOfTheNotesIsAccepted() {
            Outcome outcome = check(ASKED, GOOD.headers());
            assertTrue(outcome.accepted());
            assertEquals(Optional.of("chat"), outcome.subprotocol());
        }

        @Test
        void serverChoosesNoSubprotocol() {
            Outcome outcome = checkWith("Sec-WebSocket-Protocol", null);
            assertTrue(outcome.accepted());
            assertEquals(Optional.empty(), outcome.subprotocol());
        }

        @ParameterizedTest
        @ValueSource(ints = {100, 200, 302, 401, 426, 999})
        void serverAnswersAnotherStatusAndNothingElseMatters(int status) {
            Outcome outcome = ClientHandshake.check(ASKED,
                    new OpeningResponse("HTTP/1.0", status, "Why", new Headers(List.of())), List.of());
            assertBroken(Rule.STATUS_101, outcome);
            assertEquals(status + " Why", outcome.violations().getFirst().observed());
        }

        @Test
        void serverSpeaksHttp10() {
            assertBroken(Rule.STATUS_LINE, ClientHandshake.check(ASKED,
                    new OpeningResponse("HTTP/1.0", 101, "Switching Protocols", GOOD.headers()), List.of()));
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", "h2c", "websocket, h2c"})
        void serverUpgradesToSomethingElse(String upgrade) {
            assertBroken(Rule.RESPONSE_UPGRADE, checkWith("Upgrade", upgrade));
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", "close", "keep-alive"})
        void serverLacksTheConnectionToken(String connection) {
            assertBroken(Rule.RESPONSE_CONNECTION, checkWith("Connection", connection));
        }

        @Test
        void serverWritesTokensInAnyCase() {
            assertTrue(checkWith("Upgrade", "WebSocket").accepted());
            assertTrue(checkWith("Connection", "keep-alive, UPGRADE").accepted());
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", "x3JJHMbDL1EzLkh9GBhXDw==", "hSmrc0sMlYUkAGmm5OPpG2HaGWk=",
                "HSmrc0sMlYUkAGmm5OPpG2HaGWk", "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="})
        void serverProvesNothing(String accept) {
            assertBroken(Rule.ACCEPT, checkWith("Sec-WebSocket-Accept", accept));
        }

        @Test
        void serverAnswersTwoAccepts() {
            assertBroken(Rule.ACCEPT,
                    check(ASKED, and(GOOD.headers(), "Sec-WebSocket-Accept", "HSmrc0sMlYUkAGmm5OPpG2HaGWk=")));
        }

        @Test
        void noAcceptFitsARequestWithoutKey() {
            OpeningRequest keyless = new OpeningRequest("GET", "/chat", "HTTP/1.1",
                    with(ASKED.headers(), "Sec-WebSocket-Key", null));
            assertBroken(Rule.ACCEPT, check(keyless, GOOD.headers()));
            assertBroken(Rule.ACCEPT, check(keyless, with(GOOD.headers(), "Sec-WebSocket-Accept", null)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "other", "Chat", "chat, superchat"})
        void serverChoosesASubprotocolThatWasNotOffered(String chosen) {
            assertBroken(Rule.SUBPROTOCOL_NOT_OFFERED, checkWith("Sec-WebSocket-Protocol", chosen));
        }

        @Test
        void serverChoosesTwoSubprotocols() {
            assertBroken(Rule.SUBPROTOCOL_NOT_OFFERED,
                    check(ASKED, and(GOOD.headers(), "Sec-WebSocket-Protocol", "superchat")));
        }

        @Test
        void serverUsesAnExtensionThatWasNotOffered() {
            assertBroken(Rule.EXTENSION_NOT_OFFERED,
                    check(ASKED, and(GOOD.headers(), "Sec-WebSocket-Extensions", "permessage-deflate")));
        }

        @Test
        void serverUsesAnExtensionThatWasOffered() {
            OpeningRequest asked = new OpeningRequest("GET", "/chat", "HTTP/1.1",
                    and(ASKED.headers(), "Sec-WebSocket-Extensions", "foo, bar; baz=2"));
            assertTrue(check(asked, and(GOOD.headers(), "Sec-WebSocket-Extensions", "bar;baz")).accepted());
        }

        @ParameterizedTest
        @ValueSource(strings = {"", ";", "a;;b"})
        void serverWritesMalformedExtensions(String value) {
            assertBroken(Rule.RESPONSE_SYNTAX,
                    check(ASKED, and(GOOD.headers(), "Sec-WebSocket-Extensions", value)));
        }

        @Test
        void structuralFaultFailsAFineResponse() {
            assertBroken(Rule.RESPONSE_SYNTAX,
                    ClientHandshake.check(ASKED, GOOD, List.of(new Violation(Rule.RESPONSE_SYNTAX, "bad"))));
        }

        @Test
        void everyBrokenRuleIsListed() {
            assertEquals(List.of(Rule.RESPONSE_UPGRADE, Rule.RESPONSE_CONNECTION, Rule.ACCEPT),
                    rules(check(ASKED, new Headers(List.of())).violations()));
        }
    }
}
