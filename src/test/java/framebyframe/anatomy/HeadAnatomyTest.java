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
