package framebyframe.protocol;

import static framebyframe.protocol.Bench.HEARTBEAT;
import static framebyframe.protocol.Bench.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.Event.Closed;
import framebyframe.protocol.Event.FrameSent;
import framebyframe.protocol.Event.HeartbeatAnswered;
import framebyframe.protocol.Event.TimerCleared;
import framebyframe.protocol.Event.TimerFired;
import framebyframe.protocol.Event.TimerSet;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.Opcode;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Ping and Pong (RFC 6455 §5.5.2–5.5.3).
class HeartbeatTest {

    private static final Duration ROUND_TRIP = Duration.ofMillis(40);

    private static Frame pong(String payload) {
        return Frame.of(Opcode.PONG, utf8(payload));
    }

    /// Open, and the first heartbeat Ping is out.
    private static Bench pinged(Role role) {
        Bench bench = Bench.open(role, Bench.BEATING);
        return bench.passes(HEARTBEAT.interval());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void pingIsAnsweredWithItsOwnPayload(Role role) {
        Bench bench = Bench.open(role);
        byte[] payload = new byte[125];
        payload[0] = (byte) 0xff;
        bench.receive(Frame.of(Opcode.PING, payload), Frame.of(Opcode.PING, new byte[0]));
        assertEquals(List.of(Frame.of(Opcode.PONG, payload), Frame.of(Opcode.PONG, new byte[0])), bench.sent());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void applicationMayPingAndPongOnItsOwn(Role role) {
        Bench bench = Bench.open(role);
        bench.does(c -> c.ping(utf8("a"), bench.now)).does(c -> c.pong(utf8("b"), bench.now));
        assertEquals(List.of(Frame.of(Opcode.PING, utf8("a")), Frame.of(Opcode.PONG, utf8("b"))), bench.sent());
        bench.receive(pong("a"), pong("never asked for"));
        assertEquals(ReadyState.OPEN, bench.state());
        assertEquals(OptionalLong.empty(), bench.connection.deadline());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void firstPingIsDueAnIntervalAfterTheOpening(Role role) {
        Bench bench = Bench.fresh(role, Bench.BEATING).start();
        bench.now += 7;
        bench.receive(role == Role.CLIENT ? Bench.RESPONSE : Bench.REQUEST);
        long due = bench.now + HEARTBEAT.interval().toNanos();
        assertEquals(new TimerSet(Timer.PING_DUE, due), bench.events().getLast());
        bench.output();
        bench.passes(HEARTBEAT.interval().minusNanos(1));
        assertEquals(List.of(), bench.output());
        bench.passes(Duration.ofNanos(1));
        assertEquals(List.of(Frame.of(Opcode.PING, utf8("0001"))), bench.sent());
        List<Event> events = bench.events();
        assertEquals(new TimerFired(Timer.PING_DUE), events.getFirst());
        assertEquals(FrameSent.class, events.get(1).getClass());
        assertEquals(new TimerSet(Timer.PONG_DUE, due + HEARTBEAT.timeout().toNanos()), events.get(2));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void matchingPongTellsTheRoundTripAndTheNextPingIsDueAnIntervalLater(Role role) {
        Bench bench = pinged(role);
        bench.passes(ROUND_TRIP);
        bench.events();
        bench.receive(pong("0001"));
        assertEquals(List.of(new TimerCleared(Timer.PONG_DUE), new HeartbeatAnswered(ROUND_TRIP),
                new TimerSet(Timer.PING_DUE, bench.now + HEARTBEAT.interval().toNanos())),
                bench.events().subList(1, 4));
        bench.output();
        bench.passes(HEARTBEAT.interval());
        assertEquals(List.of(Frame.of(Opcode.PING, utf8("0002"))), bench.sent());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void anotherPongMeansNothing(Role role) {
        Bench bench = pinged(role);
        bench.receive(pong("0000"), pong(""));
        assertEquals(List.of(), bench.events(HeartbeatAnswered.class));
        bench.receive(pong("0001"));
        bench.events();
        bench.receive(pong("0001"));
        assertEquals(List.of(), bench.events(HeartbeatAnswered.class), "it was answered already");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void pongToALaterPingOfTheApplicationCountsSinceThePeerMayAnswerOnlyTheLatest(Role role) {
        Bench bench = Bench.open(role, Bench.BEATING);
        bench.does(c -> c.ping(utf8("before"), bench.now)).passes(HEARTBEAT.interval());
        bench.receive(pong("before"));
        assertEquals(List.of(), bench.events(HeartbeatAnswered.class));
        bench.does(c -> c.ping(utf8("after"), bench.now)).passes(ROUND_TRIP).receive(pong("after"));
        assertEquals(List.of(new HeartbeatAnswered(ROUND_TRIP)), bench.events(HeartbeatAnswered.class));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void missingPongFailsTheConnectionWith1011(Role role) {
        Bench bench = pinged(role);
        bench.output();
        bench.events();
        bench.passes(HEARTBEAT.timeout().minusNanos(1));
        assertEquals(ReadyState.OPEN, bench.state());
        bench.passes(Duration.ofNanos(1));
        assertEquals(new TimerFired(Timer.PONG_DUE), bench.events().getFirst());
        assertEquals(new CloseBody(1011, "no Pong in time"), bench.closeSent());
        assertEquals(ReadyState.CLOSING, bench.state());
        assertTrue(bench.connection.wantsTcpClosed());
        bench.tcpClosed();
        assertEquals(List.of(new Closed(1006, "", false)), bench.events(Closed.class));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void lateTickCountsFromTheTimeItIsGiven(Role role) {
        Bench bench = Bench.open(role, Bench.BEATING);
        bench.passes(HEARTBEAT.interval().multipliedBy(10));
        assertEquals(ReadyState.OPEN, bench.state());
        assertEquals(OptionalLong.of(bench.now + HEARTBEAT.timeout().toNanos()), bench.connection.deadline());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void stopsOnceTheConnectionIsClosing(Role role) {
        Bench bench = pinged(role);
        bench.does(c -> c.close(bench.now));
        List<Event> events = bench.events();
        assertTrue(events.contains(new TimerCleared(Timer.PONG_DUE)));
        bench.receive(pong("0001"));
        assertEquals(List.of(), bench.events(HeartbeatAnswered.class));
    }

    @Test
    void numberOfThePingStartsAgainAfterFourDigits() {
        Bench bench = Bench.open(Role.SERVER, Bench.BEATING);
        for (int i = 1; i <= 10_000; i++) {
            bench.passes(HEARTBEAT.interval());
            bench.events();
            Frame ping = bench.sent().getFirst();
            bench.receive(Frame.of(Opcode.PONG, ping.payload()));
            if (i == 10_000) {
                assertEquals(Frame.of(Opcode.PING, utf8("0000")), ping);
            }
        }
    }
}
