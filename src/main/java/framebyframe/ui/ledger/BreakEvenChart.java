package framebyframe.ui.ledger;

import framebyframe.polling.BreakEven;
import framebyframe.polling.BreakEven.Crossing;
import framebyframe.polling.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.chart.LineChart;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/// The curves, a numbered mark where two cross, and a line where the parameters are now.
final class BreakEvenChart extends LineChart<Number, Number> {

    /// One symbol in so many points.
    private static final int SYMBOLS = 6;
    private static final int MARK = 18;

    private final Line now = new Line();
    private final List<Mark> marks = new ArrayList<>();
    private double place;

    private record Mark(double x, double y, Label label) {}

    BreakEvenChart(LogAxis across, LogAxis up) {
        super(across, up);
        setAnimated(false);
        setCreateSymbols(false);
        setLegendVisible(false);
        setHorizontalZeroLineVisible(false);
        setVerticalZeroLineVisible(false);
        setAlternativeRowFillVisible(false);
        setAlternativeColumnFillVisible(false);
        now.getStyleClass().add("chart-now");
        getPlotChildren().add(now);
    }

    void show(BreakEven curves) {
        marks.forEach(mark -> getPlotChildren().remove(mark.label()));
        marks.clear();
        LogAxis across = (LogAxis) getXAxis();
        across.setLowerBound(curves.axis().least());
        across.setUpperBound(curves.axis().most());
        LogAxis up = (LogAxis) getYAxis();
        up.setLowerBound(LogAxis.below(0.9 * curves.curves().values().stream().flatMap(List::stream)
                .mapToDouble(v -> v).min().orElse(10)));
        up.setUpperBound(LogAxis.above(1.1 * curves.curves().values().stream().flatMap(List::stream)
                .mapToDouble(v -> v).max().orElse(1000)));
        getData().setAll(Ways.ALL.stream().filter(curves.curves()::containsKey).map(way -> series(curves, way))
                .toList());
        for (int i = 0; i < getData().size(); i++) {
            dress(getData().get(i));
        }
        for (int i = 0; i < curves.crossings().size(); i++) {
            Crossing crossing = curves.crossings().get(i);
            Label label = mark(i + 1);
            marks.add(new Mark(crossing.at(), height(curves, crossing), label));
            getPlotChildren().add(label);
        }
        now.toFront();
        marks.forEach(mark -> mark.label().toFront());
        requestChartLayout();
    }

    /// A chart takes its own style classes; these come after them.
    private static void dress(Series<Number, Number> series) {
        String way = Ways.styleClass(Way.valueOf(series.getName()));
        Objects.requireNonNull(series.getNode()).getStyleClass().add(way);
        for (Data<Number, Number> point : series.getData()) {
            if (point.getNode() != null) {
                point.getNode().getStyleClass().setAll("chart-symbol", way);
            }
        }
    }

    /// The number of a crossing, as on the chart and before its sentence.
    static Label mark(int number) {
        Label label = new Label(Integer.toString(number));
        label.getStyleClass().add("crossing-mark");
        label.setMinSize(MARK, MARK);
        label.setMaxSize(MARK, MARK);
        return label;
    }

    /// Where the quantity is now; outside of the chart it is not shown.
    void showNow(double value) {
        place = value;
        requestChartLayout();
    }

    private static Series<Number, Number> series(BreakEven curves, Way way) {
        Series<Number, Number> series = new Series<>();
        series.setName(way.name());
        List<Double> curve = Objects.requireNonNull(curves.curves().get(way));
        for (int i = 0; i < curve.size(); i++) {
            Data<Number, Number> point = new Data<>(curves.places().get(i), curve.get(i));
            if (i % SYMBOLS == 1 + way.ordinal()) {
                point.setNode(symbol(way));
            }
            series.getData().add(point);
        }
        return series;
    }

    /// What stands for a way on its curve, besides colour and dashes.
    static Region symbol(Way way) {
        Region symbol = new Region();
        symbol.getStyleClass().addAll("chart-symbol", Ways.styleClass(way));
        return symbol;
    }

    /// How high the curves are where they cross: between the two points around it.
    private static double height(BreakEven curves, Crossing crossing) {
        List<Double> curve = Objects.requireNonNull(curves.curves().get(crossing.below()));
        int right = 1;
        while (right < curve.size() - 1 && curves.places().get(right) < crossing.at()) {
            right++;
        }
        double left = Math.log(curves.places().get(right - 1));
        double part = (Math.log(crossing.at()) - left) / (Math.log(curves.places().get(right)) - left);
        return curve.get(right - 1) * Math.pow(curve.get(right) / curve.get(right - 1), part);
    }

    /// Those that would lie on each other stand side by side, the left one where it belongs.
    private void layoutMarks(LogAxis across) {
        double free = Double.NEGATIVE_INFINITY;
        double lastY = 0;
        for (Mark mark : marks) {
            double y = getYAxis().getDisplayPosition(mark.y()) - MARK / 2.0;
            double x = across.getDisplayPosition(mark.x()) - MARK / 2.0;
            double beside = x < free && Math.abs(y - lastY) < MARK ? free : x;
            mark.label().resizeRelocate(beside, y, MARK, MARK);
            free = beside + MARK;
            lastY = y;
        }
    }

    @Override
    protected void layoutPlotChildren() {
        super.layoutPlotChildren();
        LogAxis across = (LogAxis) getXAxis();
        now.setVisible(place >= across.getLowerBound() && place <= across.getUpperBound());
        if (now.isVisible()) {
            double x = Math.rint(across.getDisplayPosition(place)) + 0.5;
            now.setStartX(x);
            now.setEndX(x);
            now.setStartY(0);
            now.setEndY(getYAxis().getHeight());
        }
        layoutMarks(across);
    }
}
