package framebyframe.protocol.handshake;

import static framebyframe.protocol.handshake.Heads.REQUEST;
import static framebyframe.protocol.handshake.Heads.RESPONSE;
import static framebyframe.protocol.handshake.Heads.feed;
import static framebyframe.protocol.handshake.Heads.raw;
import static framebyframe.protocol.handshake.Heads.read;
import static framebyframe.protocol.handshake.Heads.request;
import static framebyframe.protocol.handshake.Heads.response;
import static framebyframe.protocol.handshake.Heads.rules;
import static framebyframe.protocol.handshake.Heads.wire;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import framebyframe.protocol.handshake.HeadReader.Incomplete;
import framebyframe.protocol.handshake.HeadReader.Kind;
import framebyframe.protocol.handshake.HeadReader.Request;
import framebyframe.protocol.handshake.HeadReader.Response;
import framebyframe.protocol.handshake.HeadReader.Unreadable;
import framebyframe.protocol.rule.Rule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadReaderTest {

    @Nested
    class WellFormedHeads {

        @Test
        void requestOfTheNotesIsReadWhole() {
            Request read = request(REQUEST);
            assertEquals("GET", read.request().method());
            assertEquals("/chat", read.request().target());
            assertEquals("HTTP/1.1", read.request().version());
            assertEquals(7, read.request().headers().fields().size());
            assertEquals(new Header("Origin", "http://example.com"), read.request().headers().fields().getLast());
            assertEquals(List.of(), read.violations());
            assertEquals(wire(REQUEST).length, read.length());
            assertArrayEquals(wire(REQUEST), read.request().bytes());
        }

        @Test
        void responseOfTheNotesIsReadWhole() {
            Response read = response(RESPONSE);
            assertEquals("HTTP/1.1", read.response().version());
            assertEquals(101, read.response().status());
            assertEquals("Switching Protocols", read.response().reason());
            assertEquals(List.of(), read.violations());
            assertArrayEquals(wire(RESPONSE), read.response().bytes());
        }

        @Test
        void headWithoutFieldsIsOne() {
            assertEquals(List.of(), request("GET / HTTP/1.1\n\n").request().headers().fields());
        }

        @Test
        void emptyReasonPhraseIsOne() {
            Response read = response("HTTP/1.1 101 \n\n");
            assertEquals("", read.response().reason());
            assertEquals(List.of(), read.violations());
        }

        @Test
        void blanksAroundAValueAreNotPartOfIt() {
            Request read = request("GET / HTTP/1.1\nA: \t b\tc \t\nEmpty:\nBlank: \t \n\n");
            assertEquals(List.of(new Header("A", "b\tc"), new Header("Empty", ""), new Header("Blank", "")),
                    read.request().headers().fields());
            assertEquals(List.of(), read.violations());
        }

        @Test
        void bytesBeyondAsciiInAValueAreKept() {
            assertEquals("\u00e9\u00ff",
                    request("GET / HTTP/1.1\nA: \u00e9\u00ff\n\n").request().headers().single("a").orElseThrow());
        }

        @Test
        void everyKindOfTokenCharacterMayStandInAName() {
            assertEquals(List.of(), request("GET / HTTP/1.1\nazAZ09!#$%&'*+-.^_`|~: 1\n\n").violations());
        }
    }

    @Nested
    class CutsByTcp {

        @Test
        void byteByByteGivesTheSameAndOnlyTheLastByteCompletesIt() {
            byte[] bytes = wire(REQUEST);
            var reader = new HeadReader(Kind.REQUEST, 1024);
            for (byte b : bytes) {
                assertInstanceOf(Incomplete.class, reader.next());
                reader.feed(new byte[]{b}, 0, 1);
            }
            assertEquals(read(Kind.REQUEST, bytes), reader.next());
        }

        @ParameterizedTest
        @ValueSource(strings = {REQUEST + "frames", "GET / HTTP/1.1\nBad\n Fold: 1\n\nx", "nonsense\n",
                "GET  / HTTP/1.1\n\n"})
        void anySingleCutGivesTheSame(String text) {
            byte[] bytes = wire(text);
            var whole = feed(new HeadReader(Kind.REQUEST, 1024), bytes);
            for (int cut = 0; cut <= bytes.length; cut++) {
                var reader = new HeadReader(Kind.REQUEST, 1024);
                reader.feed(bytes, 0, cut);
                reader.feed(bytes, cut, bytes.length - cut);
                assertEquals(whole.next(), reader.next(), "cut at " + cut);
                assertArrayEquals(whole.rest(), reader.rest(), "cut at " + cut);
            }
        }

        @Test
        void bytesBehindTheHeadAreTheRestWheneverTheyCome() {
            var reader = feed(new HeadReader(Kind.RESPONSE, 1024), wire(RESPONSE));
            assertArrayEquals(new byte[0], reader.rest());
            feed(reader, raw("\u0081\u0005Hello"));
            feed(reader, raw("\u0089\u0000"));
            assertArrayEquals(raw("\u0081\u0005Hello\u0089\u0000"), reader.rest());
            assertEquals(wire(RESPONSE).length, assertInstanceOf(Response.class, reader.next()).length());
        }

        @Test
        void requestWithFramesBehindItHasARest() {
            var reader = feed(new HeadReader(Kind.REQUEST, 1024), raw("GET / HTTP/1.1\r\n\r\n\r\nx"));
            assertArrayEquals(raw("\r\nx"), reader.rest());
        }

        @Test
        void unfinishedHeadHasNoRest() {
            assertArrayEquals(new byte[0], feed(new HeadReader(Kind.REQUEST, 1024), raw("GET / HT")).rest());
        }

        @Test
        void onlyTheNamedPartOfTheArrayIsTaken() {
            byte[] bytes = raw("xxGET / HTTP/1.1\r\n\r\nyy");
            var reader = new HeadReader(Kind.REQUEST, 1024);
            reader.feed(bytes, 2, bytes.length - 4);
            assertEquals("GET", assertInstanceOf(Request.class, reader.next()).request().method());
            assertArrayEquals(new byte[0], reader.rest());
        }
    }

    @Nested
    class FirstLine {

        @ParameterizedTest
        @ValueSource(strings = {"", "GET", "GET /", "GET /chat", "GET HTTP/1.1", "GET /chat SPDY/3",
                "GET /chat HTTP/1.1 ",
                "HTTP/1.1 101 Switching Protocols"})
        void clientSendsNoRequestLine(String line) {
            var result = assertInstanceOf(Unreadable.class, read(Kind.REQUEST, wire(line + "\nHost: a\n\n")));
            assertEquals(Rule.REQUEST_LINE, result.violation().rule());
            assertEquals(line, result.violation().observed());
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "HTTP/1.1", "HTTP/1.1 ", "HTTP/1.1 10", "HTTP/1.1 1x1 A", "HTTP/1.1 1:1 A",
                "HTTP/1.1  101 A", "ICY 200 OK", "GET / HTTP/1.1", "HTTP/1.1 \u00b2\u00b3\u00b9 A"})
        void serverSendsNoStatusLine(String line) {
            var result = assertInstanceOf(Unreadable.class, read(Kind.RESPONSE, wire(line + "\n\n")));
            assertEquals(Rule.STATUS_LINE, result.violation().rule());
        }

        @ParameterizedTest
        @ValueSource(strings = {"GET  /chat HTTP/1.1", "GET /a b HTTP/1.1", "G@T / HTTP/1.1", " / HTTP/1.1",
                "GET  HTTP/1.1",
                "GET /\u00e9 HTTP/1.1"})
        void clientSendsAMalformedRequestLineThatCanBeRead(String line) {
            Request read = request(line + "\n\n");
            assertEquals(List.of(Rule.REQUEST_LINE), rules(read.violations()));
            assertArrayEquals(wire(line + "\n\n"), read.request().bytes());
        }

        @ParameterizedTest
        @ValueSource(strings = {"000", "007", "042", "101", "999"})
        void statusIsThreeDigitsAsItWasRead(String status) {
            String text = "HTTP/1.1 " + status + " Why\n\n";
            Response read = response(text);
            assertEquals(Integer.parseInt(status), read.response().status());
            assertArrayEquals(wire(text), read.response().bytes());
        }

        @ParameterizedTest
        @ValueSource(strings = {"HTTP/1.1 101", "HTTP/1.1 1012 Four", "HTTP/1.1 101Switching"})
        void serverSendsAMalformedStatusLineThatCanBeRead(String line) {
            Response read = response(line + "\n\n");
            assertEquals(List.of(Rule.STATUS_LINE), rules(read.violations()));
            assertEquals(101, read.response().status());
        }

        @ParameterizedTest
        @ValueSource(strings = {"\u0016\u0003\u0001", "GET\t", "GET /\u0000", "\u007f"})
        void controlCharacterIsReportedAtOnce(String bytes) {
            var result = assertInstanceOf(Unreadable.class, read(Kind.REQUEST, raw(bytes)));
            assertEquals(Rule.REQUEST_LINE, result.violation().rule());
            assertInstanceOf(Unreadable.class, read(Kind.RESPONSE, raw(bytes)));
        }

        @Test
        void thousandsOfFaultsAreNotAllKept() {
            byte[] head = ("GET / HTTP/1.1\r\n" + "x\r\n".repeat(5000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            var read = (Request) feed(new HeadReader(Kind.REQUEST, head.length), head).next();
            assertEquals(100, read.violations().size());
        }

        @Test
        void bareCarriageReturnInItIsAControlCharacter() {
            assertInstanceOf(Unreadable.class, read(Kind.REQUEST, raw("GET /\r HTTP/1.1\r\n")));
        }
    }

    @Nested
    class FieldSyntax {

        @ParameterizedTest
        @ValueSource(strings = {"Host a", "Host", ": a", "Host : a", "Host\t: a", "Ho st: a", "Ho(st: a", "H\u00e9: a",
                "Host: a\u0000b", "Host: a\u007f", "Host: a\rb", "Host: \u001b[2J", " folded"})
        void malformedLineIsReportedOnce(String line) {
            Request asked = request("GET / HTTP/1.1\nA: 1\n" + line + "\nB: 2\n\n");
            assertEquals(List.of(Rule.HEADER_SYNTAX), rules(asked.violations()));
            assertEquals("2", asked.request().headers().single("B").orElseThrow());
            Response answered = response("HTTP/1.1 101 X\nA: 1\n" + line + "\n\n");
            assertEquals(List.of(Rule.RESPONSE_SYNTAX), rules(answered.violations()));
        }

        @Test
        void spaceBeforeTheColonIsReportedAndTheNameKept() {
            assertEquals("a", request("GET / HTTP/1.1\nHost : a\n\n").request().headers().single("Host").orElseThrow());
        }

        @Test
        void foldedValueIsReportedAndJoined() {
            Request read = request("GET / HTTP/1.1\nA: 1\n\t 2 \nB:\n 3\n\n");
            assertEquals(List.of(new Header("A", "1 2"), new Header("B", "3")), read.request().headers().fields());
            assertEquals(List.of(Rule.HEADER_SYNTAX, Rule.HEADER_SYNTAX), rules(read.violations()));
        }

        @Test
        void foldBeforeAnyFieldIsReportedAndLeftOut() {
            Request read = request("GET / HTTP/1.1\n Host: a\n\n");
            assertEquals(List.of(), read.request().headers().fields());
            assertEquals(List.of(Rule.HEADER_SYNTAX), rules(read.violations()));
        }

        @Test
        void bareLineFeedsEndLinesAndAreReportedOnce() {
            var bare = assertInstanceOf(Request.class, read(Kind.REQUEST, raw(REQUEST)));
            assertEquals(request(REQUEST).request(), bare.request());
            assertEquals(List.of(Rule.HEADER_SYNTAX), rules(bare.violations()));
            assertEquals("LF", bare.violations().getFirst().observed());
        }

        @Test
        void startLineIsBlamedBeforeTheFields() {
            assertEquals(List.of(Rule.REQUEST_LINE, Rule.HEADER_SYNTAX),
                    rules(request("GET  / HTTP/1.1\nbad\n\n").violations()));
        }
    }

    @Nested
    class Bounds {

        private final byte[] head = raw("GET / HTTP/1.1\r\nA: 1\r\n\r\n");

        @Test
        void headOfExactlyTheLimitIsRead() {
            assertInstanceOf(Request.class, feed(new HeadReader(Kind.REQUEST, head.length), head).next());
        }

        @Test
        void headOneByteLongerIsUnreadableAtOnce() {
            var reader = new HeadReader(Kind.REQUEST, head.length - 1);
            reader.feed(head, 0, head.length - 2);
            assertInstanceOf(Incomplete.class, reader.next());
            reader.feed(head, head.length - 2, 1);
            var result = assertInstanceOf(Unreadable.class, reader.next());
            assertEquals(Rule.HEADER_SIZE, result.violation().rule());
            assertEquals(431, result.violation().code());
        }

        @Test
        void responseTooLongBreaksItsOwnRule() {
            var reader = feed(new HeadReader(Kind.RESPONSE, 16), raw("HTTP/1.1 101 Switching"));
            assertEquals(Rule.RESPONSE_SIZE, assertInstanceOf(Unreadable.class, reader.next()).violation().rule());
        }

        @Test
        void framesBehindAHeadDoNotCount() {
            var reader = feed(new HeadReader(Kind.REQUEST, head.length), head);
            feed(reader, new byte[5000]);
            assertInstanceOf(Request.class, reader.next());
            assertEquals(5000, reader.rest().length);
        }

        @Test
        void unreadableStaysSoAndKeepsNothing() {
            var reader = feed(new HeadReader(Kind.REQUEST, 1024), raw("nonsense\r\n"));
            var before = reader.next();
            feed(reader, head);
            assertEquals(before, reader.next());
            assertArrayEquals(new byte[0], reader.rest());
        }

        @Test
        void callersMistakesThrow() {
            assertThrows(IllegalArgumentException.class, () -> new HeadReader(Kind.REQUEST, 0));
            var reader = new HeadReader(Kind.REQUEST, 1);
            assertThrows(IndexOutOfBoundsException.class, () -> reader.feed(new byte[2], 1, 2));
        }
    }
}
