package framebyframe.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.polling.BreakEven.Axis;
import framebyframe.polling.BreakEven.Crossing;
import framebyframe.polling.Message.Kind;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Crossings of the model against those worked out by hand from the lengths of its messages.
class BreakEvenTest {

    private static final Parameters PLAIN = Parameters.USUAL.with(Quantity.HEARTBEAT, 0).with(Quantity.HOLD, 3600);

    private static BreakEven of(Parameters parameters, Axis axis, Counted counted) {
        return BreakEven.of(parameters, axis, counted, () -> false);
    }

    private static double crossing(BreakEven curves, Way one, Way other) {
        List<Crossing> found = curves.crossings().stream()
                .filter(c -> Set.of(c.below(), c.above()).equals(Set.of(one, other))).toList();
        assertEquals(1, found.size(), one + " and " + other + ": " + curves.crossings());
        return found.getFirst().at();
    }

    private static long bytes(Parameters parameters, Kind kind, int news) {
        return new Letters(parameters).size(kind, 100, 100 + news).total();
    }

    /// Above a poll for each update, short polling brings several by one: then it costs less for each.
    @ParameterizedTest
    @CsvSource({"3, BROWSER", "3, MINIMAL", "3, COOKIES", "10, BROWSER", "1, MINIMAL"})
    void shortPollingOvertakesLongPollingWhereAPollBringsOneUpdate(double interval, HeaderSet headers) {
        BreakEven rates = of(PLAIN.with(Quantity.INTERVAL, interval).with(headers), Axis.RATE, Counted.APPLICATION);
        assertEquals(60 / interval, crossing(rates, Way.SHORT_POLLING, Way.LONG_POLLING), 60 / interval * 0.03);
        Crossing found = rates.crossings().stream().filter(c -> c.above() == Way.SHORT_POLLING).findFirst()
                .orElseThrow();
        assertEquals(Way.LONG_POLLING, found.below());
    }

    @Test
    void intervalOfTheCrossingIsTheDistanceOfUpdates() {
        BreakEven intervals = of(PLAIN, Axis.INTERVAL, Counted.APPLICATION);
        assertEquals(60 / 18.0, crossing(intervals, Way.SHORT_POLLING, Way.LONG_POLLING), 0.1);
    }

    /// In an hour, polls that cost as much as 1,080 chunks' framing and the opening; one poll is at the hour's end.
    @Test
    void intervalAtWhichAPollIsAsCheapAsEventsFollowsFromTheLengths() {
        Letters letters = new Letters(PLAIN);
        double poll = bytes(PLAIN, Kind.POLL, 0) + letters.head(Kind.ANSWER, 100, 200) + 2 - 1;
        double events = bytes(PLAIN, Kind.SUBSCRIBE, 0) + bytes(PLAIN, Kind.STREAM, 0)
                + 1080 * (bytes(PLAIN, Kind.EVENT, 1) - 100 - 1);
        int polls = (int) (events / poll);
        assertEquals(3600.0 / (polls - 1), crossing(of(PLAIN, Axis.INTERVAL, Counted.APPLICATION), Way.SHORT_POLLING,
                Way.SERVER_SENT_EVENTS), 0.5);
    }

    @Test
    void costOfAStreamIsItsPartsOverAnHour() {
        BreakEven rates = of(PLAIN, Axis.RATE, Counted.APPLICATION);
        double opening = bytes(PLAIN, Kind.SUBSCRIBE, 0) + bytes(PLAIN, Kind.STREAM, 0);
        List<Double> curve = rates.curves().get(Way.SERVER_SENT_EVENTS);
        assertEquals(opening / 6 + bytes(PLAIN, Kind.EVENT, 1), curve.getFirst(), 1e-6, "six updates in an hour");
        assertEquals(bytes(PLAIN, Kind.EVENT, 1), curve.getLast(), 1, "the opening hardly counts");
    }

    @Test
    void wireCountsMoreThanTheApplication() {
        BreakEven application = of(Parameters.USUAL, Axis.RATE, Counted.APPLICATION);
        BreakEven wire = of(Parameters.USUAL, Axis.RATE, Counted.WIRE);
        for (Way way : Way.values()) {
            for (int i = 0; i < wire.places().size(); i++) {
                assertTrue(wire.curves().get(way).get(i) > application.curves().get(way).get(i));
            }
        }
    }

    @Test
    void withoutNewsThereAreNoCurvesOverTheInterval() {
        Parameters none = Parameters.USUAL.with(Quantity.RATE, 0);
        assertTrue(of(none, Axis.INTERVAL, Counted.WIRE).curves().isEmpty());
        assertEquals(4, of(none, Axis.RATE, Counted.WIRE).curves().size());
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void crossingSeparatesWhatIsCheaperOnBothSides(Preset preset) {
        BreakEven rates = of(preset.parameters(), Axis.RATE, Counted.WIRE);
        for (Crossing crossing : rates.crossings()) {
            List<Double> below = rates.curves().get(crossing.below());
            List<Double> above = rates.curves().get(crossing.above());
            int next = 0;
            while (rates.places().get(next) < crossing.at()) {
                next++;
            }
            assertTrue(below.get(next - 1) <= above.get(next - 1) * 1.006, preset + " " + crossing);
            assertTrue(above.get(next) <= below.get(next) * 1.006, preset + " " + crossing);
        }
    }

    @Test
    void heaviestParametersAreBounded() {
        Parameters heavy = Parameters.USUAL.with(Quantity.MINUTES, 60).with(Quantity.RATE, 6000)
                .with(Quantity.UP_RATE, 6000).with(Quantity.INTERVAL, 0.05).with(Quantity.PAYLOAD, 65_536)
                .with(Quantity.CLIENTS, 1_000_000).with(Quantity.JITTER, 100);
        assertEquals(4, of(heavy, Axis.RATE, Counted.WIRE).curves().size());
    }

    @Test
    void cancelledCurvesAreGivenUp() {
        assertThrows(CancellationException.class,
                () -> BreakEven.of(Parameters.USUAL, Axis.RATE, Counted.WIRE, () -> true));
    }
}
