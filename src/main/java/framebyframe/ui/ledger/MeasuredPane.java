package framebyframe.ui.ledger;

import framebyframe.polling.words.WayNames;
import framebyframe.polling.words.Numbers;
import framebyframe.measure.Measured;
import framebyframe.measure.Measurement;
import framebyframe.polling.Comparison;
import framebyframe.polling.Counted;
import framebyframe.polling.Counting;
import framebyframe.polling.Ledger;
import framebyframe.polling.Way;
import framebyframe.text.Texts;
import java.util.List;
import java.util.Objects;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What was simulated and what was measured, under each other, with the difference in per cent.
final class MeasuredPane extends VBox {

    private static final List<Figure> ROWS = List.of(Figure.REQUESTS, Figure.BYTES_UP, Figure.BYTES_DOWN,
            Figure.DELIVERED, Figure.MEAN, Figure.WORST);

    private final Texts texts;
    private final Label stale = VerdictPane.words("callout", "warning", "caption");

    MeasuredPane(Texts texts, Comparison comparison, Measured measured) {
        this.texts = texts;
        getStyleClass().add("measured");
        Label title = VerdictPane.words("heading");
        title.setText(texts.get("ledger.measured.title"));
        Label foot = VerdictPane.words("caption", "muted");
        foot.setText(texts.get("ledger.measured.foot", Numbers.threeDigits(Math.rint(measured.compression() * 10) / 10),
                Numbers.duration(measured.grain())));
        stale.setId("measured-stale");
        stale.setText(texts.get("ledger.measured.stale"));
        getChildren().addAll(title, stale, grid(comparison, measured), foot);
        if (Measurement.cutsEvents(comparison.parameters())) {
            Label chunks = VerdictPane.words("caption", "muted");
            chunks.setId("measured-chunks");
            chunks.setText(texts.get("ledger.measured.chunks", Measurement.LONGEST_CHUNK, Measurement.AROUND_CHUNK));
            getChildren().add(chunks);
        }
        showStale(false);
    }

    /// Says whether the figures belong to other parameters than those of now.
    void showStale(boolean isStale) {
        stale.setVisible(isStale);
        stale.setManaged(isStale);
    }

    private GridPane grid(Comparison comparison, Measured measured) {
        GridPane grid = new GridPane();
        grid.getStyleClass().addAll("figures", "measured-figures");
        ColumnConstraints first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(first);
        for (Way way : Ways.ALL) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(column);
            Label head = new Label(texts.get(Ways.brief(way)));
            head.getStyleClass().addAll("figure-head", Ways.styleClass(way));
            grid.add(head, 1 + way.ordinal(), 0);
        }
        int row = 1;
        for (Figure figure : ROWS) {
            VBox names = new VBox(new Label(texts.get("ledger.figure." + figure.name())),
                    small("ledger.measured.measured"), small("ledger.measured.difference"));
            names.getStyleClass().add("measured-names");
            grid.add(names, 0, row);
            for (Way way : Ways.ALL) {
                Ledger real = measured.ledgers().get(way);
                if (real != null) {
                    grid.add(cell(figure, way, figure.of(Counting.of(comparison.run(way)), Counted.APPLICATION),
                            figure.of(real, Counted.APPLICATION), measured.grain()), 1 + way.ordinal(), row);
                }
            }
            row++;
        }
        return grid;
    }

    private Label small(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().addAll("caption", "muted");
        return label;
    }

    /// A delay that differs by less than can be measured is the same.
    private Node cell(Figure figure, Way way, double simulated, double measured, long grain) {
        boolean same = figure.isDelay() && simulated != measured && Math.abs(simulated - measured) <= grain;
        String difference = same ? texts.get("ledger.measured.same") : Numbers.difference(simulated, measured);
        VBox cell = new VBox(number(text(figure, simulated), "measured-simulated"),
                number(text(figure, measured), "measured-real"), number(difference, "measured-difference"));
        cell.setId("measured-" + figure.name() + "-" + way.name());
        cell.getStyleClass().addAll("measured-cell", "focus-ring");
        cell.setAccessibleRole(AccessibleRole.TEXT);
        cell.setAccessibleText(texts.get("ledger.access.measured", texts.get("ledger.figure." + figure.name()),
                WayNames.name(way), text(figure, simulated), text(figure, measured),
                same ? texts.get("ledger.access.same") : difference));
        cell.setFocusTraversable(true);
        return cell;
    }

    private static String text(Figure figure, double value) {
        return figure.isDelay() ? Numbers.milliseconds(value) : Numbers.of(value);
    }

    private static Label number(String text, String styleClass) {
        Label label = new Label(Objects.requireNonNull(text));
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().addAll("mono", styleClass);
        return label;
    }
}
