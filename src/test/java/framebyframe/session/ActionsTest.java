package framebyframe.session;

import static framebyframe.session.Scenes.CLOSE;
import static framebyframe.session.Scenes.CONNECT;
import static framebyframe.session.Scenes.ascii;
import static framebyframe.session.Scenes.facts;
import static framebyframe.session.Scenes.hex;
import static framebyframe.session.Scenes.millis;
import static framebyframe.session.Scenes.pause;
import static framebyframe.session.Scenes.plain;
import static framebyframe.session.Scenes.reported;
import static framebyframe.session.Scenes.run;
import static framebyframe.session.Scenes.says;
import static framebyframe.session.Scenes.transfer;
import static framebyframe.session.Scenes.transfers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.lesson.Scenario;
import framebyframe.lesson.Scenario.AwaitClosed;
import framebyframe.lesson.Scenario.Cable;
import framebyframe.lesson.Scenario.Fragment;
import framebyframe.lesson.Scenario.Freeze;
import framebyframe.lesson.Scenario.OpenTcp;
import framebyframe.lesson.Scenario.Peer;
import framebyframe.lesson.Scenario.SendText;
import framebyframe.lesson.Scenario.Server;
import framebyframe.lesson.Scenario.Together;
import framebyframe.lesson.Scenario.Upgrade;
import framebyframe.lesson.Scenario.Write;
import framebyframe.protocol.ReadyState;
import framebyframe.protocol.Role;
import framebyframe.recording.Fact;
import framebyframe.recording.Timeline;
import framebyframe.recording.Transfer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What each action of a script does in virtual time.
class ActionsTest {

    private static List<ReadyState> states(Timeline timeline, Role role) {
        return timeline.bands(role).stream().map(Timeline.Band::state).toList();
    }

    @Nested
    class Http {

        private final Timeline timeline = run(plain().playing(new OpenTcp(), new Scenario.Request("GET", "/news"),
                new Scenario.Answer(200, "{\"new\":\"世\"}"), new Scenario.Request("GET", "/news"),
                new Scenario.Answer(304, ""), new Upgrade(), says("Hi"), CLOSE));

        @Test
        void exchangesAndTheWebSocketShareOneConnection() {
            assertEquals(List.of("client REQUEST", "server RESPONSE", "client REQUEST", "server RESPONSE",
                    "client REQUEST", "server RESPONSE", "client TEXT", "server TEXT", "client CLOSE", "server CLOSE"),
                    transfers(timeline));
            assertEquals(4, timeline.transfers().stream().filter(t -> t.bytes().length == 0).count());
            assertTrue(timeline.transfers().stream().allMatch(t -> t.violations().isEmpty()));
        }

        @Test
        void responseCarriesItsBody() {
            assertTrue(
                    new String(transfer(timeline, "server response 1").bytes(), java.nio.charset.StandardCharsets.UTF_8)
                            .endsWith("Content-Length: 13\r\n\r\n{\"new\":\"世\"}"));
            assertTrue(
                    new String(transfer(timeline, "server response 2").bytes(), java.nio.charset.StandardCharsets.UTF_8)
                            .endsWith("304 Not Modified\r\n\r\n"));
        }

        @Test
        void readyStateBeginsWithTheUpgrade() {
            long asked = transfer(timeline, "client request 3").begin();
            assertEquals(asked, timeline.bands(Role.CLIENT).getFirst().from());
            assertEquals(asked + 20_000_000, timeline.bands(Role.SERVER).getFirst().from());
            assertFalse(timeline.at(asked - 1).takesPart(Role.CLIENT));
        }

        @Test
        void withoutAnUpgradeThereIsNoReadyState() {
            Timeline polling = run(plain().playing(new OpenTcp(), new Scenario.Request("GET", "/"),
                    new Scenario.Answer(204, "")));
            assertEquals(List.of(), polling.bands(Role.CLIENT));
            assertEquals(List.of(), polling.bands(Role.SERVER));
        }
    }

    @Nested
    class RawSocket {

        private static final String ASKS = "GET /chat HTTP/1.1\r\nHost: server.example.com\r\nUpgrade: websocket\r\n"
                + "Connection: Upgrade\r\nSec-WebSocket-Key: " + Scenes.KEY + "\r\nSec-WebSocket-Version: 13\r\n\r\n";

