package framebyframe.ui.compare;

import framebyframe.polling.Quantity;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/// The round values that a slider stops at, about as far from each other everywhere as a share of the value: what is typed
/// may lie between them, or beyond.
final class Stops {

    private static final double[] FINE = {1, 1.2, 1.5, 1.8, 2, 2.5, 3, 4, 5, 6, 8};
    private static final double[] COARSE = {1, 2, 5};
    private static final double[] MINUTES = {0.1, 0.2, 0.5, 1, 2, 3, 5, 10, 15, 20, 30, 45, 60};

    private final double[] values;

    private Stops(double[] values) {
        this.values = values;
    }

    static Stops of(Quantity quantity) {
        return new Stops(switch (quantity) {
            case MINUTES -> MINUTES;
            case RATE, UP_RATE -> withNone(series(FINE, 0.1, 6000, 0.1));
            case INTERVAL -> series(FINE, quantity.least(), 3600, 0.01);
            case HOLD -> series(FINE, quantity.least(), 3600, 1);
            case HEARTBEAT -> withNone(series(FINE, 1, 3600, 1));
            case ROUND_TRIP -> withNone(series(FINE, 1, 2000, 1));
            case JITTER -> withNone(series(FINE, 1, 2000, 1));
            case PAYLOAD -> series(FINE, quantity.least(), quantity.most(), 1);
            case CLIENTS -> series(COARSE, quantity.least(), quantity.most(), 1);
            case FRESHNESS -> series(FINE, quantity.least(), quantity.most(), 0.01);
        });
    }

    /// Round values from `least` to `most`, both included, none finer than `grain`.
    private static double[] series(double[] mantissas, double least, double most, double grain) {
        DoubleStream round = DoubleStream.iterate(0.01, decade -> decade <= most, decade -> decade * 10)
                .flatMap(decade -> Arrays.stream(mantissas).map(m -> Math.rint(m * decade / grain) * grain));
        return DoubleStream.concat(round.filter(v -> v > least && v < most), DoubleStream.of(least, most))
                .map(v -> Math.rint(v * 1000) / 1000).sorted().distinct().toArray();
    }

    private static double[] withNone(double[] values) {
        return DoubleStream.concat(DoubleStream.of(0), Arrays.stream(values)).toArray();
    }

    /// How many steps the slider has.
    int last() {
        return values.length - 1;
    }

    double value(double place) {
        return values[Math.clamp(Math.round(place), 0, last())];
    }

    /// Where a value stands, also between two stops; at an end if it lies beyond.
    double place(double value) {
        int found = Arrays.binarySearch(values, value);
        if (found >= 0) {
            return found;
        }
        int after = -found - 1;
        if (after == 0 || after > last()) {
            return Math.clamp(after, 0, last());
        }
        return after - 1 + (value - values[after - 1]) / (values[after] - values[after - 1]);
    }
}
