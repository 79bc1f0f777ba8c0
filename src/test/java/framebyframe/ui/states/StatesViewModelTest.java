package framebyframe.ui.states;

import static framebyframe.ui.player.Played.MS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.ReadyState;
import framebyframe.protocol.ReadyState.Cause;
import framebyframe.protocol.ReadyState.Transition;
import framebyframe.protocol.Role;
import framebyframe.recording.Timeline.Change;
import framebyframe.ui.player.Played;
import framebyframe.ui.player.Player;
import framebyframe.ui.states.StatesViewModel.Standing;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class StatesViewModelTest {

    private static final Transition DONE = row(ReadyState.CONNECTING, Cause.HANDSHAKE_DONE);
    private static final Transition SENT = row(ReadyState.OPEN, Cause.CLOSE_SENT);
    private static final Transition RECEIVED = row(ReadyState.OPEN, Cause.CLOSE_RECEIVED);
    private static final Transition ENDED = row(ReadyState.CLOSING, Cause.TCP_CLOSED);

    private final SimpleObjectProperty<Long> veil = new SimpleObjectProperty<>(Long.MAX_VALUE);
    private final Player player = Played.opened("ws://x/chat").until(100).call("close(1000)")
            .up(Played.close(1000, true)).down(Played.close(1000, false)).end().player();
    private final StatesViewModel model = model(player);

    private StatesViewModel model(Player over) {
        return new StatesViewModel(over, veil, time -> over.move(over.playhead().scrub(time)));
    }

    private static Transition row(ReadyState from, Cause cause) {
        return from.on(cause).orElseThrow();
    }

    @Test
    void everyChangeOfTheRecordingStandsInTheTable() {
        assertEquals(List.of(new Change(Role.SERVER, DONE, 60 * MS), new Change(Role.CLIENT, DONE, 80 * MS),
                new Change(Role.CLIENT, SENT, 100 * MS), new Change(Role.SERVER, RECEIVED, 120 * MS),
                new Change(Role.SERVER, ENDED, 140 * MS), new Change(Role.CLIENT, ENDED, 160 * MS)),
                player.timeline().changes());
    }

    @Test
    void peersStandApartWhileTheAnswerTravels() {
        assertEquals(Optional.empty(), model.state(Role.SERVER), "the server is not yet there");
        Played.at(player, 70);
        assertEquals(Optional.of(ReadyState.CONNECTING), model.state(Role.CLIENT));
        assertEquals(Optional.of(ReadyState.OPEN), model.state(Role.SERVER));
        assertEquals(Standing.POSSIBLE, model.standing(DONE, Role.CLIENT));
        assertEquals(Standing.LATEST, model.standing(DONE, Role.SERVER));
        assertEquals(Standing.LATEST, model.standing(DONE));
        assertEquals(Standing.POSSIBLE, model.standing(SENT));
        assertEquals(Standing.IDLE, model.standing(ENDED));
    }

    @Test
    void steppingBackUndoesExactly() {
        Played.at(player, 130);
        assertEquals(Standing.TAKEN, model.standing(DONE));
        assertEquals(Standing.LATEST, model.standing(SENT, Role.CLIENT));
        assertEquals(Standing.LATEST, model.standing(RECEIVED, Role.SERVER));
        Played.at(player, 90);
        assertEquals(Standing.LATEST, model.standing(DONE));
        assertEquals(Standing.POSSIBLE, model.standing(SENT));
        assertEquals(Optional.empty(), model.taken(SENT, Role.CLIENT));
    }

    @Test
    void explainedIsTheLatestChangeUntilTheLearnerChoosesAndAgainAfterTheNext() {
        assertEquals(DONE, model.selected());
        Played.at(player, 110);
        assertEquals(SENT, model.selected());
        model.choose(ENDED);
        assertEquals(ENDED, model.selected());
        Played.at(player, 115);
        assertEquals(ENDED, model.selected(), "nothing new happened");
        Played.at(player, 125);
        assertEquals(RECEIVED, model.selected());
    }

    @Test
    void jumpMovesThePlayheadToTheChangeAndKeepsItsRow() {
        model.jump(model.change(DONE, Role.SERVER).orElseThrow());
        assertEquals(60 * MS, player.playhead().time());
        assertEquals(DONE, model.selected());
    }

    @Test
    void nothingBehindAnOpenQuestionIsTold() {
        Played.at(player, 90);
        veil.set(95 * MS);
        assertTrue(model.isVeiled());
        assertEquals(Optional.empty(), model.change(SENT, Role.CLIENT));
        assertTrue(model.change(DONE, Role.CLIENT).isPresent());
        veil.set(Long.MAX_VALUE);
        assertFalse(model.isVeiled());
        assertTrue(model.change(SENT, Role.CLIENT).isPresent());
    }

    @Test
    void programOnARawSocketHasNoState() {
        Player raw = Played.tcp("tcp://x:80").up(Played.request()).player();
        StatesViewModel over = model(raw);
        Played.at(raw, 50);
        assertFalse(over.hasState(Role.CLIENT));
        assertEquals(Optional.empty(), over.state(Role.CLIENT));
        assertEquals(Optional.of(ReadyState.CONNECTING), over.state(Role.SERVER));
    }
}
