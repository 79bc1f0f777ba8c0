package framebyframe.session;

import static framebyframe.session.Scenes.CLOSE;
import static framebyframe.session.Scenes.CONNECT;
import static framebyframe.session.Scenes.hex;
import static framebyframe.session.Scenes.plain;
import static framebyframe.session.Scenes.reported;
import static framebyframe.session.Scenes.run;
import static framebyframe.session.Scenes.says;
import static framebyframe.session.Scenes.transfer;
import static framebyframe.session.Scenes.transfers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.lesson.Fault;
import framebyframe.lesson.Fault.Damage;
import framebyframe.lesson.Fault.SetHeader;
import framebyframe.lesson.Scenario;
import framebyframe.protocol.ReadyState;
import framebyframe.protocol.Role;
import framebyframe.recording.Timeline;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the other peer makes of damaged bytes.
class FaultsTest {

    private static Timeline damaged(String to, Damage damage) {
        return run(plain().fault(to, damage).playing(CONNECT, says("Hello"), CLOSE));
    }

    private static String firstLine(Timeline timeline, String name) {
        return new String(transfer(timeline, name).bytes(), StandardCharsets.ISO_8859_1).lines().findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"1, 1002", "5, 1002", "8, 1002"})
    void flippedBitOfAFrameFailsTheConnection(int bit, int code) {
        Timeline timeline = damaged("client text 1", new Fault.Flip(bit));
        assertEquals(code + " true", reported(timeline, Role.CLIENT));
        assertEquals("1006 false", reported(timeline, Role.SERVER));
    }

    @Test
    void invalidUtf8Is1007() {
        assertEquals("1007 true",
                reported(damaged("client text 1", new Fault.Replace(hex("81 81 00 00 00 00 ff"))), Role.CLIENT));
    }

    @ParameterizedTest
    @CsvSource({"Upgrade, '', 400", "Sec-WebSocket-Version, 8, 426", "Sec-WebSocket-Key, short, 400"})
    void damagedRequestIsRefused(String name, String value, int status) {
        Timeline timeline = damaged("client request",
                new SetHeader(name, Optional.of(value).filter(v -> !v.isEmpty())));
        assertTrue(firstLine(timeline, "server response").startsWith("HTTP/1.1 " + status));
        assertEquals(List.of(ReadyState.CONNECTING, ReadyState.CLOSING, ReadyState.CLOSED),
                timeline.bands(Role.CLIENT).stream().map(Timeline.Band::state).toList());
    }

    @Test
    void keyChangedOnTheWayMakesTheClientRefuseTheAccept() {
        Timeline timeline = damaged("client request",
                new SetHeader("Sec-WebSocket-Key", Optional.of("x3JJHMbDL1EzLkh9GBhXDw==")));
        assertEquals(List.of(ReadyState.CONNECTING, ReadyState.CLOSING, ReadyState.CLOSED),
                timeline.bands(Role.CLIENT).stream().map(Timeline.Band::state).toList());
        assertTrue(timeline.bands(Role.SERVER).stream().anyMatch(b -> b.state() == ReadyState.OPEN));
    }

    @Test
    void headerIsReplacedInItsPlaceOrAddedAtTheEnd() {
        byte[] head = "GET / HTTP/1.1\r\nA: 1\r\nB: 2\r\na: 3\r\n\r\nbody".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("GET / HTTP/1.1\r\nA: x\r\nB: 2\r\n\r\nbody",
                text(Damaging.damaged(head, new SetHeader("A", Optional.of("x")))));
        assertEquals("GET / HTTP/1.1\r\nA: 1\r\nB: 2\r\na: 3\r\nC: y\r\n\r\nbody",
                text(Damaging.damaged(head, new SetHeader("C", Optional.of("y")))));
        assertEquals("GET / HTTP/1.1\r\nB: 2\r\n\r\nbody",
                text(Damaging.damaged(head, new SetHeader("a", Optional.empty()))));
        assertEquals("x", text(Damaging.damaged(new byte[]{'x'}, new SetHeader("a", Optional.of("1")))));
        assertEquals("x", text(Damaging.damaged(new byte[]{'x'}, new Fault.SetFirstLine("y"))));
        assertEquals("x", text(Damaging.damaged(new byte[]{'x'}, new Fault.Flip(8))));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void status200IsNoWebSocket() {
        Timeline timeline = damaged("server response", new Fault.SetFirstLine("HTTP/1.1 200 OK"));
        assertEquals("HTTP/1.1 200 OK", firstLine(timeline, "server response"));
        assertEquals("1006 false", reported(timeline, Role.CLIENT));
    }

    @Test
    void droppedCloseIsNeverSentThoughThePeerMeantIt() {
        Timeline timeline = damaged("server close", new Fault.Drop());
        assertFalse(transfers(timeline).contains("server CLOSE"));
        assertTrue(timeline.bands(Role.SERVER).stream().anyMatch(b -> b.state() == ReadyState.CLOSING));
        assertEquals("1006 false", reported(timeline, Role.CLIENT));
        assertEquals("1000 true", reported(timeline, Role.SERVER));
    }

    @Test
    void delayHoldsAllThatFollows() {
        Timeline timeline = damaged("server close", new Fault.Delay(Duration.ofSeconds(2)));
        long asked = transfer(timeline, "client close").arrived().orElseThrow();
        assertEquals(asked + 2_000_000_000L, transfer(timeline, "server close").begin());
        assertEquals(asked + 2_000_000_000L, transfer(timeline, "server end").begin());
        assertEquals("1000 true", reported(timeline, Role.CLIENT));
    }

    @Test
    void endThatIsDroppedLeavesTheClientToItsTimer() {
        Timeline timeline = damaged("server end", new Fault.Drop());
        assertTrue(timeline.givesUp(Role.CLIENT).isPresent());
    }

    @Test
    void pongThatIsDroppedMakesTheServerGiveUp() {
        Timeline timeline = run(plain().beating(Scenario.Peer.SERVER).fault("client pong 1", new Fault.Drop())
                .playing(CONNECT, new Scenario.AwaitClosed(Scenario.Peer.SERVER)));
        assertTrue(timeline.givesUp(Role.SERVER).isPresent());
    }

    @Test
    void longFrameOfTheServerIsDamagedAsOne() {
        Timeline timeline = run(plain().fault("server text 1", new Fault.Flip(1)).playing(CONNECT,
                says("x".repeat(20_000)), CLOSE));
        assertEquals(20_004, transfer(timeline, "server text 1").bytes().length);
        assertFalse(transfer(timeline, "server text 1").violations().isEmpty());
    }
}
