package framebyframe.ui.clock;

import static framebyframe.ui.player.Played.MS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.Role;
import framebyframe.protocol.Timer;
import framebyframe.protocol.frame.Opcode;
import framebyframe.ui.clock.Beat.Outcome;
import framebyframe.ui.clock.ClockViewModel.Rhythm;
import framebyframe.ui.player.Played;
import framebyframe.ui.player.Player;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ClockViewModelTest {

    /// The server pings at 1060, answered at 1100; and at 2100, not answered by 2600.
    static Played answeredThenMissed() {
        return Played.opened("ws://x/chat").set(Role.SERVER, Timer.PING_DUE, 980).until(1060)
                .fire(Role.SERVER, Timer.PING_DUE).set(Role.SERVER, Timer.PONG_DUE, 500)
                .down(Played.frame(Opcode.PING, "0001", false)).up(Played.frame(Opcode.PONG, "0001", true))
                .clear(Role.SERVER, Timer.PONG_DUE).set(Role.SERVER, Timer.PING_DUE, 1000).until(2100)
                .fire(Role.SERVER, Timer.PING_DUE).set(Role.SERVER, Timer.PONG_DUE, 500)
                .down(Played.frame(Opcode.PING, "0002", false)).until(2600).fire(Role.SERVER, Timer.PONG_DUE)
                .down(Played.close(1011, false)).end();
    }

    private final Player player = answeredThenMissed().player();
    private final ClockViewModel model = new ClockViewModel(player);

    @Test
    void beforeTheConnectionIsOpenNothingIsWaitedFor() {
        assertEquals(new Phase.Before(), model.phase(Role.SERVER));
        assertEquals(OptionalLong.empty(), model.left(Role.SERVER));
        assertEquals(Optional.of(new Rhythm(980 * MS, OptionalLong.of(500 * MS))), model.rhythm(Role.SERVER));
    }

    @Test
    void whileWaitingTheHandShowsTheTimeToThePing() {
        Played.at(player, 570);
        assertEquals(new Phase.Waiting(80 * MS, 1060 * MS), model.phase(Role.SERVER));
        assertEquals(OptionalLong.of(490 * MS), model.left(Role.SERVER));
        assertEquals(490.0 / 1480, model.turn(Role.SERVER), 1e-9);
        assertEquals(980.0 / 1480, model.share(Role.SERVER), 1e-9);
    }

    @Test
    void afterThePingTheHandShowsTheTimeToTheDeadline() {
        Played.at(player, 1090);
        assertEquals(new Phase.Expecting(1060 * MS, 1560 * MS), model.phase(Role.SERVER));
        assertEquals(OptionalLong.of(470 * MS), model.left(Role.SERVER));
        assertEquals(1010.0 / 1480, model.turn(Role.SERVER), 1e-9);
        Beat beat = model.past(Role.SERVER).getFirst();
        assertEquals(Outcome.AWAITED, beat.outcome());
        assertEquals(30 * MS, beat.lasted(model.now()));
    }

    @Test
    void pongInTimeIsMeasuredAndBeginsTheNextRound() {
        Played.at(player, 1100);
        assertEquals(new Phase.Waiting(1100 * MS, 2100 * MS), model.phase(Role.SERVER));
        Beat beat = model.past(Role.SERVER).getFirst();
        assertEquals(new Beat(1, 1060 * MS, 1560 * MS, OptionalLong.of(1100 * MS), Outcome.ANSWERED), beat);
        assertEquals(40 * MS, beat.lasted(model.now()));
        assertEquals(0, model.turn(Role.SERVER));
    }

    @Test
    void deadlineWithoutPongIsAMissAndTheHandHasComeRound() {
        Played.at(player, 2600);
        assertEquals(new Phase.Missed(2600 * MS), model.phase(Role.SERVER));
        assertEquals(List.of(Outcome.ANSWERED, Outcome.MISSED),
                model.past(Role.SERVER).stream().map(Beat::outcome).toList());
        assertEquals(1, model.turn(Role.SERVER));
        Played.at(player, 2599);
        assertEquals(OptionalLong.of(MS), model.left(Role.SERVER), "stepping back is exact");
    }

    @Test
    void closingStopsTheHeartbeatAndLetsAnAwaitedPongGo() {
        Player closing = Played.opened("ws://x/chat").set(Role.CLIENT, Timer.PING_DUE, 20).until(100)
                .fire(Role.CLIENT, Timer.PING_DUE).set(Role.CLIENT, Timer.PONG_DUE, 500).until(150)
                .clear(Role.CLIENT, Timer.PONG_DUE).up(Played.close(1000, true)).player();
        ClockViewModel over = new ClockViewModel(closing);
        Played.at(closing, 160);
        assertEquals(new Phase.Stopped(150 * MS), over.phase(Role.CLIENT));
        assertEquals(Outcome.LET_GO, over.past(Role.CLIENT).getFirst().outcome());
    }

    @Test
    void peerWithoutHeartbeatNoticesNothing() {
        assertEquals(new Phase.None(), model.phase(Role.CLIENT));
        assertTrue(model.anybodyListens());
        Player deaf = Played.opened("ws://x/chat").player();
        assertFalse(new ClockViewModel(deaf).anybodyListens());
    }

    @Test
    void choosingABeatSelectsItsPingEverywhere() {
        Played.at(player, 2200);
        model.select(Role.SERVER, model.past(Role.SERVER).getLast());
        assertEquals(OptionalInt.of(6), player.selectionProperty().get().transfer());
        assertTrue(model.isSelected(Role.SERVER, model.past(Role.SERVER).getLast()));
        assertFalse(model.isSelected(Role.SERVER, model.past(Role.SERVER).getFirst()));
    }
}
