package framebyframe.protocol;

import static framebyframe.protocol.Bench.close;
import static framebyframe.protocol.Bench.text;
import static framebyframe.protocol.Bench.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.Event.Closed;
import framebyframe.protocol.Event.ControlFrameReceived;
import framebyframe.protocol.Event.FrameSent;
import framebyframe.protocol.Event.StateChanged;
import framebyframe.protocol.Event.TextReceived;
import framebyframe.protocol.Event.TimerCleared;
import framebyframe.protocol.Event.TimerFired;
import framebyframe.protocol.Event.TimerSet;
import framebyframe.protocol.ReadyState.Cause;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.Opcode;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The closing handshake (RFC 6455 §7).
class ClosingTest {

    private static Bench closing(Role role) {
        Bench bench = Bench.open(role);
        bench.does(c -> c.close(1000, "done", bench.now));
        return bench;
    }

    @Nested
    class Section711TcpClose {

        @Test
        void serverWantsTcpClosedOnceBothCloseFramesWentOver() {
            Bench bench = closing(Role.SERVER);
            assertFalse(bench.connection.wantsTcpClosed());
            bench.receive(close(1000, ""));
            assertTrue(bench.connection.wantsTcpClosed());
            assertEquals(OptionalLong.empty(), bench.connection.deadline());
        }

        @Test
        void serverWantsTcpClosedAsSoonAsItAnsweredTheClientsClose() {
            Bench bench = Bench.open(Role.SERVER);
            bench.receive(close(1000, "done"));
            assertTrue(bench.connection.wantsTcpClosed());
            assertEquals(OptionalLong.empty(), bench.connection.deadline());
        }

        @Test
        void clientWaitsForTheServerToCloseTcpButNotForEver() {
            Bench bench = Bench.open(Role.CLIENT);
            bench.receive(close(1000, "done"));
            assertFalse(bench.connection.wantsTcpClosed());
            bench.events();
            bench.passes(Settings.DEFAULT.closing());
            assertEquals(List.of(new TimerFired(Timer.CLOSING)), bench.events());
            assertTrue(bench.connection.wantsTcpClosed());
            bench.tcpClosed();
            assertEquals(List.of(new Closed(1000, "done", true)), bench.events(Closed.class));
        }

        @Test
        void clientThatStartedWaitsForBothWithOneTimer() {
            Bench bench = closing(Role.CLIENT);
            long deadline = bench.now + Settings.DEFAULT.closing().toNanos();
            bench.passes(Settings.DEFAULT.closing().dividedBy(2)).receive(close(1000, ""));
            assertEquals(OptionalLong.of(deadline), bench.connection.deadline());
            bench.events();
            bench.tcpClosed();
            assertEquals(List.of(new TimerCleared(Timer.CLOSING),
                    new StateChanged(ReadyState.CLOSING.on(Cause.TCP_CLOSED).orElseThrow()),
                    new Closed(1000, "", true)), bench.events());
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void givesUpWhenThePeersCloseDoesNotCome(Role role) {
            Bench bench = closing(role);
            bench.passes(Settings.DEFAULT.closing());
            assertTrue(bench.connection.wantsTcpClosed());
            bench.receive(close(1000, "too late")).tcpClosed();
            assertEquals(List.of(new Closed(1006, "", false)), bench.events(Closed.class));
        }
    }

    @Nested
    class Section712Starting {

