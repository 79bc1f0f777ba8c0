package framebyframe.ui.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.Role;
import framebyframe.recording.Fact;
import framebyframe.recording.Playhead;
import framebyframe.recording.Recording;
import framebyframe.recording.Timeline;
import framebyframe.ui.player.Gate;
import framebyframe.ui.player.Player;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransportViewModelTest {

    private static final long MS = 1_000_000;

    private final Player player = new Player(new Timeline(new Recording("ws://x", List.of(new Fact.Connecting(0),
            new Fact.Connected(20 * MS, Role.SERVER), new Fact.Connected(40 * MS, Role.CLIENT)))),
            Playhead.atStart(List.of(0L, 20 * MS, 20 * MS, 40 * MS)));
    private final ClosedGate gate = new ClosedGate();
    private final TransportViewModel model = new TransportViewModel(player, gate);

    /// A gate that a test can close, and that counts who was refused.
    private static final class ClosedGate implements Gate {
        int closedAt = -1;
        int refusals;

        @Override
        public boolean mayLeave(int step) {
            return step != closedAt;
        }

        @Override
        public void refused() {
            refusals++;
        }
    }

    @Test
    void forwardTravelsToTheNextStepAndStopsThere() {
        model.forward();
        assertTrue(model.movingProperty().get());
        assertEquals(0, player.playhead().step());
        model.advance(0.3);
        assertTrue(player.playhead().time() > 0 && player.playhead().time() < 20 * MS);
        assertEquals(0, player.playhead().step(), "the step changes on arrival");
        settle();
        assertEquals(1, player.playhead().step());
        assertEquals(20 * MS, player.playhead().time());
    }

    @Test
    void forwardPressedTwiceFinishesTheFirstMoveAtOnce() {
        model.forward();
        model.forward();
        assertEquals(2, player.playhead().step(), "steps of one moment need no travel");
    }

    @Test
    void withoutMotionForwardJumps() {
        model.motionProperty().set(false);
        model.forward();
        assertFalse(model.movingProperty().get());
        assertEquals(1, player.playhead().step());
    }

    @Test
    void backJumpsAndFirstAndLastToo() {
        model.last();
        assertEquals(3, player.playhead().step());
        model.back();
        assertEquals(2, player.playhead().step());
        model.first();
        assertEquals(0, player.playhead().step());
        model.jump(3);
        assertEquals(3, player.playhead().step());
    }

    @Test
    void playGoesThroughAllStepsAndStopsAtTheLast() {
        model.playOrPause();
        assertTrue(model.playingProperty().get());
        settle();
        assertFalse(model.playingProperty().get());
        assertEquals(3, player.playhead().step());
    }

    @Test
    void playAtTheEndBeginsAgain() {
        model.last();
        model.playOrPause();
        assertEquals(0, player.playhead().step());
        assertTrue(model.playingProperty().get());
    }

    @Test
    void pauseKeepsThePlaceBetweenTwoSteps() {
        model.playOrPause();
        model.advance(0.3);
        long time = player.playhead().time();
        model.playOrPause();
        model.advance(5);
        assertEquals(time, player.playhead().time());
        assertFalse(model.movingProperty().get());
    }

    @Test
    void doubleSpeedTravelsTwiceAsFar() {
        model.forward();
        model.advance(0.2);
        long once = player.playhead().time();
        model.first();
        model.speedProperty().set(2.0);
        model.forward();
        model.advance(0.2);
        assertEquals(2.0 * once, player.playhead().time(), 2);
    }

    @Test
    void closedGateKeepsForwardAndPlayBackAndIsTold() {
        gate.closedAt = 1;
        model.playOrPause();
        settle();
        assertEquals(1, player.playhead().step());
        assertFalse(model.playingProperty().get());
        model.forward();
        assertEquals(1, player.playhead().step());
        assertEquals(2, gate.refusals);
    }

    @Test
    void scrubbingGoesAnywhereWithoutAskingTheGate() {
        gate.closedAt = 0;
        model.scrub(1);
        assertEquals(3, player.playhead().step());
        model.scrub(0);
        assertEquals(0, player.playhead().step());
        assertEquals(0, gate.refusals);
    }

    @Test
    void anotherRecordingGetsAnotherScaleAndStopsTheMove() {
        model.playOrPause();
        player.show(new Timeline(new Recording("ws://y", List.of(new Fact.Connecting(5 * MS)))),
                Playhead.atStart(List.of(0L)));
        assertFalse(model.playingProperty().get());
        assertEquals(5 * MS, model.scaleProperty().get().time(1));
    }

    private void settle() {
        for (int i = 0; i < 1000 && model.movingProperty().get(); i++) {
            model.advance(0.05);
        }
    }
}
