package framebyframe.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.lesson.Scenario;
import framebyframe.lesson.Scenario.Action;
import framebyframe.lesson.Scenario.AwaitHeartbeat;
import framebyframe.lesson.Scenario.Client;
import framebyframe.lesson.Scenario.Close;
import framebyframe.lesson.Scenario.Connect;
import framebyframe.lesson.Scenario.Heartbeat;
import framebyframe.lesson.Scenario.Link;
import framebyframe.lesson.Scenario.Pause;
import framebyframe.lesson.Scenario.Peer;
import framebyframe.lesson.Scenario.Ping;
import framebyframe.lesson.Scenario.SendBinary;
import framebyframe.lesson.Scenario.SendText;
import framebyframe.lesson.Scenario.Server;
import framebyframe.protocol.ReadyState;
import framebyframe.protocol.Role;
import framebyframe.recording.Recording;
import framebyframe.recording.Timeline;
import framebyframe.recording.Transfer;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static Scenario scenario(long seed, Action... script) {
        return scenario(seed, Duration.ofMillis(400), script);
    }

    private static Scenario scenario(long seed, Duration heartbeat, Action... script) {
        return scenario(seed, heartbeat, false, script);
    }

    private static Scenario scenario(long seed, Duration heartbeat, boolean compression, Action... script) {
        return new Scenario(seed, new Link(Duration.ofMillis(20), Duration.ofMillis(3)),
                new Client("ws://server.example.com/chat?room=1", Optional.empty(),
                        Optional.of("http://example.com"), List.of("chat", "superchat"), compression,
                        Optional.empty()),
                new Server(Optional.empty(), List.of("superchat"), true,
                        Optional.of(new Heartbeat(heartbeat, Duration.ofSeconds(10)))),
                List.of(script));
    }

    private static final Action[] EVERYTHING = {new Connect(), new SendText(Peer.CLIENT, "Hello 世界"),
            new SendText(Peer.SERVER, "news"), new SendBinary(Peer.CLIENT, new byte[300]),
            new Ping(Peer.CLIENT, "there?"), new AwaitHeartbeat(Peer.SERVER), new Pause(Duration.ofMillis(1)),
            new Close(Peer.CLIENT, 1000, "done")};

    /// Every transfer with bytes, in the order of its direction: `client TEXT 8185…`.
    private static List<String> bytes(Recording recording, Role from) {
        return new Timeline(recording).transfers().stream().filter(t -> t.from() == from && t.bytes().length > 0)
                .map(t -> t.kind() + " " + HexFormat.of().formatHex(t.bytes())).toList();
    }

    @Test
    void sameScenarioGivesTheSameRecordingAtEveryVirtualRun() {
        assertEquals(VirtualRun.of(scenario(7, EVERYTHING)), VirtualRun.of(scenario(7, EVERYTHING)));
    }

    @Test
    void anotherSeedGivesOtherBytes() {
        assertNotEquals(bytes(VirtualRun.of(scenario(7, EVERYTHING)), Role.CLIENT),
                bytes(VirtualRun.of(scenario(8, EVERYTHING)), Role.CLIENT));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void socketsCarryTheSameBytesAsTheSimulatedLink(boolean compression) throws Exception {
        Scenario scenario = scenario(7, Duration.ofMillis(400), compression, EVERYTHING);
        Recording virtual = VirtualRun.of(scenario);
        Recording real = SocketRun.of(scenario, PATIENCE);
        assertTrue(bytes(virtual, Role.CLIENT).size() == 6, () -> bytes(virtual, Role.CLIENT).toString());
        for (Role role : Role.values()) {
            assertEquals(bytes(virtual, role), bytes(real, role));
        }
    }

    @Test
    void messagesAreCompressedWhenTheClientOffersIt() {
        for (boolean compression : new boolean[]{false, true}) {
            List<Transfer> texts = new Timeline(
                    VirtualRun.of(scenario(7, Duration.ofMillis(400), compression, EVERYTHING))).transfers().stream()
                    .filter(t -> t.kind() == Transfer.Kind.TEXT || t.kind() == Transfer.Kind.BINARY).toList();
            assertEquals(5, texts.size());
            assertTrue(texts.stream().allMatch(t -> t.inflated().isPresent() == compression));
            assertTrue(texts.stream().allMatch(t -> t.violations().isEmpty()));
            assertEquals(List.of(12, 12, 4, 300, 300),
                    texts.stream().map(t -> t.messageLength().orElseThrow()).toList());
        }
    }

    @Test
    void bothWorldsEndClosedOnBothSides() throws Exception {
        for (Recording recording : List.of(VirtualRun.of(scenario(7, EVERYTHING)),
                SocketRun.of(scenario(7, EVERYTHING), PATIENCE))) {
            Timeline timeline = new Timeline(recording);
            for (Role role : Role.values()) {
                assertEquals(List.of(ReadyState.values()),
                        timeline.bands(role).stream().map(Timeline.Band::state).toList());
            }
            assertEquals(ReadyState.CLOSED, timeline.at(recording.end()).client());
            assertTrue(timeline.transfers().stream().allMatch(t -> t.violations().isEmpty()));
        }
    }

    @Test
    void everythingSentArrivesAfterTheLatency() {
        for (Transfer t : new Timeline(VirtualRun.of(scenario(7, EVERYTHING))).transfers()) {
            long transit = t.arrived().orElseThrow() - t.sent().orElseThrow();
            assertTrue(transit >= 20_000_000 && transit <= 24_000_000, t.kind() + " took " + transit);
        }
    }

    @Test
    void refusedHandshakeEndsTheScriptInsteadOfHanging() {
        Scenario scenario = scenario(1, EVERYTHING);
        Scenario refused = new Scenario(1, scenario.link(), scenario.client(),
                new Server(Optional.of("/elsewhere"), List.of(), false, Optional.empty()), scenario.script());
        Timeline timeline = new Timeline(VirtualRun.of(refused));
        assertEquals(List.of(ReadyState.CONNECTING, ReadyState.CLOSING, ReadyState.CLOSED),
                timeline.bands(Role.CLIENT).stream().map(Timeline.Band::state).toList());
        assertTrue(timeline.transfers().stream().noneMatch(t -> t.kind() == Transfer.Kind.TEXT));
    }

    @Test
    void scenarioThatNeverClosesEndsWithItsScript() {
        Timeline timeline = new Timeline(
                VirtualRun.of(scenario(1, Duration.ofMillis(40), new Connect(), new Pause(Duration.ofMillis(500)))));
        assertEquals(ReadyState.OPEN, timeline.at(Long.MAX_VALUE).client());
        assertTrue(timeline.transfers().stream().filter(t -> t.kind() == Transfer.Kind.PING).count() >= 4);
    }
}