        @ParameterizedTest
        @EnumSource(Role.class)
        void sendsTheCloseThenChangesStateThenWaits(Role role) {
            Bench bench = Bench.open(role, Bench.BEATING);
            bench.does(c -> c.close(4000, "再见", bench.now));
            List<Event> events = bench.events();
            assertEquals(FrameSent.class, events.getFirst().getClass());
            assertEquals(
                    List.of(new StateChanged(ReadyState.OPEN.on(Cause.CLOSE_SENT).orElseThrow()),
                            new TimerCleared(Timer.PING_DUE),
                            new TimerSet(Timer.CLOSING, bench.now + Settings.DEFAULT.closing().toNanos())),
                    events.subList(1, 4));
            assertEquals(new CloseBody(4000, "再见"), bench.closeSent());
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void sendsAnEmptyCloseWhenNoCodeIsGiven(Role role) {
            Bench bench = Bench.open(role);
            bench.does(c -> c.close(bench.now));
            assertEquals(List.of(Frame.of(Opcode.CLOSE, new byte[0])), bench.sent());
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void doesNothingTheSecondTime(Role role) {
            Bench bench = closing(role);
            bench.events();
            bench.output();
            bench.does(c -> c.close(1001, "again", bench.now)).does(c -> c.close(bench.now));
            assertEquals(List.of(), bench.events());
            assertEquals(List.of(), bench.output());
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void failsTheConnectionWhileConnecting(Role role) {
            Bench bench = Bench.started(role);
            bench.events();
            bench.output();
            bench.does(c -> c.close(1000, "", bench.now));
            assertEquals(List.of(new StateChanged(ReadyState.CONNECTING.on(Cause.FAILED).orElseThrow()),
                    new TimerCleared(Timer.OPENING)), bench.events());
            assertEquals(List.of(), bench.output());
            assertTrue(bench.connection.wantsTcpClosed());
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void beforeTheStartLeavesNothingToStart(Role role) {
            Bench bench = Bench.fresh(role, Settings.DEFAULT);
            bench.does(c -> c.close(bench.now)).start();
            assertEquals(List.of(), bench.output());
            assertEquals(OptionalLong.empty(), bench.connection.deadline());
            assertTrue(bench.connection.wantsTcpClosed());
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void messagesStillArriveUntilThePeersCloseAndPingsGetNoAnswer(Role role) {
            Bench bench = closing(role);
            bench.output();
            bench.receive(text("on its way"), Frame.of(Opcode.PING, utf8("?")), close(1000, ""), text("too late"));
            assertEquals(List.of(), bench.output());
            List<Event> events = bench.events();
            assertTrue(events.contains(new TextReceived("on its way")));
            assertFalse(events.contains(new TextReceived("too late")));
        }
    }

    @Nested
    class Section551Answering {

        @ParameterizedTest
        @EnumSource(Role.class)
        void echoesTheCodeAndChangesState(Role role) {
            Bench bench = Bench.open(role);
            bench.receive(close(4321, "why"));
            List<Event> events = bench.events();
            assertEquals(ControlFrameReceived.class, events.getFirst().getClass());
            assertEquals(new StateChanged(ReadyState.OPEN.on(Cause.CLOSE_RECEIVED).orElseThrow()), events.get(1));
            assertEquals(new CloseBody(4321, ""), bench.closeSent());
            bench.tcpClosed();
            assertEquals(List.of(new Closed(4321, "why", true)), bench.events(Closed.class));
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void answersAnEmptyCloseWithAnEmptyOneAndReports1005(Role role) {
            Bench bench = Bench.open(role);
            bench.receive(Frame.of(Opcode.CLOSE, new byte[0]));
            assertEquals(CloseBody.EMPTY, bench.closeSent());
            bench.tcpClosed();
            assertEquals(List.of(new Closed(1005, "", true)), bench.events(Closed.class));
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void answersInsideAFragmentedMessage(Role role) {
            Bench bench = Bench.open(role);
            bench.receive(Bench.fragment(false, Opcode.TEXT, utf8("never en")), close(1001, ""));
            assertEquals(1001, bench.closeSent().code());
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void sendsNothingAfterItsOwnClose(Role role) {
            Bench bench = Bench.open(role, Bench.BEATING);
            bench.receive(close(1000, ""));
            bench.output();
            bench.does(c -> c.sendText("a", bench.now)).does(c -> c.sendBinary(new byte[1], bench.now))
                    .does(c -> c.ping(new byte[0], bench.now)).does(c -> c.pong(new byte[0], bench.now))
                    .does(c -> c.close(1000, "", bench.now)).passes(Bench.HEARTBEAT.interval().multipliedBy(3));
            bench.tcpClosed().does(c -> c.sendText("a", bench.now)).does(c -> c.close(bench.now));
            assertEquals(List.of(), bench.output());
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void sendsNoSecondCloseWhenBothStartAtOnce(Role role) {
            Bench bench = closing(role);
            bench.output();
            bench.receive(close(1001, "me too"));
            assertEquals(List.of(), bench.output());
            bench.tcpClosed();
            assertEquals(List.of(new Closed(1001, "me too", true)), bench.events(Closed.class));
        }
    }

    @Nested
    class Section714Closed {

        @ParameterizedTest
        @EnumSource(Role.class)
        void isAbnormalWhenTcpEndsWithoutAnyClose(Role role) {
            Bench bench = Bench.open(role, Bench.BEATING);
            bench.tcpClosed();
            assertEquals(List.of(new TimerCleared(Timer.PING_DUE),
                    new StateChanged(ReadyState.OPEN.on(Cause.TCP_CLOSED).orElseThrow()),
                    new Closed(1006, "", false)), bench.events());
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void isAbnormalWhenOnlyOurCloseWentOut(Role role) {
            Bench bench = closing(role).tcpClosed();
            assertEquals(List.of(new Closed(1006, "", false)), bench.events(Closed.class));
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void happensOnceAndNothingAfterItCounts(Role role) {
            Bench bench = closing(role).tcpClosed();
            bench.events();
            bench.output();
            bench.tcpClosed().receive(text("late")).passes(Settings.DEFAULT.opening());
            assertEquals(List.of(), bench.events());
            assertEquals(List.of(), bench.output());
            assertFalse(bench.connection.wantsTcpClosed());
            assertEquals(ReadyState.CLOSED, bench.state());
        }
    }
}
