package framebyframe.ui.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;
import javafx.scene.chart.ValueAxis;

/// An axis on which each tenfold takes the same way. Its bounds are set from outside, and above 0.
final class LogAxis extends ValueAxis<Number> {

    /// With less than so many tenfolds, 2 and 5 between them are labelled, too.
    private static final double FEW = 2.5;

    private final DoubleFunction<String> label;

    private record Bounds(double lower, double upper) {}

    LogAxis(double lower, double upper, DoubleFunction<String> label) {
        super(lower, upper);
        this.label = label;
        setAnimated(false);
        setAutoRanging(false);
        setMinorTickVisible(false);
    }

    /// The largest of 1, 2 and 5 times a power of ten that is at most `value`.
    static double below(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double digit = value / power;
        return power * (digit >= 5 ? 5 : digit >= 2 ? 2 : 1);
    }

    /// The smallest of them that is at least `value`.
    static double above(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double digit = value / power;
        return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
    }

    private double length() {
        return getSide().isVertical() ? getHeight() : getWidth();
    }

    @Override
    public double getDisplayPosition(Number value) {
        double part = Math.log(value.doubleValue() / getLowerBound()) / Math.log(getUpperBound() / getLowerBound());
        return (getSide().isVertical() ? 1 - part : part) * length();
    }

    @Override
    public Number getValueForDisplay(double position) {
        double part = position / length();
        return getLowerBound()
                * Math.pow(getUpperBound() / getLowerBound(), getSide().isVertical() ? 1 - part : part);
    }

    @Override
    protected Object autoRange(double least, double most, double length, double labelSize) {
        return getRange();
    }

    @Override
    protected Object getRange() {
        return new Bounds(getLowerBound(), getUpperBound());
    }

    @Override
    protected void setRange(Object range, boolean animate) {
        Bounds bounds = (Bounds) Objects.requireNonNull(range);
        setLowerBound(bounds.lower());
        setUpperBound(bounds.upper());
        currentLowerBound.set(bounds.lower());
    }

    @Override
    protected List<Number> calculateTickValues(double length, Object range) {
        Bounds bounds = (Bounds) range;
        boolean few = Math.log10(bounds.upper() / bounds.lower()) < FEW;
        List<Number> ticks = new ArrayList<>();
        for (double power = below(bounds.lower()); power <= bounds.upper() * 1.0001; power = above(power * 1.01)) {
            boolean isTen = Math.abs(Math.log10(power) - Math.rint(Math.log10(power))) < 0.01;
            if (power >= bounds.lower() * 0.9999 && (few || isTen)) {
                ticks.add(power);
            }
        }
        return ticks;
    }

    @Override
    protected List<Number> calculateMinorTickMarks() {
        return List.of();
    }

    @Override
    protected String getTickMarkLabel(Number value) {
        return label.apply(value.doubleValue());
    }
}
