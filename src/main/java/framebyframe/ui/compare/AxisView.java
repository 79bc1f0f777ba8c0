package framebyframe.ui.compare;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// The names of round moments, over all lanes.
final class AxisView extends Region {

    /// Between two moments at least so many times the size of type.
    private static final double APART = 6;

    private final Supplier<LaneView> lane;
    private final Canvas canvas = new Canvas();
    /// Has the looks of all names.
    private final Label looks = new Label("0");

    /// @param lane whose axis this is
    AxisView(Supplier<LaneView> lane) {
        this.lane = lane;
        getStyleClass().add("lanes-axis");
        looks.getStyleClass().addAll("axis-name", "mono");
        looks.setVisible(false);
        looks.textFillProperty().addListener(_ -> requestLayout());
        canvas.setMouseTransparent(true);
        getChildren().setAll(looks, canvas);
    }

    /// The moments worth a name.
    static List<TimeAxis.Tick> ticks(TimeAxis axis, double typeSize) {
        return axis.width() > 0 ? axis.ticks(APART * typeSize) : List.of();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), getHeight());
        pen.setFont(looks.getFont());
        pen.setFill(looks.getTextFill());
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setTextBaseline(VPos.CENTER);
        TimeAxis axis = lane.get().axisFor(getWidth());
        List<TimeAxis.Tick> ticks = ticks(axis, looks.getFont().getSize());
        for (TimeAxis.Tick tick : ticks) {
            pen.fillText(tick.name(), Math.round(lane.get().axisLeft() + axis.x(tick.time())), getHeight() / 2);
        }
        setAccessibleText(ticks.stream().map(TimeAxis.Tick::name).collect(Collectors.joining(", ")));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(looks.prefHeight(-1));
    }
}
