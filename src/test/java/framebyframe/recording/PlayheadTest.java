package framebyframe.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlayheadTest {

    private final Playhead start = Playhead.atStart(List.of(0L, 10L, 10L, 30L));

    @Test
    void forwardVisitsEveryStepOnceAndStaysAtTheLast() {
        Playhead p = start;
        for (int step = 1; step < 4; step++) {
            p = p.forward();
            assertEquals(step, p.step());
            assertEquals(start.stops().get(step), p.time());
        }
        assertTrue(p.isLast());
        assertEquals(p, p.forward());
    }

    @Test
    void backVisitsEveryStepOnceAndStaysAtTheFirst() {
        Playhead p = start.last();
        for (int step = 2; step >= 0; step--) {
            p = p.back();
            assertEquals(step, p.step());
        }
        assertTrue(p.isFirst());
        assertEquals(p, p.back());
    }

    @Test
    void scrubbedBetweenTwoStepsBackGoesToTheStepPassedLast() {
        Playhead between = start.scrub(20);
        assertEquals(20, between.time());
        assertEquals(1, between.step());
        assertEquals(start.at(1), between.back());
        assertEquals(start.at(2), between.forward());
    }

    @Test
    void scrubbedToAMomentOfSeveralStepsKeepsTheOneItIsAtAndElseTakesTheFirst() {
        assertEquals(2, start.at(2).scrub(10).step());
        assertEquals(1, start.scrub(10).step());
    }

    @Test
    void jumpsOutsideEndAtTheNearestStep() {
        assertEquals(start.last(), start.at(99));
        assertEquals(start.first(), start.at(-1));
        assertFalse(start.isLast());
    }

    @Test
    void stepOutsideIsACallersMistake() {
        assertThrows(IllegalArgumentException.class, () -> new Playhead(List.of(0L), 1, 0));
    }
}
