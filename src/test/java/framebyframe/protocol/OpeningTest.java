package framebyframe.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.Event.Closed;
import framebyframe.protocol.Event.DataFrameReceived;
import framebyframe.protocol.Event.Opened;
import framebyframe.protocol.Event.RequestReceived;
import framebyframe.protocol.Event.ResponseReceived;
import framebyframe.protocol.Event.StateChanged;
import framebyframe.protocol.Event.TextReceived;
import framebyframe.protocol.Event.TimerCleared;
import framebyframe.protocol.Event.TimerFired;
import framebyframe.protocol.Event.TimerSet;
import framebyframe.protocol.ReadyState.Cause;
import framebyframe.protocol.rule.Rule;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The opening handshake as a connection lives it (RFC 6455 §4).
class OpeningTest {

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String head(Bench bench) {
        List<byte[]> output = bench.output();
        assertEquals(1, output.size());
        return new String(output.getFirst(), StandardCharsets.ISO_8859_1);
    }

    @Nested
    class Section41Client {

        @Test
        void sendsItsRequestAtOnceAndOpensOnTheRightResponse() {
            Bench bench = Bench.started(Role.CLIENT);
            assertArrayEquals(Bench.REQUEST, bench.output().getFirst());
            long deadline = bench.now + Settings.DEFAULT.opening().toNanos();
            assertEquals(List.of(new TimerSet(Timer.OPENING, deadline)), bench.events());
            assertEquals(OptionalLong.of(deadline), bench.connection.deadline());
            assertEquals(ReadyState.CONNECTING, bench.state());

            bench.receiveByteByByte(Bench.RESPONSE);
            List<Event> events = bench.events();
            assertInstanceOf(ResponseReceived.class, events.getFirst());
            assertEquals(List.of(new TimerCleared(Timer.OPENING),
                    new StateChanged(ReadyState.CONNECTING.on(Cause.HANDSHAKE_DONE).orElseThrow()),
                    new Opened(Optional.of("chat"), Optional.empty())), events.subList(1, 4));
            assertEquals(OptionalLong.empty(), bench.connection.deadline());
            assertFalse(bench.connection.wantsTcpClosed());
        }

        @Test
        void readsFramesThatComeInTheSameBytesAsTheResponse() {
            Bench bench = Bench.started(Role.CLIENT);
            bench.receive(joined(Bench.RESPONSE, bench.wire(Bench.text("Hello"))));
            assertTrue(bench.events().contains(new TextReceived("Hello")));
        }

        @Test
        void followsACloseInTheSameBytesAsTheResponse() {
            Bench bench = Bench.started(Role.CLIENT);
            bench.output();
            bench.receive(joined(Bench.RESPONSE, bench.wire(Bench.close(1001, ""))));
            assertEquals(1001, bench.closeSent().code());
            assertEquals(ReadyState.CLOSING, bench.state());
        }

