package framebyframe.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The time axis over all lanes: round moments with their names.
final class AxisView extends Region {

    private static final double APART = 6;
    private static final double TICK = 5;

    private final Label widest = new Label("00.00 s");

    AxisView() {
        getStyleClass().add("lanes-axis");
        widest.getStyleClass().addAll("axis-name", "mono");
        widest.setVisible(false);
        getChildren().add(widest);
    }

    /// @param left where the axis begins
    void show(TimeAxis axis, double left) {
        List<TimeAxis.Tick> ticks = axis.width() > 0
                ? axis.ticks(APART * widest.getFont().getSize())
                : List.of();
        List<Node> nodes = new ArrayList<>(List.of(widest));
        for (TimeAxis.Tick tick : ticks) {
            Region line = new Region();
            line.getStyleClass().add("axis-tick");
            Label name = new Label(tick.name());
            name.getStyleClass().addAll("axis-name", "mono");
            for (Node node : List.of(line, name)) {
                node.setUserData(left + axis.x(tick.time()));
                nodes.add(node);
            }
        }
        getChildren().setAll(nodes);
        setAccessibleText(ticks.stream().map(TimeAxis.Tick::name).collect(Collectors.joining(", ")));
    }

    @Override
    protected void layoutChildren() {
        for (Node node : getChildren()) {
            if (node.getUserData() instanceof Double x) {
                if (node instanceof Label name) {
                    double wide = name.prefWidth(-1);
                    double from = Math.clamp(x - wide / 2, 0, Math.max(0, getWidth() - wide));
                    name.resizeRelocate(Math.round(from), 0, wide, name.prefHeight(-1));
                } else {
                    node.resizeRelocate(Math.round(x), getHeight() - TICK, 1, TICK);
                }
            }
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(widest.prefHeight(-1) + TICK + 1);
    }
}
