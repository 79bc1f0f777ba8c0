package framebyframe.polling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NewsTest {

    private static final long MS = 1_000_000;
    private static final Parameters HOUR = Parameters.USUAL.with(Quantity.MINUTES, 60).with(Quantity.UP_RATE, 60);

    @Test
    void regularNewsBeginsAfterHalfItsDistanceOrHalfThePollingInterval() {
        Parameters slow = Parameters.USUAL.with(Quantity.RATE, 6);
        assertArrayEquals(new long[]{1500 * MS, 11_500 * MS, 21_500 * MS, 31_500 * MS, 41_500 * MS, 51_500 * MS},
                News.of(slow).down());
        assertEquals(500 * MS, News.of(Parameters.USUAL.with(Quantity.RATE, 60)).down()[0]);
        assertEquals(5000 * MS, News.of(slow.with(Quantity.UP_RATE, 6)).up()[0]);
    }

    @Test
    void newsAtTheVeryEndIsNone() {
        // Every 2 s from 1 s: the one at 6 s would be too late, and that at 5 s is not.
        assertArrayEquals(new long[]{1000 * MS, 3000 * MS, 5000 * MS},
                News.of(Parameters.USUAL.with(Quantity.RATE, 30).with(Quantity.MINUTES, 0.1)).down());
        assertArrayEquals(new long[0],
                News.of(Parameters.USUAL.with(Quantity.RATE, Double.MIN_VALUE).with(Quantity.INTERVAL, 3600)).down());
    }

    @Test
    void noRateNoNews() {
        assertEquals(new News(new long[0], new long[0]), News.of(Parameters.USUAL.with(Quantity.RATE, 0)));
    }

    @Test
    void everyPatternKeepsTheRate() {
        for (Pattern pattern : Pattern.values()) {
            for (double rate : new double[]{18, 600, 6000}) {
                long count = News.of(HOUR.with(pattern).with(Quantity.RATE, rate)).down().length;
                assertEquals(60 * rate, count, 60 * rate * 0.1, pattern + " " + rate);
            }
        }
    }

    @Test
    void timesNeverGoBackAndLieBeforeTheEnd() {
        for (Parameters parameters : ManyParameters.some(200)) {
            News news = News.of(parameters);
            for (long[] times : new long[][]{news.down(), news.up()}) {
                long[] sorted = times.clone();
                Arrays.sort(sorted);
                assertArrayEquals(sorted, times);
                assertTrue(times.length == 0 || times[0] >= 0 && times[times.length - 1] < parameters.duration());
            }
        }
    }

    @Test
    void burstsAreFiveATenthOfASecondApart() {
        long[] down = News.of(HOUR.with(Pattern.BURSTS)).down();
        for (int i = 0; i + 5 <= down.length; i += 5) {
            for (int k = 1; k < 5; k++) {
                assertEquals(100 * MS, down[i + k] - down[i + k - 1], 1);
            }
        }
    }

    @Test
    void theSeedMakesTheNews() {
        Parameters random = HOUR.with(Pattern.RANDOM).with(Quantity.RATE, 60);
        assertEquals(News.of(random), News.of(random));
        assertNotEquals(News.of(random), News.of(random.withSeed(2)));
        assertNotEquals(Arrays.toString(News.of(random).down()), Arrays.toString(News.of(random).up()));
    }
}
