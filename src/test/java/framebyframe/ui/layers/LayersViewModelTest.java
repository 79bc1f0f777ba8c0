package framebyframe.ui.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.lesson.Edit;
import framebyframe.lesson.Scenario.Peer;
import framebyframe.ui.layers.Layers.Counts;
import framebyframe.ui.player.Recorded;
import framebyframe.ui.player.Selection;
import framebyframe.wire.Direction;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LayersViewModelTest {

    private final LayersBench bench = LayersBench.usual();
    private final LayersViewModel model = bench.model;

    @Test
    void playheadLightsWhatWasReadAndSteppingBackDarkensIt() {
        assertEquals(34, bench.shown().arrived());
        model.readTo(bench.shown().layers().reads().get(2));
        assertEquals(18, bench.shown().arrived());
        assertEquals(new Counts(2, 2, 0), bench.shown().layers().counts(18));
        bench.player.move(bench.player.playhead().first());
        assertEquals(new Waiting.Silence(), bench.shown().waiting());
    }

    @Test
    void directionGoesWhereTheSelectedTransferGoes() {
        int answer = bench.player.timeline().transfers().size() - 1;
        bench.player.selectionProperty().set(Selection.of(answer));
        assertEquals(Direction.SERVER_TO_CLIENT, bench.shown().layers().direction());
        model.show(Direction.CLIENT_TO_SERVER);
        assertEquals(Direction.CLIENT_TO_SERVER, bench.shown().layers().direction());
        bench.player.move(bench.player.playhead().first());
        assertEquals(Direction.CLIENT_TO_SERVER, bench.shown().layers().direction(), "a step does not turn it");
    }

    @Test
    void bytesAreSelectedForEveryView() {
        model.selectByte(3);
        int hel = bench.shown().layers().frames().getFirst().transfer().id();
        assertEquals(Selection.of(hel, 24), bench.player.selectionProperty().get());
        LayersViewModel.Marked key = bench.shown().marked().orElseThrow();
        assertEquals(List.of(2, 6), List.of(key.from(), key.to()), "the whole masking key is marked");
        model.moveByte(1);
        assertEquals(OptionalInt.of(4), bench.shown().marked().orElseThrow().at());
        model.selectByte(9);
        assertEquals(4, bench.player.selectionProperty().get().bit().orElse(-1), "of a first byte the opcode");
    }

    @Test
    void stepsThatOfferNoCutsLetNoneBeMoved() {
        assertFalse(bench.shown().movable());
        model.moveCut(0, 5);
        model.release();
        assertEquals(List.of(3, 18), bench.shown().cuts().places());
        assertEquals(List.of(), bench.played);
    }

    @Test
    void cutIsPlayedOnReleaseOnlyAndFramesAndMessagesStayTheSame() {
        bench.offer();
        model.moveCut(0, 5);
        model.moveCut(0, 7);
        assertTrue(bench.shown().isDraft());
        assertEquals(List.of(), bench.played);
        model.release();
        assertEquals(List.of(new Edit.Cuts(Peer.CLIENT, List.of(7, 18, 34))), bench.played);
        assertEquals(List.of(7, 18), bench.shown().layers().cuts());
        Outcome outcome = bench.shown().outcome().orElseThrow();
        assertTrue(outcome.sameFrames() && outcome.sameMessages());
        assertFalse(bench.shown().isDraft());
        assertEquals(34, bench.shown().arrived(), "as much is read as before");
    }

    @Test
    void releaseWithoutAChangePlaysNothing() {
        bench.offer();
        model.moveCut(0, 5);
        model.moveCut(0, 3);
        model.release();
        assertEquals(List.of(), bench.played);
    }

    @Test
    void readingGoesOnWhereItWasWhenTheCutsAreOthers() {
        bench.offer();
        model.readTo(bench.shown().layers().reads().get(1));
        model.cut(Cuts.Preset.BYTES);
        assertEquals(3, bench.shown().arrived());
        assertEquals(new Counts(34, 4, 2), bench.shown().layers().counts(34));
    }

    @Test
    void readsAtOneTimeAreReadOneByOne() {
        bench.offer();
        model.cut(Cuts.Preset.FRAMES);
        model.moveRead(-2);
        assertEquals(15, bench.shown().arrived());
        model.moveRead(1);
        assertEquals(27, bench.shown().arrived());
        bench.player.move(bench.player.playhead().first());
        assertEquals(new Waiting.Silence(), bench.shown().waiting());
    }

    @Test
    void selectionOutlivesOtherCuts() {
        bench.offer();
        model.selectByte(11);
        model.cut(Cuts.Preset.THREES);
        assertEquals(OptionalInt.of(11), bench.shown().marked().orElseThrow().at());
    }

    @Test
    void nothingBehindAnOpenQuestionIsToldBeforeItHappens() {
        bench.player.move(bench.player.playhead().first());
        bench.veil.set(80 * Recorded.MS);
        assertEquals(34, bench.shown().layers().end(), "sent at the time of the question");
        assertEquals(List.of(), bench.shown().layers().cuts(), "read later");
        bench.veil.set(79 * Recorded.MS);
        assertEquals(0, bench.shown().layers().end());
        bench.veil.set(Long.MAX_VALUE);
        assertEquals(List.of(3, 18), bench.shown().layers().cuts());
    }

    @Test
    void whatHasHappenedIsToldWhateverIsStillAsked() {
        bench.veil.set(0L);
        bench.player.move(bench.player.playhead().scrub(bench.player.timeline().recording().end()));
        assertEquals(List.of(3, 18), bench.shown().layers().cuts());
        assertEquals(34, bench.shown().arrived());
        bench.player.move(bench.player.playhead().first());
        assertEquals(0, bench.shown().layers().end(), "it lies ahead again");
    }

    @Test
    void addedCutIsInHandAndRemovingGivesTheNeighbour() {
        bench.offer();
        model.addCut(10);
        assertEquals(OptionalInt.of(1), bench.shown().chosen());
        model.release();
        assertEquals(OptionalInt.of(1), bench.shown().chosen());
        model.removeCut(1);
        assertEquals(List.of(3, 18), bench.shown().cuts().places());
    }

    @Test
    void directionThatNobodySentInIsEmpty() {
        LayersBench silent = new LayersBench(Recorded.opened());
        silent.model.show(Direction.SERVER_TO_CLIENT);
        assertEquals(0, silent.shown().layers().end());
        silent.model.moveByte(1);
        silent.model.selectByte(5);
        assertEquals(new Waiting.Next(2), silent.shown().waiting());
    }
}
