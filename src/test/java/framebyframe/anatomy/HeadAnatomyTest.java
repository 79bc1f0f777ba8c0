package framebyframe.anatomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.handshake.Header;
import framebyframe.protocol.handshake.Headers;
import framebyframe.protocol.handshake.OpeningRequest;
import framebyframe.protocol.handshake.OpeningResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadAnatomyTest {

    private static final OpeningRequest REQUEST = new OpeningRequest("GET", "/chat", "HTTP/1.1",
            new Headers(List.of(new Header("Host", "server.example.com"), new Header("Upgrade", "websocket"),
                    new Header("Connection", "Upgrade"), new Header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="),
                    new Header("Origin", "http://example.com"), new Header("X-Empty", ""))));

    private static final OpeningResponse RESPONSE = new OpeningResponse("HTTP/1.1", 101, "Switching Protocols",
            new Headers(List.of(new Header("Upgrade", "websocket"), new Header("Connection", "Upgrade"),
                    new Header("Sec-WebSocket-Accept", "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="))));

    /// RFC 9112 §6: a plain exchange before the opening handshake, or an answer that refuses one.
    @Nested
    class Body {

        private static List<Span> response(int status, String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return Anatomy.of(new OpeningResponse("HTTP/1.1", status, "OK", new Headers(List.of())), bytes);
        }

        @Test
        void isASpanOfItsOwnReadAsUtf8() {
            List<Span> spans = response(200, "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n世界");
            assertEquals(Field.BODY, spans.getLast().field());
            assertEquals("世界", spans.getLast().value());
            assertEquals(48, spans.getLast().bits());
        }

        @Test
        void isNothingThatStandsBehindAnAcceptedHandshake() {
            assertEquals(Field.UNREADABLE, response(101, "HTTP/1.1 101 OK\r\n\r\nrest").getLast().field());
        }

        @Test
        void ofAHeadWithoutEndIsNone() {
            assertEquals(List.of(), response(200, "HTTP/1.1 200 OK\r\nA: b").stream()
                    .filter(s -> s.field() == Field.BODY).toList());
        }

        @Test
        void plainRequestSaysNothingOfWebSocket() {
            OpeningRequest plain = new OpeningRequest("GET", "/news", "HTTP/1.1", new Headers(List.of()));
            assertEquals("anatomy.method.plain", Anatomy.of(plain, plain.bytes()).getFirst().meaning().key());
        }
    }

    /// RFC 6455 §4.1, with the example of §1.3.
    @Nested
    class Request {
        private final List<Span> spans = Anatomy.of(REQUEST, REQUEST.bytes());

        @Test
        void isTakenApartInTheOrderOfTheWire() {
            assertEquals(
                    List.of(Field.METHOD, Field.SEPARATOR, Field.TARGET, Field.SEPARATOR, Field.HTTP_VERSION,
                            Field.LINE_END, Field.HEADER_NAME, Field.SEPARATOR, Field.HEADER_VALUE, Field.LINE_END),
                    spans.subList(0, 10).stream().map(Span::field).toList());
            assertEquals(List.of("GET", " ", "/chat", " ", "HTTP/1.1", "\r\n", "Host", ": ", "server.example.com",
                    "\r\n"), spans.subList(0, 10).stream().map(Span::value).toList());
            assertEquals(Field.END_OF_HEAD, spans.getLast().field());
            assertEquals("\r\n", spans.getLast().value());
        }

        @Test
        void withAnEmptyValueHasNoSpanForIt() {
            int name = spans.indexOf(span(spans, Field.HEADER_NAME, "X-Empty"));
            assertEquals(Field.SEPARATOR, spans.get(name + 1).field());
            assertEquals(Field.LINE_END, spans.get(name + 2).field());
        }

        @ParameterizedTest
        @CsvSource({"Host, 4.1", "Upgrade, 4.1", "Connection, 4.1", "Sec-WebSocket-Key, 11.3.1", "Origin, 10.2"})
        void headerHasItsOwnSection(String name, String section) {
            assertEquals(section, span(spans, Field.HEADER_NAME, name).section());
        }

        @Test
        void explainsAFieldInAnyCaseAndUnderItsNameOnTheWire() {
            OpeningRequest lower = new OpeningRequest("GET", "/", "HTTP/1.1",
                    new Headers(List.of(new Header("sec-websocket-key", "short"))));
            List<Span> all = Anatomy.of(lower, lower.bytes());
            Span name = span(all, Field.HEADER_NAME, "sec-websocket-key");
            assertEquals("anatomy.header.KEY", name.meaning().key());
            assertEquals(List.of("sec-websocket-key"), name.meaning().arguments());
            assertEquals("anatomy.value.KEY.unexpected", span(all, Field.HEADER_VALUE, "short").meaning().key());
        }
    }

    /// RFC 6455 §4.2.2.
    @Nested
    class Response {
        private final List<Span> spans = Anatomy.of(RESPONSE, RESPONSE.bytes());

        @Test
        void isTakenApartInTheOrderOfTheWire() {
            assertEquals(List.of("HTTP/1.1", " ", "101", " ", "Switching Protocols", "\r\n"),
                    spans.subList(0, 6).stream().map(Span::value).toList());
            assertEquals("anatomy.status.101", spans.get(2).meaning().key());
        }

        @Test
        void explainsUpgradeInItsOwnWay() {
            assertEquals("anatomy.header.UPGRADE.response",
                    span(spans, Field.HEADER_NAME, "Upgrade").meaning().key());
            assertEquals("4.2.2", span(spans, Field.HEADER_NAME, "Upgrade").section());
        }

        @Test
        void withAStatusThatBeginsWithZeroIsReadAsItStands() {
            OpeningResponse odd = new OpeningResponse("HTTP/1.1", 7, "", new Headers(List.of()));
            List<Span> all = Anatomy.of(odd, "HTTP/1.1 007 \r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            assertEquals("007", all.get(2).value());
        }
    }

    /// RFC 6455 §9.1, RFC 7692 §7.1.
    @Nested
    class Extensions {

        private List<Span> parts(boolean response, String value) {
            Headers headers = new Headers(List.of(new Header("Sec-WebSocket-Extensions", value)));
            byte[] bytes = response
                    ? new OpeningResponse("HTTP/1.1", 101, "OK", headers).bytes()
                    : new OpeningRequest("GET", "/", "HTTP/1.1", headers).bytes();
            List<Span> all = response ? Anatomy.of(RESPONSE, bytes) : Anatomy.of(REQUEST, bytes);
            assertCovers(bytes, all, 0);
            return all.stream()
                    .filter(s -> s.field() == Field.EXTENSION || s.field() == Field.EXTENSION_PARAMETER).toList();
        }

        @ParameterizedTest
        @CsvSource({"server_no_context_takeover, SERVER_NO_CONTEXT_TAKEOVER, 1.1",
                "client_no_context_takeover, CLIENT_NO_CONTEXT_TAKEOVER, 1.2",
                "server_max_window_bits=10, SERVER_MAX_WINDOW_BITS, 2.1",
                "client_max_window_bits=\"15\", CLIENT_MAX_WINDOW_BITS, 2.2"})
        void parameterHasItsMeaningAndSectionInBothHeads(String parameter, String key, String section) {
            for (boolean response : new boolean[]{false, true}) {
                Span span = parts(response, "permessage-deflate ; " + parameter).getLast();
                assertEquals(Field.EXTENSION_PARAMETER, span.field());
                assertEquals(parameter, span.value());
                assertEquals("anatomy.parameter." + key + (response ? ".response" : ""), span.meaning().key());
                assertEquals("RFC 7692 §7.1." + section, span.section());
            }
        }

        @Test
        void windowIsSaidInBytes() {
            assertEquals(List.of("10", 1024),
                    parts(false, "permessage-deflate; server_max_window_bits = 10").getLast().meaning().arguments());
        }

        @Test
        void bareClientWindowIsAnOfferOnly() {
            String value = "permessage-deflate; client_max_window_bits";
            assertEquals("anatomy.parameter.CLIENT_MAX_WINDOW_BITS.bare",
                    parts(false, value).getLast().meaning().key());
            assertEquals("anatomy.parameter.invalid", parts(true, value).getLast().meaning().key());
        }

        @ParameterizedTest
        @CsvSource({"server_max_window_bits, invalid", "server_max_window_bits=16, invalid",
                "client_max_window_bits=08, invalid", "client_no_context_takeover=1, invalid", "window=8, undefined",
                "Server_max_window_bits=8, undefined"})
        void parameterThatMayNotStandSoIsNamed(String parameter, String key) {
            assertEquals("anatomy.parameter." + key,
                    parts(false, "permessage-deflate; " + parameter).getLast().meaning().key());
        }

        @Test
        void severalOffersStandSideBySide() {
            List<Span> parts = parts(false,
                    "permessage-deflate; server_max_window_bits=10, permessage-deflate,,x-other; a=b;c ,");
            assertEquals(List.of("permessage-deflate", "server_max_window_bits=10", "permessage-deflate", "x-other",
                    "a=b", "c"), parts.stream().map(Span::value).toList());
            assertEquals(List.of("anatomy.extension.DEFLATE", "anatomy.extension.DEFLATE", "anatomy.extension.OTHER"),
                    parts.stream().filter(s -> s.field() == Field.EXTENSION).map(s -> s.meaning().key()).toList());
            assertEquals(List.of("RFC 7692 §7", "RFC 7692 §7.1.2.1", "RFC 7692 §7", "9.1", "9.1", "9.1"),
                    parts.stream().map(Span::section).toList());
        }

        @Test
        void listIsCoveredByteByByteWhateverItHolds() {
            long seed = 7692;
            Random random = new Random(seed);
            for (int i = 0; i < 2000; i++) {
                StringBuilder value = new StringBuilder();
                for (int length = random.nextInt(24); length > 0; length--) {
                    value.append(",; \t=\"a8".charAt(random.nextInt(8)));
                }
                parts(random.nextBoolean(), value.toString());
            }
        }
    }

    @Nested
    class Mutilated {

        @Test
        void headIsCoveredByteByByteWhateverItHolds() {
            long seed = 9112;
            Random random = new Random(seed);
            for (int i = 0; i < 5000; i++) {
                byte[] request = mutilate(REQUEST.bytes(), random);
                assertCovers(request, Anatomy.of(REQUEST, request), seed);
                byte[] response = mutilate(RESPONSE.bytes(), random);
                assertCovers(response, Anatomy.of(RESPONSE, response), seed);
            }
        }

        @Test
        void lineWithoutColonIsUnreadable() {
            List<Span> spans = request("GET /chat HTTP/1.1\r\nno colon\r\n folded: x\r\n: y\r\nA: b\r\n\r\n");
            assertEquals(List.of("no colon", " folded: x", ": y"),
                    spans.stream().filter(s -> s.field() == Field.UNREADABLE).map(Span::value).toList());
            assertEquals("b", span(spans, Field.HEADER_VALUE, "b").value());
        }

        @Test
        void blanksAroundAValueBelongToSeparators() {
            List<Span> spans = request("GET /chat HTTP/1.1\nHost :\t a b \t\n\n");
            assertEquals("Host", span(spans, Field.HEADER_NAME, "Host").value());
            assertEquals("a b", span(spans, Field.HEADER_VALUE, "a b").value());
            assertEquals(List.of(" ", " ", " :\t ", " \t"),
                    spans.stream().filter(s -> s.field() == Field.SEPARATOR).map(Span::value).toList());
        }

        @Test
        void bytesBehindTheHeadAreUnreadable() {
            assertEquals("rest", request("GET /chat HTTP/1.1\r\n\r\nrest").getLast().value());
        }

        private List<Span> request(String text) {
            return Anatomy.of(REQUEST, text.getBytes(StandardCharsets.ISO_8859_1));
        }

        private static byte[] mutilate(byte[] bytes, Random random) {
            byte[] changed = bytes.clone();
            for (int i = random.nextInt(8); i > 0; i--) {
                int at = random.nextInt(changed.length);
                changed[at] = random.nextBoolean()
                        ? (byte) random.nextInt()
                        : (byte) "\r\n: \t/".charAt(random.nextInt(6));
            }
            return random.nextInt(4) == 0 ? Arrays.copyOf(changed, random.nextInt(changed.length + 1)) : changed;
        }
    }

    private static void assertCovers(byte[] bytes, List<Span> spans, long seed) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        long next = 0;
        for (Span span : spans) {
            assertEquals(next, span.bit(), () -> "seed " + seed + ": " + text);
            assertTrue(span.bits() > 0 && span.bits() % 8 == 0, () -> "seed " + seed + ": " + text);
            assertEquals(text.substring((int) span.bit() / 8, (int) span.end() / 8), span.value());
            next = span.end();
        }
        assertEquals(8L * bytes.length, next, () -> "seed " + seed + ": " + text);
    }

    private static Span span(List<Span> spans, Field field, String value) {
        return spans.stream().filter(s -> s.field() == field && s.value().equals(value)).findFirst().orElseThrow();
    }
}
