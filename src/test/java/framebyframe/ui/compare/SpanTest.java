package framebyframe.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpanTest {

    private static final long SECOND = 1_000_000_000;
    private static final long END = 60 * SECOND;

    @Test
    void zoomKeepsTheMomentItIsAskedAroundWhereItWas() {
        Span zoomed = Span.whole(END).zoom(0.5, 20 * SECOND, END);
        assertEquals(new Span(10 * SECOND, 40 * SECOND), zoomed);
        assertEquals(Span.whole(END), zoomed.zoom(2, 20 * SECOND, END));
    }

    @Test
    void whatIsOutOfSightIsRevealedAndWhatIsInSightMovesNothing() {
        Span first = new Span(0, 10 * SECOND);
        assertEquals(first, first.reveal(10 * SECOND, END));
        assertEquals(new Span(29 * SECOND, 39 * SECOND), first.reveal(30 * SECOND, END));
        assertEquals(new Span(50 * SECOND, END), first.reveal(END, END));
    }

    @Test
    void noZoomOrMoveLeavesTheRun() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Span span = Span.whole(END);
        for (int i = 0; i < 2000; i++) {
            span = random.nextBoolean()
                    ? span.zoom(Math.exp(random.nextGaussian()), random.nextLong(END), END)
                    : span.move(random.nextLong(-END, 2 * END), END);
            assertTrue(span.from() >= 0 && span.to() <= END && span.length() > 0, span + ", seed " + seed);
        }
    }

    @Test
    void runOfNoTimeStillHasASpan() {
        assertTrue(Span.whole(0).length() > 0);
        assertTrue(Span.whole(0).zoom(0.1, 0, 0).length() > 0);
    }
}
