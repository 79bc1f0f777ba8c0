package framebyframe.protocol;

import static framebyframe.protocol.Bench.BEATING;
import static framebyframe.protocol.Bench.HEARTBEAT;
import static framebyframe.protocol.Bench.utf8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.Event.BinaryReceived;
import framebyframe.protocol.Event.Closed;
import framebyframe.protocol.Event.HeartbeatAnswered;
import framebyframe.protocol.Event.Opened;
import framebyframe.protocol.Event.TextReceived;
import framebyframe.protocol.Event.TimerFired;
import framebyframe.protocol.Event.Violated;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A client and a server of ours together, whole lives long, however TCP cuts their bytes.
class PairTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 65_536})
    @Retention(RetentionPolicy.RUNTIME)
    @interface HoweverCut {
    }

    @HoweverCut
    void shakeHandsAndAgreeOnASubprotocol(int chunk) {
        Pair pair = Pair.open(chunk);
        assertEquals(List.of(new Opened(Optional.of("chat"), Optional.empty())), pair.client.events(Opened.class));
        assertEquals(List.of(new Opened(Optional.of("chat"), Optional.empty())), pair.server.events(Opened.class));
        assertEquals(1, pair.client.sent.size());
        assertEquals(1, pair.server.sent.size());
    }

    @HoweverCut
    void echoText(int chunk) {
        Pair pair = Pair.open(chunk);
        String text = "帧 by frame ".repeat(20);
        pair.client(c -> c.sendText(text, pair.now)).run();
        assertEquals(List.of(new TextReceived(text)), pair.server.events(TextReceived.class));
        pair.server(c -> c.sendText(text, pair.now)).run();
        assertEquals(List.of(new TextReceived(text)), pair.client.events(TextReceived.class));
    }

    @HoweverCut
    void carryBinaryOfEveryLengthForm(int chunk) {
        Pair pair = Pair.open(chunk);
        for (int length : List.of(0, 125, 126, 65_535, 65_536)) {
            byte[] bytes = new byte[length];
            new Random(length).nextBytes(bytes);
            pair.client(c -> c.sendBinary(bytes, pair.now)).server(c -> c.sendBinary(bytes, pair.now)).run();
            assertArrayEquals(bytes, pair.server.events(BinaryReceived.class).getLast().bytes());
            assertArrayEquals(bytes, pair.client.events(BinaryReceived.class).getLast().bytes());
        }
    }

    @HoweverCut
    void pingEachOther(int chunk) {
        Pair pair = Pair.open(chunk);
        pair.client(c -> c.ping(utf8("from client"), pair.now)).server(c -> c.ping(utf8("from server"), pair.now))
                .run();
        assertEquals(3, pair.client.sent.size(), "request, Ping, Pong");
        assertEquals(3, pair.server.sent.size(), "response, Ping, Pong");
    }

    @HoweverCut
    void closeFromTheClient(int chunk) {
        Pair pair = Pair.open(chunk);
        pair.client(c -> c.close(1000, "done", pair.now)).run();
        assertClosed(pair, new Closed(1000, "", true), new Closed(1000, "done", true));
    }

    @HoweverCut
    void closeFromTheServer(int chunk) {
        Pair pair = Pair.open(chunk);
        pair.server(c -> c.close(1001, "going away", pair.now)).run();
        assertClosed(pair, new Closed(1001, "going away", true), new Closed(1001, "", true));
    }

    @HoweverCut
    void closeFromBothAtOnce(int chunk) {
        Pair pair = Pair.open(chunk);
        pair.client(c -> c.close(4001, "client", pair.now)).server(c -> c.close(4002, "server", pair.now)).run();
        assertClosed(pair, new Closed(4002, "server", true), new Closed(4001, "client", true));
        assertEquals(2, pair.client.sent.size(), "request, Close");
        assertEquals(2, pair.server.sent.size(), "response, Close");
    }

    @Test
    void loseTcpInTheMiddleOfAMessage() {
        Pair pair = Pair.open(65_536);
        pair.client(c -> c.sendText("never arrives", pair.now)).cut();
        assertClosed(pair, new Closed(1006, "", false), new Closed(1006, "", false));
    }

    @Test
    void heartbeatGoesOnWhileThePongsCome() {
        Pair pair = Pair.open(BEATING, BEATING, 65_536);
        pair.passes(HEARTBEAT.interval().multipliedBy(5));
        assertEquals(5, pair.client.events(HeartbeatAnswered.class).size());
        assertEquals(5, pair.server.events(HeartbeatAnswered.class).size());
        assertEquals(new HeartbeatAnswered(Duration.ZERO), pair.client.events(HeartbeatAnswered.class).getFirst());
    }

    @Test
    void readyStateStaysOpenOnASilentLinkUntilTheHeartbeatFindsOut() {
        Pair pair = Pair.open(BEATING, Settings.DEFAULT, 65_536);
        pair.silence();
        pair.passes(HEARTBEAT.interval().plus(HEARTBEAT.timeout()).minusNanos(1));
        assertEquals(ReadyState.OPEN, pair.client.state());
        pair.passes(Duration.ofNanos(1));
        assertTrue(pair.client.events.contains(new TimerFired(Timer.PONG_DUE)));
        assertEquals(ReadyState.CLOSED, pair.client.state());
        assertEquals(ReadyState.OPEN, pair.server.state(), "who never pings never learns");
    }

    @Test
    void serverThatHearsNothingMoreGivesUpWaitingForTheClose() {
        Pair pair = Pair.open(65_536);
        pair.silence();
        pair.server(c -> c.close(1000, "", pair.now)).run();
        assertEquals(ReadyState.CLOSING, pair.server.state());
        pair.passes(Settings.DEFAULT.closing());
        assertEquals(List.of(new Closed(1006, "", false)), pair.server.events(Closed.class));
    }

    @Test
    void bothGiveUpWhenTheHandshakeNeverComesThrough() {
        Pair pair = new Pair(Settings.DEFAULT, Settings.DEFAULT, 65_536);
        pair.silence();
        pair.passes(Settings.DEFAULT.opening());
        assertClosed(pair, new Closed(1006, "", false), new Closed(1006, "", false));
    }

    private static void assertClosed(Pair pair, Closed client, Closed server) {
        assertEquals(List.of(client), pair.client.events(Closed.class));
        assertEquals(List.of(server), pair.server.events(Closed.class));
        assertEquals(ReadyState.CLOSED, pair.client.state());
        assertEquals(ReadyState.CLOSED, pair.server.state());
        assertEquals(List.of(), pair.client.events(Violated.class));
        assertEquals(List.of(), pair.server.events(Violated.class));
    }
}
