package framebyframe.echo;

import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/// A column of the tables.
enum Figure {
    P50("p50 µs", Load.ROUND_TRIP, false, Measured::p50),
    P99("p99 µs", Load.ROUND_TRIP, false, Measured::p99),
    MANY("50 × 1, messages/s", Load.MANY, true, Measured::rate),
    MANY_DEEP("50 × 16, messages/s", Load.MANY_DEEP, true, Measured::rate),
    MANY_CORE("50 × 1, core µs", Load.MANY, false, Measured::core),
    MANY_DEEP_CORE("50 × 16, core µs", Load.MANY_DEEP, false, Measured::core);

    private final String title;
    private final Load load;
    private final boolean moreIsBetter;
    private final ToDoubleFunction<Measured> value;

    Figure(String title, Load load, boolean moreIsBetter, ToDoubleFunction<Measured> value) {
        this.title = title;
        this.load = load;
        this.moreIsBetter = moreIsBetter;
        this.value = value;
    }

    String title() {
        return title;
    }

    /// Under which load it is measured.
    Load load() {
        return load;
    }

    double of(Measured measured) {
        return value.applyAsDouble(measured);
    }

    /// How many times as good as another's value one of ours is.
    double ahead(double ours, double theirs) {
        return moreIsBetter ? ours / theirs : theirs / ours;
    }

    static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
