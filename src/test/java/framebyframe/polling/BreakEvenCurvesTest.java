package framebyframe.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.polling.BreakEven.Axis;
import framebyframe.polling.BreakEven.Crossing;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Where curves cross, for costs whose crossing is known by hand.
class BreakEvenCurvesTest {

    /// Short polling every 3 s at 700 bytes, long polling at 900 for each piece, the streams at 150.
    private static double byHand(Way way, double rate) {
        return switch (way) {
            case SHORT_POLLING -> 20 * 700 / rate;
            case LONG_POLLING -> 900;
            case SERVER_SENT_EVENTS, WEB_SOCKET -> 150;
        };
    }

    private static BreakEven of(BreakEven.Cost cost) {
        return BreakEven.of(Axis.RATE, Counted.WIRE, cost, () -> false);
    }

    @Test
    void curvesCrossWhereTheirCostsAreEqual() {
        List<Crossing> crossings = of(BreakEvenCurvesTest::byHand).crossings();
        assertEquals(3, crossings.size(), crossings.toString());
        assertEquals(14_000 / 900.0, crossings.get(0).at(), 0.02);
        assertEquals(Way.LONG_POLLING, crossings.get(0).below());
        assertEquals(Way.SHORT_POLLING, crossings.get(0).above());
        assertEquals(14_000 / 150.0, crossings.get(1).at(), 0.1);
        assertEquals(Way.SERVER_SENT_EVENTS, crossings.get(1).below());
        assertEquals(Way.WEB_SOCKET, crossings.get(2).below());
    }

    @Test
    void curvesThatLieOnEachOtherDoNotCross() {
        List<Crossing> crossings = of((way, rate) -> 150 + 0.3 * Math.sin(rate * way.ordinal())).crossings();
        assertEquals(List.of(), crossings);
    }

    @Test
    void curvesThatNeverMeetHaveNoCrossing() {
        assertEquals(List.of(), of((way, _) -> 100 * (1 + way.ordinal())).crossings());
    }

    @Test
    void placesGoFromEndToEndByEqualRatios() {
        BreakEven rates = of(BreakEvenCurvesTest::byHand);
        assertEquals(0.1, rates.places().getFirst());
        assertEquals(600, rates.places().getLast());
        double ratio = rates.places().get(1) / rates.places().get(0);
        for (int i = 1; i < rates.places().size(); i++) {
            assertEquals(ratio, rates.places().get(i) / rates.places().get(i - 1), 1e-9);
        }
        rates.curves().values().forEach(curve -> assertEquals(rates.places().size(), curve.size()));
    }

    @Test
    void onlyShortPollingIsComputedAnewAtEachInterval() {
        AtomicInteger others = new AtomicInteger();
        BreakEven intervals = BreakEven.of(Axis.INTERVAL, Counted.WIRE, (way, interval) -> {
            others.addAndGet(way == Way.SHORT_POLLING ? 0 : 1);
            return way == Way.SHORT_POLLING ? 2000 / interval : 200;
        }, () -> false);
        assertTrue(others.get() < 3 + 3 * 40, "once each, and at crossings: " + others);
        assertEquals(10, intervals.crossings().getFirst().at(), 0.01);
    }

    @Test
    void cancelledComputationEndsAtOnce() {
        AtomicInteger asked = new AtomicInteger();
        assertThrows(CancellationException.class, () -> BreakEven.of(Axis.RATE, Counted.WIRE, (_, _) -> {
            asked.incrementAndGet();
            return 1;
        }, () -> asked.get() >= 5));
        assertEquals(5, asked.get());
    }
}
