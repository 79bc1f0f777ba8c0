package framebyframe.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DelaysTest {

    private static final long SEED = 5;

    @Test
    void percentilesAreByNearestRank() {
        Delays delays = new Delays.Each();
        for (long delay = 100; delay > 0; delay--) {
            delays.add(delay);
        }
        assertEquals(new Ledger.Delay(50.5, 50, 99, 100), delays.delay());
        delays.add(1000);
        assertEquals(new Ledger.Delay(6050 / 101.0, 51, 100, 1000), delays.delay());
    }

    @Test
    void noneIsNone() {
        assertEquals(Ledger.Delay.NONE, new Delays.Each().delay());
        assertEquals(Ledger.Delay.NONE, new Delays.Classes().delay());
    }

    @Test
    void classesAreTooLongByLessThanAThousandth() {
        Random random = new Random(SEED);
        for (int bits = 1; bits < 62; bits++) {
            long delay = random.nextLong(1L << bits);
            Delays delays = new Delays.Classes();
            delays.add(delay);
            delays.add(Long.MAX_VALUE >> 2);
            long median = delays.delay().median();
            assertTrue(median >= delay && median <= delay + delay / 1000, "seed " + SEED + " " + delay + " " + median);
        }
    }

    @Test
    void theMeanIsExactBeyondWhatALongHolds() {
        Delays delays = new Delays.Classes();
        Delays more = new Delays.Classes();
        for (int i = 0; i < 1000; i++) {
            delays.add(1L << 60);
            more.add(1L << 61);
        }
        delays.add(more);
        assertEquals(1.5 * (1L << 60), delays.delay().mean());
        assertEquals(2000, delays.number());
        assertEquals(1L << 61, delays.delay().most());
    }
}
