package framebyframe.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.ReadyState;
import framebyframe.protocol.Role;
import framebyframe.protocol.Timer;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameWriter;
import framebyframe.protocol.frame.Opcode;
import framebyframe.protocol.handshake.ClientHandshake;
import framebyframe.protocol.handshake.ServerHandshake;
import framebyframe.recording.Transfer.Kind;
import framebyframe.wire.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final Direction UP = Direction.CLIENT_TO_SERVER;
    private static final Direction DOWN = Direction.SERVER_TO_CLIENT;
    private static final byte[] REQUEST = ClientHandshake.request(new ClientHandshake.Options("server.example.com",
            "/chat", "dGhlIHNhbXBsZSBub25jZQ==", Optional.empty(), List.of(), List.of())).bytes();
    private static final byte[] RESPONSE = ServerHandshake.answer(ClientHandshake.request(
            new ClientHandshake.Options("server.example.com", "/chat", "dGhlIHNhbXBsZSBub25jZQ==", Optional.empty(),
                    List.of(), List.of())),
            List.of(), ServerHandshake.Options.ANY).response().bytes();
    private static final byte[] HELLO = FrameWriter.bytes(Frame.of(Opcode.TEXT, "Hello".getBytes()).masked(0x37fa213d));

    private final List<Fact> facts = new ArrayList<>(List.of(new Fact.Connecting(0),
            new Fact.Connected(10, Role.SERVER), new Fact.Connected(20, Role.CLIENT), new Fact.Sent(20, UP, REQUEST),
            new Fact.Arrived(30, UP, REQUEST), new Fact.Sent(30, DOWN, RESPONSE),
            new Fact.Arrived(40, DOWN, RESPONSE)));

    private Timeline timeline(Fact... more) {
        facts.addAll(List.of(more));
        return new Timeline(new Recording("ws://server.example.com/chat", facts));
    }

    @Nested
    class Transfers {

        @Test
        void openingOfTcpIsTwoTransfersAndTheHandshakeTwoMore() {
            List<Transfer> all = timeline().transfers();
            assertEquals(List.of(Kind.TCP_OPEN, Kind.TCP_OPEN, Kind.REQUEST, Kind.RESPONSE),
                    all.stream().map(Transfer::kind).toList());
            assertEquals(List.of(UP, DOWN, UP, DOWN), all.stream().map(Transfer::direction).toList());
            assertEquals(OptionalLong.of(10), all.get(0).arrived());
            assertEquals(OptionalLong.of(10), all.get(1).sent());
            assertEquals(OptionalLong.of(20), all.get(1).arrived());
            assertArrayEquals(REQUEST, all.get(2).bytes());
        }

        @Test
        void frameCutIntoSingleBytesIsOneTransferThatArrivesWithItsLastByte() {
            for (int i = 0; i < HELLO.length; i++) {
                facts.add(new Fact.Sent(50 + i, UP, Arrays.copyOfRange(HELLO, i, i + 1)));
            }
            for (int i = 0; i < HELLO.length; i++) {
                facts.add(new Fact.Arrived(70 + i, UP, Arrays.copyOfRange(HELLO, i, i + 1)));
            }
            Transfer hello = timeline().transfers().getLast();
            assertEquals(Kind.TEXT, hello.kind());
            assertArrayEquals(HELLO, hello.bytes());
            assertEquals(OptionalLong.of(50 + HELLO.length - 1), hello.sent());
            assertEquals(OptionalLong.of(70 + HELLO.length - 1), hello.arrived());
        }

        @Test
        void twoFramesInOneReadAreTwoTransfers() {
            byte[] both = Arrays.copyOf(HELLO, 2 * HELLO.length);
            System.arraycopy(HELLO, 0, both, HELLO.length, HELLO.length);
            List<Transfer> all = timeline(new Fact.Sent(50, UP, both), new Fact.Arrived(60, UP, both)).transfers();
            assertEquals(6, all.size());
            assertArrayEquals(HELLO, all.get(4).bytes());
            assertArrayEquals(HELLO, all.get(5).bytes());
            assertEquals(OptionalLong.of(60), all.get(4).arrived());
        }

        @Test
        void whatNeverArrivesStaysUnderway() {
            Transfer lost = timeline(new Fact.Sent(50, UP, HELLO)).transfers().getLast();
            assertEquals(OptionalLong.empty(), lost.arrived());
            assertTrue(lost.underwayAt(1000));
            assertFalse(lost.underwayAt(49));
        }

        @Test
        void recordingOfTheServersSideAloneKnowsArrivalsOfTheClientsBytes() {
            Timeline seen = new Timeline(new Recording("ws://x", List.of(new Fact.Connected(0, Role.SERVER),
                    new Fact.Arrived(5, UP, REQUEST), new Fact.Sent(6, DOWN, RESPONSE),
                    new Fact.Arrived(9, UP, HELLO))));
            assertEquals(List.of(Kind.TCP_OPEN, Kind.REQUEST, Kind.RESPONSE, Kind.TEXT),
                    seen.transfers().stream().map(Transfer::kind).toList());
            assertEquals(OptionalLong.empty(), seen.transfers().get(1).sent());
            assertEquals(OptionalLong.of(5), seen.transfers().get(1).arrived());
            assertEquals(ReadyState.OPEN, seen.at(9).server());
            assertEquals(ReadyState.OPEN, seen.at(9).client());
        }

        @Test
        void bytesThatAreNothingStayVisible() {
            byte[] noise = "hello?\r\n\r\n".getBytes();
            Timeline seen = new Timeline(new Recording("ws://x",
                    List.of(new Fact.Connecting(0), new Fact.Sent(1, UP, noise), new Fact.Arrived(2, UP, noise))));
            assertTrue(
                    seen.transfers().stream().anyMatch(t -> t.kind() == Kind.UNREADABLE || t.kind() == Kind.REQUEST));
            assertFalse(seen.transfers().getLast().violations().isEmpty());
        }
    }

    @Nested
    class States {

        @Test
        void serverIsOpenOneTransitBeforeTheClient() {
            Timeline timeline = timeline();
            assertEquals(ReadyState.CONNECTING, timeline.at(29).server());
            assertEquals(ReadyState.OPEN, timeline.at(30).server());
            assertEquals(ReadyState.CONNECTING, timeline.at(39).client());
            assertEquals(ReadyState.OPEN, timeline.at(40).client());
        }

        @Test
        void peerTakesPartFromItsFirstFactOn() {
            Timeline timeline = timeline();
            assertTrue(timeline.at(0).takesPart(Role.CLIENT));
            assertFalse(timeline.at(9).takesPart(Role.SERVER));
            assertTrue(timeline.at(10).takesPart(Role.SERVER));
            assertEquals(10, timeline.bands(Role.SERVER).getFirst().from());
        }

        @Test
        void bandsFollowEachOtherWithoutGapToTheEnd() {
            Timeline timeline = timeline(new Fact.Closed(50, DOWN), new Fact.CloseArrived(60, DOWN),
                    new Fact.Closed(60, UP));
            for (Role role : Role.values()) {
                List<Timeline.Band> bands = timeline.bands(role);
                assertEquals(List.of(ReadyState.CONNECTING, ReadyState.OPEN, ReadyState.CLOSED),
                        bands.stream().map(Timeline.Band::state).toList());
                for (int i = 1; i < bands.size(); i++) {
                    assertEquals(bands.get(i - 1).to(), bands.get(i).from());
                }
                assertEquals(60, bands.getLast().to());
            }
        }

        @Test
        void goingBackIsExactAsEveryMomentIsFoldedFromTheFacts() {
            Timeline timeline = timeline(new Fact.Sent(50, UP, HELLO), new Fact.Arrived(60, UP, HELLO));
            Snapshot before = timeline.at(35);
            timeline.at(60);
            assertEquals(before, timeline.at(35));
            assertEquals(35, before.time());
        }

        @Test
        void heartbeatThatIsNotAnsweredLeadsToClosing() {
            Timeline timeline = timeline(new Fact.TimerSet(40, Role.SERVER, Timer.PONG_DUE, 90),
                    new Fact.TimerFired(90, Role.SERVER, Timer.PONG_DUE));
            assertEquals(ReadyState.OPEN, timeline.at(89).server());
            assertEquals(ReadyState.CLOSING, timeline.at(90).server());
        }
    }

    @Nested
    class Timers {

        @Test
        void timerRunsFromItsSettingToItsClearingOrFiring() {
            Timeline timeline = timeline(new Fact.TimerSet(40, Role.SERVER, Timer.PING_DUE, 90),
                    new Fact.TimerSet(45, Role.SERVER, Timer.PONG_DUE, 95),
                    new Fact.TimerCleared(60, Role.SERVER, Timer.PONG_DUE),
                    new Fact.TimerFired(90, Role.SERVER, Timer.PING_DUE));
            assertEquals(List.of(), timeline.at(39).timers());
            assertEquals(List.of(new Snapshot.Running(Role.SERVER, Timer.PING_DUE, 40, 90),
                    new Snapshot.Running(Role.SERVER, Timer.PONG_DUE, 45, 95)), timeline.at(59).timers());
            assertEquals(1, timeline.at(60).timers().size());
            assertEquals(List.of(), timeline.at(90).timers());
        }

        @Test
        void timerSetAgainRunsAnew() {
            Timeline timeline = timeline(new Fact.TimerSet(40, Role.CLIENT, Timer.PING_DUE, 90),
                    new Fact.TimerSet(50, Role.CLIENT, Timer.PING_DUE, 99));
            assertEquals(List.of(new Snapshot.Running(Role.CLIENT, Timer.PING_DUE, 50, 99)), timeline.at(50).timers());
        }
    }
}
