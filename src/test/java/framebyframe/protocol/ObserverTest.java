package framebyframe.protocol;

import static framebyframe.protocol.Bench.REQUEST;
import static framebyframe.protocol.Bench.RESPONSE;
import static framebyframe.protocol.Bench.fragment;
import static framebyframe.protocol.Bench.text;
import static framebyframe.protocol.Bench.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import framebyframe.protocol.Observer.FrameSeen;
import framebyframe.protocol.Observer.Request;
import framebyframe.protocol.Observer.Response;
import framebyframe.protocol.Observer.Sighting;
import framebyframe.protocol.Observer.Unreadable;
import framebyframe.protocol.ReadyState.Cause;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameWriter;
import framebyframe.protocol.frame.Opcode;
import framebyframe.protocol.rule.Rule;
import framebyframe.protocol.rule.Violation;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// An observer by itself; that it holds a connection's state is asserted at every step of a [Bench].
class ObserverTest {

    /// Follows one peer, whoever it is, by what goes which way.
    private record Watch(Role role, Observer observer) {

        static Watch open(Role role) {
            Watch watch = new Watch(role, new Observer(role));
            watch.fromClient(REQUEST);
            watch.fromServer(RESPONSE);
            assertEquals(ReadyState.OPEN, watch.observer.readyState());
            return watch;
        }

        static Watch fresh(Role role) {
            return new Watch(role, new Observer(role));
        }

        List<Sighting> fromClient(byte[] bytes) {
            return role == Role.CLIENT ? observer.sent(bytes) : observer.arrived(bytes);
        }

        List<Sighting> fromServer(byte[] bytes) {
            return role == Role.SERVER ? observer.sent(bytes) : observer.arrived(bytes);
        }

