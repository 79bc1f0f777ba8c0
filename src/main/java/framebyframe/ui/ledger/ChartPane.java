package framebyframe.ui.ledger;

import framebyframe.polling.words.WayNames;
import framebyframe.polling.words.Numbers;
import framebyframe.polling.words.Sentences;
import framebyframe.polling.BreakEven;
import framebyframe.polling.BreakEven.Axis;
import framebyframe.polling.BreakEven.Crossing;
import framebyframe.polling.Counted;
import framebyframe.polling.Way;
import framebyframe.text.Message;
import framebyframe.text.Texts;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;

/// The chart, what its lines are, and a sentence for each crossing; pressing one goes there.
final class ChartPane extends VBox {

    private static final int SAMPLE = 30;
    private static final int HEIGHT = 14;
    private static final int SYMBOL = 8;

    private final Texts texts;
    private final DoubleConsumer go;
    private final LogAxis across;
    private final BreakEvenChart chart;
    private final Label unit = VerdictPane.words("caption", "muted");
    private final Label nothing = VerdictPane.words("caption", "muted");
    private final VBox drawn = new VBox();
    private final VBox sentences = new VBox();

    /// @param go moves the quantity to a place
    ChartPane(Texts texts, DoubleConsumer go) {
        this.texts = texts;
        this.go = go;
        this.across = new LogAxis(Axis.RATE.least(), Axis.RATE.most(), Numbers::threeDigits);
        this.chart = new BreakEvenChart(across, new LogAxis(10, 1000, Bytes::of));
        chart.setId("ledger-curves");
        chart.setAccessibleRole(AccessibleRole.TEXT);
        chart.setFocusTraversable(true);
        chart.getStyleClass().addAll("break-even", "focus-ring");
        chart.setMinWidth(0);
        nothing.setId("ledger-chart-nothing");
        unit.setId("ledger-chart-unit");
        sentences.setId("ledger-crossings");
        sentences.getStyleClass().add("crossings");
        FlowPane legend = new FlowPane();
        legend.getStyleClass().add("chart-legend");
        Ways.ALL.forEach(way -> legend.getChildren().add(legend(way)));
        legend.getChildren().add(legendNow());
        drawn.getChildren().addAll(legend, chart, sentences);
        drawn.getStyleClass().add("chart-drawn");
        getStyleClass().add("chart-part");
        getChildren().addAll(unit, nothing, drawn);
    }

    private Node legend(Way way) {
        Line line = new Line(0, HEIGHT / 2.0, SAMPLE, HEIGHT / 2.0);
        line.getStyleClass().addAll("legend-line", Ways.styleClass(way));
        Region symbol = BreakEvenChart.symbol(way);
        symbol.setManaged(false);
        symbol.resizeRelocate(SAMPLE / 2.0 - SYMBOL / 2.0, HEIGHT / 2.0 - SYMBOL / 2.0, SYMBOL, SYMBOL);
        return legend(texts.get(Ways.brief(way)), new Pane(line, symbol), SAMPLE);
    }

    private static Node legend(String name, Pane sample, double width) {
        sample.setMinSize(width, HEIGHT);
        sample.setPrefSize(width, HEIGHT);
        Label label = new Label(name, sample);
        label.getStyleClass().addAll("caption", "legend-name");
        return label;
    }

    private Node legendNow() {
        Line line = new Line(1.5, 0, 1.5, HEIGHT);
        line.getStyleClass().add("chart-now");
        return legend(texts.get("ledger.chart.now"), new Pane(line), 3);
    }

    void show(BreakEven curves) {
        boolean any = !curves.curves().isEmpty();
        place(nothing, !any);
        place(drawn, any);
        nothing.setText(texts.get("ledger.chart.nothing"));
        unit.setText(texts.get(curves.counted() == Counted.WIRE
                ? "ledger.chart.unitWire"
                : "ledger.chart.unitApplication"));
        across.setLabel(texts.get("ledger.chart.across." + curves.axis().name()));
        if (any) {
            chart.show(curves);
            List<Crossing> crossings = curves.crossings();
            sentences.getChildren().setAll(IntStream.range(0, crossings.size())
                    .mapToObj(i -> row(i + 1, crossings.get(i), curves.axis())).toList());
            if (crossings.isEmpty()) {
                Label none = VerdictPane.words("caption");
                none.setText(texts.get("ledger.chart.noCrossing"));
                sentences.getChildren().add(none);
            }
            chart.setAccessibleText(texts.get("ledger.access.chart", across.getLabel(),
                    crossings.isEmpty()
                            ? texts.get("ledger.chart.noCrossing")
                            : crossings.stream().map(c -> sentence(c, curves.axis()))
                                    .collect(Collectors.joining(" "))));
        }
    }

    /// Where the parameters are now.
    void showNow(double value) {
        chart.showNow(value);
    }

    private Node row(int number, Crossing crossing, Axis axis) {
        String words = sentence(crossing, axis);
        Button row = new Button(words, BreakEvenChart.mark(number));
        row.setId("crossing-" + number);
        row.getStyleClass().setAll("button", "crossing", "caption");
        row.setMnemonicParsing(false);
        row.setWrapText(true);
        row.setMinHeight(USE_PREF_SIZE);
        row.setMaxWidth(Double.MAX_VALUE);
        row.setAccessibleText(texts.get("ledger.access.crossing", words));
        row.setOnAction(_ -> go.accept(crossing.at()));
        return row;
    }

    private String sentence(Crossing crossing, Axis axis) {
        Message at = axis == Axis.RATE
                ? Message.of("ledger.unit.plain", Numbers.threeDigits(crossing.at()))
                : Numbers.duration(crossing.at() * 1e9);
        return Sentences.of(texts, "ledger.crossing." + axis.name(), at, WayNames.name(crossing.below()),
                WayNames.name(crossing.above()));
    }

    private static void place(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }
}