        @Test
        void programThatWritesTheRightBytesIsServedLikeAnyOther() {
            Timeline timeline = run(plain().url("tcp://server.example.com:80").playing(new OpenTcp(),
                    new Write(Peer.CLIENT, ascii(ASKS)), new Write(Peer.CLIENT, hex("81 82 00 00 00 00 48 69"))));
            assertEquals(List.of("client REQUEST", "server RESPONSE", "client TEXT", "server TEXT"),
                    transfers(timeline));
            assertFalse(timeline.at(Long.MAX_VALUE).takesPart(Role.CLIENT));
            assertEquals(List.of(ReadyState.CONNECTING, ReadyState.OPEN), states(timeline, Role.SERVER));
        }

        @Test
        void programThatSaysHelloGetsAnHttpError() {
            Timeline timeline = run(
                    plain().url("tcp://server.example.com:80").playing(CONNECT,
                            new Write(Peer.CLIENT, ascii("Hello\r\n"))));
            assertEquals(List.of("client UNREADABLE", "server RESPONSE"), transfers(timeline));
            assertEquals(ReadyState.CLOSED, timeline.at(Long.MAX_VALUE).server());
        }
    }

    @Nested
    class Frames {

        @Test
        void fragmentsAreOneMessage() {
            Timeline timeline = run(plain().playing(CONNECT, new Fragment(Peer.CLIENT, "Hel", true, false),
                    new Fragment(Peer.CLIENT, "l", false, false), new Fragment(Peer.CLIENT, "o", false, true), CLOSE));
            assertEquals(List.of("client TEXT", "client CONTINUATION", "client CONTINUATION", "server TEXT"),
                    transfers(timeline).subList(2, 6));
            assertEquals(transfer(timeline, "client text 1").arrived(),
                    transfer(timeline, "client continuation 1").sent());
            assertEquals(7, transfer(timeline, "server text 1").bytes().length);
        }

        @Test
        void togetherIsAtOnceAndDoneWhenAllIs() {
            Timeline timeline = run(plain().playing(CONNECT, new Together(List.of(says("A"), says("B"))), says("C")));
            assertEquals(transfer(timeline, "client text 1").sent(), transfer(timeline, "client text 2").sent());
            assertEquals(transfer(timeline, "server text 2").arrived(), transfer(timeline, "client text 3").sent());
        }

        @Test
        void messageRightBeforeACloseIsStillAnswered() {
            Timeline timeline = run(plain().cuts(Peer.CLIENT, 20)
                    .playing(CONNECT, new Together(List.of(says("A"), CLOSE))));
            assertEquals(1, transfers(timeline).stream().filter("server TEXT"::equals).count());
        }

        @Test
        void serverThatDoesNotEchoIsSilent() {
            Timeline timeline = run(plain().serving(new Server(Optional.empty(), List.of(), List.of(), false,
                    Optional.empty(), false, OptionalInt.empty())).playing(CONNECT, says("A"), says("B"), CLOSE));
            assertFalse(transfers(timeline).contains("server TEXT"));
            assertEquals(transfer(timeline, "client text 1").arrived(), transfer(timeline, "client text 2").sent());
        }

        @Test
        void bytesPastTheCoreMeetTheOthersRules() {
            Timeline timeline = run(plain().playing(CONNECT, new Write(Peer.CLIENT, hex("81 05 48 65 6c 6c 6f"))));
            assertEquals(List.of("client TEXT", "server CLOSE", "client CLOSE"), transfers(timeline).subList(2, 5));
            assertEquals("1006 false", reported(timeline, Role.SERVER));
            assertEquals("1002 true", reported(timeline, Role.CLIENT));
        }

        @Test
        void readsEndWhereTheyAreCut() {
            Timeline timeline = run(plain().cuts(Peer.CLIENT, 3, 9)
                    .playing(CONNECT, new Together(List.of(says("A"), says("B")))));
            List<Integer> reads = facts(timeline, Fact.Arrived.class).stream()
                    .filter(a -> a.direction() == framebyframe.wire.Direction.CLIENT_TO_SERVER)
                    .map(a -> a.bytes().length).toList();
            assertEquals(List.of(3, 6, 5), reads.subList(1, reads.size()));
            assertEquals(2, transfers(timeline).stream().filter("server TEXT"::equals).count());
        }