        List<Rule> broken(Frame... frames) {
            List<Rule> rules = new ArrayList<>();
            for (Frame frame : frames) {
                for (Sighting sighting : fromServer(FrameWriter.bytes(frame))) {
                    sighting.violations().stream().map(Violation::rule).forEach(rules::add);
                }
            }
            return rules;
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static List<Rule> rules(Sighting sighting) {
        return sighting.violations().stream().map(Violation::rule).toList();
    }

    @Nested
    class Section4Opening {

        @ParameterizedTest
        @EnumSource(Role.class)
        void seesBothHeadsWithTheirPlaces(Role role) {
            Watch watch = Watch.fresh(role);
            Sighting request = watch.fromClient(REQUEST).getFirst();
            assertInstanceOf(Request.class, request.content());
            assertEquals(REQUEST.length, request.length());
            assertEquals(List.of(), request.violations());
            assertEquals(Optional.empty(), watch.observer.lastTransition());
            Sighting response = watch.fromServer(RESPONSE).getFirst();
            assertInstanceOf(Response.class, response.content());
            assertEquals(List.of(), response.violations());
            assertEquals(ReadyState.CONNECTING.on(Cause.HANDSHAKE_DONE), watch.observer.lastTransition());
        }

        @Test
        void headsThatComeInPiecesBecomeWholeWithTheirLastByte() {
            Watch watch = Watch.fresh(Role.CLIENT);
            for (int i = 0; i < REQUEST.length - 1; i++) {
                assertEquals(List.of(), watch.fromClient(new byte[]{REQUEST[i]}));
            }
            assertEquals(REQUEST.length, watch.fromClient(new byte[]{'\n'}).getFirst().length());
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void findsAWrongAcceptWhichOnlyTheClientMinds(Role role) {
            Watch watch = Watch.fresh(role);
            watch.fromClient(REQUEST);
            Sighting response = watch
                    .fromServer(Bench.response("101 Switching Protocols", "wrongAAAAAAAAAAAAAAAAAAAAAA=")).getFirst();
            assertEquals(List.of(Rule.ACCEPT), rules(response));
            assertEquals(role == Role.CLIENT ? ReadyState.CLOSING : ReadyState.OPEN, watch.observer.readyState());
            assertInstanceOf(FrameSeen.class,
                    watch.fromServer(FrameWriter.bytes(text("Hello"))).getFirst().content(), "it reads on");
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void findsWhatARequestBreaksButKnowsNoPathOriginOrSubprotocol(Role role) {
            Watch watch = Watch.fresh(role);
            String request = new String(REQUEST, StandardCharsets.ISO_8859_1);
            Sighting sighting = watch.fromClient(ascii(request.replace("Version: 13", "Version: 8"))).getFirst();
            assertEquals(List.of(Rule.VERSION), rules(sighting));
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void refusalFailsTheHandshakeAndWhatFollowsIsNoFrame(Role role) {
            Watch watch = Watch.fresh(role);
            watch.fromClient(REQUEST);
            byte[] head = ascii("HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\n");
            List<Sighting> seen = watch.fromServer(joined(head, ascii("Gone")));
            assertEquals(List.of(Rule.STATUS_101), rules(seen.getFirst()));
            assertEquals(List.of(head.length + 4), seen.stream().map(Sighting::length).toList(), "with its body");
            assertEquals(new Sighting(new Unreadable(), head.length + 4L, 2, List.of()),
                    watch.fromServer(new byte[2]).getFirst());
            assertEquals(ReadyState.CLOSING, watch.observer.readyState());
            assertEquals(new Sighting(new Unreadable(), REQUEST.length, REQUEST.length, List.of()),
                    watch.fromClient(REQUEST).getFirst());
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void serversWordsThatAreNoHttpFailTheHandshake(Role role) {
            Watch watch = Watch.fresh(role);
            watch.fromClient(REQUEST);
            Sighting sighting = watch.fromServer(ascii("220 mail.example.com ESMTP\r\n")).getFirst();
            assertEquals(new Unreadable(), sighting.content());
            assertEquals(28, sighting.length());
            assertEquals(List.of(Rule.STATUS_LINE), rules(sighting));
            assertEquals(ReadyState.CLOSING, watch.observer.readyState());
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void clientsWordsThatAreNoHttpWaitForTheServersAnswer(Role role) {
            Watch watch = Watch.fresh(role);
            assertEquals(List.of(Rule.REQUEST_LINE), rules(watch.fromClient(new byte[]{0x16, 0x03, 0x01}).getFirst()));
            assertEquals(new Sighting(new Unreadable(), 3, 2, List.of()), watch.fromClient(new byte[2]).getFirst());
            assertEquals(ReadyState.CONNECTING, watch.observer.readyState());
            watch.fromServer(ascii("HTTP/1.1 400 Bad Request\r\n\r\n"));
            assertEquals(ReadyState.CLOSING, watch.observer.readyState());
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void responseWithoutItsRequestIsTakenAtItsWord(Role role) {
            Watch watch = Watch.fresh(role);
            assertEquals(List.of(), watch.fromServer(RESPONSE).getFirst().violations());
            assertEquals(ReadyState.OPEN, watch.observer.readyState());
        }

        @Test
        void framesBehindAHeadAreSeenAtTheirPlaces() {
            Watch watch = Watch.fresh(Role.SERVER);
            byte[] frame = FrameWriter.bytes(text("Hi").masked(1));
            List<Sighting> seen = watch.fromClient(joined(REQUEST, frame, frame));
            assertEquals(List.of(0L, (long) REQUEST.length, REQUEST.length + 8L),
                    seen.stream().map(Sighting::offset).toList());
        }
    }

    /// Plain HTTP/1.1 on the connection that a WebSocket may use later (RFC 9112 §6.3, §9.3).
    @Nested
    class PlainHttp {

        private static final String GET = "GET /news HTTP/1.1\r\nHost: x\r\n\r\n";

        private Watch asked(Role role, String request) {
            Watch watch = Watch.fresh(role);
            Sighting seen = watch.fromClient(ascii(request)).getFirst();
            assertEquals(List.of(), seen.violations());
            assertEquals(request.length(), seen.length());
            return watch;
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void exchangesComeBeforeTheHandshakeAndChangeNoState(Role role) {
            Watch watch = asked(role, GET);
            byte[] answer = ascii("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]");
            for (int i = 0; i < answer.length - 1; i++) {
                assertEquals(List.of(), watch.fromServer(new byte[]{answer[i]}));
            }
            Sighting response = watch.fromServer(ascii("]")).getFirst();
            assertEquals(answer.length, response.length());
            assertEquals(List.of(), response.violations());
            assertEquals(ReadyState.CONNECTING, watch.observer.readyState());
            watch.fromClient(REQUEST);
            watch.fromServer(RESPONSE);
            assertEquals(ReadyState.OPEN, watch.observer.readyState());
        }

        @Test
        void manyInOneReadAreSeenOneByOne() {
            Watch watch = Watch.fresh(Role.SERVER);
            String post = "POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc";
            assertEquals(List.of(GET.length(), post.length(), GET.length()),
                    watch.fromClient(ascii(GET + post + GET)).stream().map(Sighting::length).toList());
        }

        @ParameterizedTest
        @ValueSource(strings = {"204 No Content\r\n", "304 Not Modified\r\nContent-Length: 9\r\n",
                "100 Continue\r\n", "200 OK\r\nContent-Length: 0\r\n"})
        void answersWithoutBodyEndWithTheirHead(String head) {
            Watch watch = asked(Role.CLIENT, GET);
            String answer = "HTTP/1.1 " + head + "\r\n";
            assertEquals(List.of(answer.length()),
                    watch.fromServer(ascii(answer)).stream().map(Sighting::length).toList());
            assertEquals(ReadyState.CONNECTING, watch.observer.readyState());
        }

        @Test
        void answerToHeadHasNoBodyThoughItSaysItsLength() {
            Watch watch = asked(Role.CLIENT, "HEAD / HTTP/1.1\r\nHost: x\r\n\r\n");
            String answer = "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n";
            assertEquals(answer.length(), watch.fromServer(ascii(answer)).getFirst().length());
        }

        @Test
        void provisionalAnswerLeavesTheRequestOpen() {
            Watch watch = asked(Role.CLIENT, GET);
            List<Sighting> seen = watch
                    .fromServer(ascii("HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n"));
            assertEquals(2, seen.size());
            assertEquals(ReadyState.CONNECTING, watch.observer.readyState());
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "Transfer-Encoding: chunked\r\n", "Content-Length: 1\r\nContent-Length: 1\r\n",
                "Content-Length: x\r\n", "Content-Length: 99999999\r\n"})
        void bodyWhoseEndNobodyCanTellMakesTheRestUnreadable(String field) {
            Watch watch = asked(Role.CLIENT, GET);
            String head = "HTTP/1.1 200 OK\r\n" + field + "\r\n";
            List<Sighting> seen = watch.fromServer(ascii(head + "body"));
            assertEquals(new Sighting(new Unreadable(), head.length(), 4, List.of()), seen.getLast());
            assertEquals(ReadyState.CLOSING, watch.observer.readyState());
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void answerThatClosesEndsAllHope(Role role) {
            Watch watch = asked(role, GET);
            watch.fromServer(ascii("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"));
            assertEquals(ReadyState.CLOSING, watch.observer.readyState());
            assertEquals(new Unreadable(), watch.fromClient(REQUEST).getFirst().content());
        }

        @Test
        void upgradeThatNobodyAskedForIsJudgedAsOne() {
            Watch watch = asked(Role.CLIENT, GET);
            Sighting response = watch.fromServer(RESPONSE).getFirst();
            assertEquals(List.of(Rule.ACCEPT, Rule.SUBPROTOCOL_NOT_OFFERED), rules(response));
            assertEquals(ReadyState.CLOSING, watch.observer.readyState());
        }

        @Test
        void halfAHandshakeIsMeantAsOne() {
            Watch watch = Watch.fresh(Role.CLIENT);
            String request = new String(REQUEST, StandardCharsets.ISO_8859_1);
            Sighting seen = watch.fromClient(ascii(request.replace("Upgrade: websocket\r\n", ""))).getFirst();
            assertEquals(List.of(Rule.UPGRADE), rules(seen));
        }

        @Test
        void moreRequestsThanAnybodyAnswersAreNotKept() {
            Watch watch = Watch.fresh(Role.SERVER);
            List<Sighting> seen = watch.fromClient(ascii(GET.repeat(102)));
            assertEquals(101, seen.size());
            assertEquals(new Sighting(new Unreadable(), 100L * GET.length(), 2 * GET.length(), List.of()),
                    seen.getLast());
        }
    }

    @Nested
    class Section5Frames {

        @ParameterizedTest
        @EnumSource(Role.class)
        void recordsViolationsAndReadsOn(Role role) {
            Watch watch = Watch.open(role);
            assertEquals(List.of(Rule.RESERVED_OPCODE, Rule.CONTINUATION_WITHOUT_START, Rule.UTF8, Rule.CONTROL_LENGTH,
                    Rule.SERVER_DOES_NOT_MASK),
                    watch.broken(Frame.of(Opcode.RESERVED_7, new byte[3]),
                            fragment(true, Opcode.CONTINUATION, new byte[3]),
                            Frame.of(Opcode.TEXT, new byte[]{(byte) 0xff}), Frame.of(Opcode.PING, new byte[200]),
                            text("a").masked(3), text("legal")));
            assertEquals(ReadyState.OPEN, watch.observer.readyState(), "only the peer knows whether it minds");
        }

        @Test
        void judgesEachDirectionByItself() {
            Watch watch = Watch.open(Role.CLIENT);
            watch.broken(fragment(false, Opcode.TEXT, utf8("server")));
            List<Sighting> client = watch.fromClient(FrameWriter.bytes(text("client").masked(4)));
            assertEquals(List.of(), client.getFirst().violations());
            assertEquals(List.of(Rule.CLIENT_MASKS),
                    rules(watch.fromClient(FrameWriter.bytes(text("client"))).getFirst()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"827fffffffffffffffff0102", "827f00000000040000010102"})
        void lengthThatCannotBeReadMakesTheRestUnreadable(String hex) {
            Watch watch = Watch.open(Role.CLIENT);
            List<Sighting> seen = watch.fromServer(joined(FrameWriter.bytes(text("Hi")),
                    HexFormat.of().parseHex(hex)));
            assertEquals(new Sighting(new Unreadable(), RESPONSE.length + 4, 12, seen.getLast().violations()),
                    seen.getLast());
            assertEquals(hex.startsWith("827ff") ? List.of(Rule.LENGTH_TOO_LARGE) : List.of(), rules(seen.getLast()));
            assertEquals(new Sighting(new Unreadable(), RESPONSE.length + 16, 5, List.of()),
                    watch.fromServer(new byte[5]).getFirst());
            assertEquals(ReadyState.OPEN, watch.observer.readyState());
        }
    }

    @Nested
    class Section7Closing {

        @ParameterizedTest
        @EnumSource(Role.class)
        void closeFramesChangeTheStateByTheirDirection(Role role) {
            byte[] fromServer = FrameWriter.bytes(Bench.close(1000, ""));
            Watch watch = Watch.open(role);
            watch.fromServer(fromServer);
            assertEquals(ReadyState.OPEN.on(role == Role.SERVER ? Cause.CLOSE_SENT : Cause.CLOSE_RECEIVED),
                    watch.observer.lastTransition());
            watch.fromClient(FrameWriter.bytes(Bench.close(1000, "").masked(8)));
            assertEquals(Optional.empty(), watch.observer.lastTransition());
            watch.observer.tcpClosed();
            assertEquals(ReadyState.CLOSING.on(Cause.TCP_CLOSED), watch.observer.lastTransition());
            assertEquals(ReadyState.CLOSED, watch.observer.readyState());
        }

        @Test
        void namesTheLastChangeWhenOneCallMadeTwo() {
            Watch watch = Watch.fresh(Role.CLIENT);
            watch.fromClient(REQUEST);
            watch.fromServer(joined(RESPONSE, FrameWriter.bytes(Bench.close(1001, ""))));
            assertEquals(ReadyState.OPEN.on(Cause.CLOSE_RECEIVED), watch.observer.lastTransition());
        }

        @Test
        void findsDataAfterClose() {
            Watch watch = Watch.open(Role.CLIENT);
            assertEquals(List.of(Rule.DATA_AFTER_CLOSE), watch.broken(Bench.close(1000, ""), text("late")));
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void isToldWhatNoByteShows(Role role) {
            Observer connecting = new Observer(role);
            connecting.failed();
            assertEquals(ReadyState.CONNECTING.on(Cause.HANDSHAKE_FAILED), connecting.lastTransition());
            connecting.failed();
            assertEquals(Optional.empty(), connecting.lastTransition());
            Watch open = Watch.open(role);
            open.observer.failed();
            assertEquals(ReadyState.OPEN.on(Cause.FAILED), open.observer.lastTransition());
        }
    }
}