        @ParameterizedTest
        @ValueSource(strings = {"200 OK", "404 Not Found", "100 Continue"})
        void failsOnAnyStatusBut101(String status) {
            Bench bench = Bench.started(Role.CLIENT);
            bench.output();
            bench.receive(Bench.response(status, "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
            assertEquals(List.of(Rule.STATUS_101), bench.broken());
            assertFailed(bench);
        }

        @Test
        void failsOnAWrongAcceptAndDropsTheFramesBehindIt() {
            Bench bench = Bench.started(Role.CLIENT);
            bench.output();
            bench.receive(joined(Bench.response("101 Switching Protocols", "x3pPLMBiTxaQ9kYGzzhZRbK+xOo="),
                    bench.wire(Bench.text("Hello"))));
            List<Event> events = bench.events();
            assertTrue(events.stream().anyMatch(e -> e instanceof Event.Violated(var v) && v.rule() == Rule.ACCEPT));
            assertTrue(events.stream().noneMatch(DataFrameReceived.class::isInstance));
            assertFailed(bench);
        }

        @Test
        void failsOnWhatIsNoHttpAtAll() {
            Bench bench = Bench.started(Role.CLIENT);
            bench.output();
            bench.receive("SSH-2.0-OpenSSH_9.6\r\n".getBytes(StandardCharsets.US_ASCII));
            assertEquals(List.of(Rule.STATUS_LINE), bench.broken());
            assertFailed(bench);
        }

        private void assertFailed(Bench bench) {
            assertEquals(ReadyState.CLOSING, bench.state());
            assertTrue(bench.connection.wantsTcpClosed());
            assertEquals(List.of(), bench.output(), "no Close before the connection is open");
            assertEquals(OptionalLong.empty(), bench.connection.deadline());
            bench.receive(Bench.RESPONSE).tcpClosed();
            assertEquals(List.of(new Closed(1006, "", false)), bench.events(Closed.class));
        }
    }

    @Nested
    class Section42Server {

        @Test
        void waitsForTheRequestAndAnswers101() {
            Bench bench = Bench.started(Role.SERVER);
            assertEquals(List.of(), bench.output());
            bench.receiveByteByByte(Bench.REQUEST);
            String head = head(bench);
            assertTrue(head.startsWith("HTTP/1.1 101 "), head);
            assertTrue(head.contains("\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"), head);
            List<Event> events = bench.events();
            assertInstanceOf(RequestReceived.class, events.get(1));
            assertEquals(new Opened(Optional.of("chat"), Optional.empty()), events.getLast());
            assertEquals(ReadyState.OPEN, bench.state());
        }

        @Test
        void readsFramesThatComeInTheSameBytesAsTheRequest() {
            Bench bench = Bench.started(Role.SERVER);
            bench.receive(joined(Bench.REQUEST, bench.wire(Bench.text("Hello"))));
            assertTrue(bench.events().contains(new TextReceived("Hello")));
        }

        @Test
        void answersACloseThatCameInTheSameBytesAsTheRequest() {
            Bench bench = Bench.started(Role.SERVER);
            bench.receive(joined(Bench.REQUEST, bench.wire(Bench.close(1000, "bye"))));
            assertEquals(2, bench.output().size());
            assertTrue(bench.connection.wantsTcpClosed());
        }

        @Test
        void refusesWhatBreaksARuleAndAsksForTheEnd() {
            Bench bench = Bench.started(Role.SERVER);
            String request = new String(Bench.REQUEST, StandardCharsets.ISO_8859_1);
            bench.receive(request.replace("/chat", "/other").getBytes(StandardCharsets.ISO_8859_1));
            assertTrue(head(bench).startsWith("HTTP/1.1 404 "));
            assertEquals(List.of(Rule.RESOURCE), bench.broken());
            assertEquals(ReadyState.CLOSING, bench.state());
            assertTrue(bench.connection.wantsTcpClosed());
            bench.receive(Bench.REQUEST);
            assertEquals(List.of(), bench.output(), "one answer only");
        }

        @Test
        void answersWhatIsNoHttpAtAllWith400() {
            Bench bench = Bench.started(Role.SERVER);
            bench.receive(new byte[]{0x16, 0x03, 0x01, 0x02, 0x00});
            assertTrue(head(bench).startsWith("HTTP/1.1 400 "));
            assertEquals(List.of(Rule.REQUEST_LINE), bench.broken());
            assertTrue(bench.connection.wantsTcpClosed());
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void givesUpWhenTheHandshakeTakesTooLong(Role role) {
        Bench bench = Bench.started(role);
        bench.passes(Settings.DEFAULT.opening().minusNanos(1));
        assertEquals(ReadyState.CONNECTING, bench.state());
        bench.events();
        bench.passes(Duration.ofNanos(1));
        assertEquals(List.of(new TimerFired(Timer.OPENING),
                new StateChanged(ReadyState.CONNECTING.on(Cause.HANDSHAKE_FAILED).orElseThrow())), bench.events());
        assertTrue(bench.connection.wantsTcpClosed());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void endsWith1006WhenTcpEndsBeforeTheHandshakeIsDone(Role role) {
        Bench bench = Bench.started(role).tcpClosed();
        assertEquals(ReadyState.CLOSED, bench.state());
        List<Event> events = bench.events();
        assertEquals(new TimerCleared(Timer.OPENING), events.get(1));
        assertEquals(new Closed(1006, "", false), events.getLast());
        assertFalse(bench.connection.wantsTcpClosed());
    }
}