        @Test
        void messageBeyondTheServersLimitIs1009() {
            Timeline timeline = run(plain().serving(new Server(Optional.empty(), List.of(), List.of(), false,
                    Optional.empty(), true, OptionalInt.of(4))).playing(CONNECT, says("Hello")));
            assertEquals("1009 true", reported(timeline, Role.CLIENT));
        }

        @Test
        void originThatIsNotAdmittedIs403() {
            Timeline timeline = run(plain().serving(new Server(Optional.empty(), List.of("http://other.example"),
                    List.of(), false, Optional.empty(), true, OptionalInt.empty())).playing(CONNECT));
            assertTrue(
                    new String(transfer(timeline, "server response").bytes(), java.nio.charset.StandardCharsets.UTF_8)
                            .startsWith("HTTP/1.1 403"));
            assertEquals("1006 false", reported(timeline, Role.CLIENT));
        }

        @Test
        void whatTheApiRefusesHasNoEffect() {
            Timeline timeline = run(plain().playing(CONNECT, new Scenario.Close(Peer.CLIENT, 1006, ""),
                    new Scenario.Ping(Peer.CLIENT, "x".repeat(126)), says("still here")));
            assertEquals(List.of("client TEXT", "server TEXT"), transfers(timeline).subList(2, 4));
        }
    }

    @Nested
    class Links {

        @Test
        void cutCableCarriesNothingAndTellsNobody() {
            Timeline timeline = run(plain().playing(CONNECT, new Cable(true), says("lost"), pause(1000)));
            assertEquals(OptionalLong.empty(), transfer(timeline, "client text 1").arrived());
            assertEquals(ReadyState.OPEN, timeline.at(Long.MAX_VALUE).client());
            assertTrue(timeline.at(Long.MAX_VALUE).cableCut());
        }

        @Test
        void mendedCableDeliversWhatWasLost() {
            Timeline timeline = run(plain().playing(CONNECT, new Cable(true), says("late"), pause(1000),
                    new Cable(false), says("next"), CLOSE));
            long mended = timeline.cable(false).orElseThrow();
            assertEquals(OptionalLong.of(mended + 20_000_000), transfer(timeline, "client text 1").arrived());
            assertEquals("1000 true", reported(timeline, Role.CLIENT));
        }

        @Test
        void serverWhoseHeartbeatIsUnansweredGivesUpAndTheClientNeverKnows() {
            Timeline timeline = run(plain().beating(Peer.SERVER).playing(CONNECT, new Cable(true),
                    new AwaitClosed(Peer.SERVER)));
            assertEquals(millis(timeline.cable(true).orElseThrow()) + 1500 - 20,
                    millis(timeline.givesUp(Role.SERVER).orElseThrow()));
            assertEquals("1006 false", reported(timeline, Role.SERVER));
            assertEquals(ReadyState.OPEN, timeline.at(Long.MAX_VALUE).client());
        }

        @Test
        void closingIntoACutCableEndsWithItsTimer() {
            Timeline timeline = run(plain().playing(CONNECT, new Cable(true), CLOSE));
            assertEquals("1006 false", reported(timeline, Role.CLIENT));
            assertEquals(ReadyState.OPEN, timeline.at(Long.MAX_VALUE).server());
        }

        @Test
        void cableMayBeCutByTheClock() {
            Timeline timeline = run(plain().link(l -> new Scenario.Link(l.latency(), l.jitter(), l.sendBuffer(),
                    l.cuts(), Optional.of(Duration.ofMillis(90)))).playing(CONNECT, says("Hi"), pause(500)));
            assertEquals(OptionalLong.of(90_000_000), timeline.cable(true));
            assertEquals(OptionalLong.empty(), transfer(timeline, "client text 1").arrived());
        }

