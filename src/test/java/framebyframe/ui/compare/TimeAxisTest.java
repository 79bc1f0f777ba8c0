package framebyframe.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeAxisTest {

    private static final long SECOND = 1_000_000_000;

    @ParameterizedTest
    @CsvSource({"60, 600, 0 s|10 s|20 s|30 s|40 s|50 s|60 s",
            "3600, 600, 0 min|10 min|20 min|30 min|40 min|50 min|60 min",
            "1, 400, 0.0 s|0.2 s|0.4 s|0.6 s|0.8 s|1.0 s"})
    void momentsAreRound(long seconds, double width, String names) {
        TimeAxis axis = new TimeAxis(new Span(0, seconds * SECOND), width);
        assertEquals(List.of(names.split("\\|")), axis.ticks(70).stream().map(TimeAxis.Tick::name).toList());
    }

    @Test
    void aShortStretchLateInTheRunIsNamedPrecisely() {
        TimeAxis axis = new TimeAxis(new Span(12_400_000_000L, 12_500_000_000L), 500);
        assertEquals(List.of("12.40 s", "12.42 s", "12.44 s", "12.46 s", "12.48 s", "12.50 s"),
                axis.ticks(70).stream().map(TimeAxis.Tick::name).toList());
    }

    @Test
    void namesNeverStandCloserThanAsked() {
        for (long length = 1_000_000; length < 4000 * SECOND; length = length * 7 / 5) {
            TimeAxis axis = new TimeAxis(new Span(0, length), 700);
            List<TimeAxis.Tick> ticks = axis.ticks(60);
            for (int i = 1; i < ticks.size(); i++) {
                assertTrue(axis.x(ticks.get(i).time()) - axis.x(ticks.get(i - 1).time()) >= 59.9, "length " + length);
            }
        }
    }

    @Test
    void aPlaceIsTheMomentThatStandsThere() {
        TimeAxis axis = new TimeAxis(new Span(SECOND, 5 * SECOND), 400);
        assertEquals(100, axis.x(2 * SECOND), 1e-9);
        assertEquals(2 * SECOND, axis.time(100));
    }
}
