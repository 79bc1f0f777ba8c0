package framebyframe.ui.ledger;

import framebyframe.polling.words.WayNames;
import framebyframe.polling.words.Numbers;
import framebyframe.polling.Counted;
import framebyframe.polling.Way;
import framebyframe.text.Texts;
import framebyframe.ui.ledger.LedgerViewModel.Shown;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// The table: a row for each figure, a column for each way. Each figure is a button that tells what it is made of.
final class TablePane extends GridPane {

    private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");
    private static final double COLUMN = 62;

    private final Texts texts;
    private final Map<Figure, Map<Way, Button>> cells = new EnumMap<>(Figure.class);
    private final Map<Figure, Label> names = new EnumMap<>(Figure.class);

    /// @param explain told which figure is pressed
    TablePane(Texts texts, BiConsumer<Figure, Way> explain) {
        this.texts = texts;
        getStyleClass().add("figures");
        ColumnConstraints first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(first);
        for (Way way : Ways.ALL) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(HPos.RIGHT);
            column.setMinWidth(COLUMN);
            getColumnConstraints().add(column);
            Label head = new Label(texts.get(Ways.brief(way)));
            head.getStyleClass().addAll("figure-head", Ways.styleClass(way));
            head.setMinWidth(USE_PREF_SIZE);
            add(head, 1 + way.ordinal(), 0);
        }
        for (Figure figure : Figure.values()) {
            addRow(figure, explain);
        }
    }

    private void addRow(Figure figure, BiConsumer<Figure, Way> explain) {
        Label name = new Label(texts.get("ledger.figure." + figure.name()));
        name.getStyleClass().add("figure-name");
        name.setMinWidth(USE_PREF_SIZE);
        name.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        names.put(figure, name);
        add(name, 0, 1 + figure.ordinal());
        Map<Way, Button> row = new EnumMap<>(Way.class);
        for (Way way : Ways.ALL) {
            Button cell = new Button();
            cell.setId("figure-" + figure.name() + "-" + way.name());
            cell.getStyleClass().setAll("button", "figure", "mono");
            cell.setMnemonicParsing(false);
            cell.setMinWidth(USE_PREF_SIZE);
            cell.setMaxWidth(Double.MAX_VALUE);
            cell.setOnAction(_ -> explain.accept(figure, way));
            row.put(way, cell);
            add(cell, 1 + way.ordinal(), 1 + figure.ordinal());
        }
        cells.put(figure, row);
    }

    /// The button of a figure, to point at.
    Node cell(Figure figure, Way way) {
        return java.util.Objects.requireNonNull(cells.getOrDefault(figure, Map.of()).get(way));
    }

    void show(Shown shown, Counted counted) {
        cells.forEach((figure, row) -> {
            Set<Way> best = shown.best(figure, counted);
            boolean wanted = figure != Figure.OVERWRITTEN || row.keySet().stream()
                    .anyMatch(way -> shown.ledger(way).overwritten() > 0);
            place(java.util.Objects.requireNonNull(names.get(figure)), wanted);
            row.forEach((way, cell) -> {
                double value = figure.of(shown.ledger(way), counted);
                boolean none = figure.isDelay() && shown.ledger(way).delivered() == 0;
                String text = none ? "–" : figure.isDelay() ? Numbers.milliseconds(value) : Numbers.of(value);
                cell.setText(text);
                boolean isBest = best.contains(way) && !none;
                cell.pseudoClassStateChanged(BEST, isBest);
                cell.setAccessibleText(texts.get(isBest ? "ledger.access.best" : "ledger.access.figure",
                        texts.get("ledger.figure." + figure.name()), WayNames.name(way), text));
                place(cell, wanted);
            });
        });
    }

    private static void place(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }
}