        @Test
        void fullSendBufferLeavesBytesWithTheProgram() {
            Timeline timeline = run(plain().sendBuffer(1000).playing(CONNECT, says("x".repeat(3000)), CLOSE));
            List<Fact.Queued> queued = facts(timeline, Fact.Queued.class);
            assertEquals(3000 + 8 - 1000, queued.getFirst().bytes());
            assertEquals(0, queued.getLast().bytes());
            assertEquals(queued.getFirst().bytes(),
                    timeline.at(queued.getFirst().time()).side(Role.CLIENT).buffered());
            assertEquals(1000, facts(timeline, Fact.Sent.class).get(2).bytes().length);
            assertEquals(queued.getFirst().time() + 40_000_000, queued.get(1).time());
            assertEquals("1000 true", reported(timeline, Role.CLIENT));
        }

        @Test
        void bufferedAmountGrowsWhileTheCableIsCut() {
            Timeline timeline = run(plain().sendBuffer(100).playing(CONNECT, new Cable(true), says("x".repeat(92)),
                    says("12345"), says("67890")));
            assertEquals(10, timeline.at(Long.MAX_VALUE).side(Role.CLIENT).buffered() - 0);
        }
    }

    @Nested
    class Programs {

        @Test
        void frozenProgramReadsNothingThoughItsTcpTakesIt() {
            Timeline timeline = run(plain().playing(CONNECT, new Freeze(Peer.SERVER, true), says("A"), pause(1000),
                    new Freeze(Peer.SERVER, false), says("B")));
            assertTrue(transfer(timeline, "client text 1").arrived().isPresent());
            assertTrue(transfer(timeline, "server text 1").begin() > 1_000_000_000);
            assertTrue(timeline.at(500_000_000).side(Role.SERVER).frozen());
            assertEquals(2, transfers(timeline).stream().filter("server TEXT"::equals).count());
        }

        @Test
        void frozenClientLosesItsConnectionAndLearnsOfItLater() {
            Timeline timeline = run(plain().beating(Peer.SERVER).playing(CONNECT, new Freeze(Peer.CLIENT, true),
                    new AwaitClosed(Peer.SERVER), pause(100), new Freeze(Peer.CLIENT, false)));
            assertTrue(timeline.givesUp(Role.SERVER).isPresent());
            assertEquals(ReadyState.OPEN, timeline.at(timeline.givesUp(Role.SERVER).getAsLong() + 50_000_000).client());
            assertEquals(ReadyState.CLOSED, timeline.at(Long.MAX_VALUE).client());
        }

        @Test
        void mutedClientAnswersNoPing() {
            Timeline timeline = run(plain().beating(Peer.SERVER).playing(CONNECT, new Scenario.Mute(Peer.CLIENT),
                    new AwaitClosed(Peer.CLIENT)));
            assertFalse(transfers(timeline).contains("client PONG"));
            assertEquals("1011 true", reported(timeline, Role.CLIENT));
        }

        @Test
        void droppedTcpIs1006OnBothSides() {
            Timeline timeline = run(plain().playing(CONNECT, new Scenario.DropTcp(Peer.CLIENT)));
            assertEquals("1006 false", reported(timeline, Role.CLIENT));
            assertEquals("1006 false", reported(timeline, Role.SERVER));
        }

        @Test
        void waitingForWhatNeverComesEnds() {
            Timeline timeline = run(plain().beating(Peer.SERVER).playing(CONNECT, new AwaitClosed(Peer.CLIENT),
                    new SendText(Peer.CLIENT, "after")));
            assertTrue(transfers(timeline).contains("client TEXT"));
        }
    }

    @Test
    void socketsRefuseWhatOnlyVirtualTimeCanDo() {
        assertThrows(IllegalArgumentException.class,
                () -> SocketRun.of(plain().playing(CONNECT, new Cable(true)), Duration.ofSeconds(1)));
        assertTrue(SocketRun.canRun(plain().playing(CONNECT, new Together(List.of(says("A"))), CLOSE)));
        assertFalse(SocketRun.canRun(plain().cuts(Peer.CLIENT, 1).playing(CONNECT)));
    }

    @Test
    void everyTransferEndsUpNamedAndNumbered() {
        Timeline timeline = run(plain().playing(CONNECT, says("a"), CLOSE));
        for (Transfer t : timeline.transfers()) {
            assertEquals(t.kind(), Naming.kind(Naming.kind(t.kind())));
        }
    }
}
