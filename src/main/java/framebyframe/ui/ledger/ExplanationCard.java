package framebyframe.ui.ledger;

import framebyframe.polling.words.WayNames;
import framebyframe.polling.words.Sentences;
import framebyframe.polling.words.Numbers;
import framebyframe.text.Message;
import framebyframe.text.Texts;
import framebyframe.ui.ledger.Explanation.Delays;
import framebyframe.ui.ledger.Explanation.Part;
import framebyframe.ui.ledger.Explanation.Sum;
import framebyframe.ui.ledger.Explanation.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a figure is made of: its parts under each other, and below a line their sum.
final class ExplanationCard extends VBox {

    private static final int COLUMNS = 3;

    private final Texts texts;
    private final Consumer<Witness> show;
    private final List<Button> looks = new ArrayList<>();

    /// @param show told which piece of news is to be looked at
    ExplanationCard(Texts texts, Explanation explanation, Consumer<Witness> show) {
        this.texts = texts;
        this.show = show;
        setId("explanation");
        getStyleClass().add("explanation");
        getStylesheets().add(ExplanationCard.class.getResource("/styles/ledger.css").toExternalForm());
        Label title = VerdictPane.words("strong", "explanation-title", Ways.styleClass(explanation.way()));
        title.setText(Sentences.of(texts, "ledger.explain.title",
                texts.get("ledger.figure." + explanation.figure().name()), WayNames.name(explanation.way())));
        getChildren().add(title);
        switch (explanation) {
            case Sum sum -> add(sum);
            case Delays delays -> add(delays);
        }
    }

    /// Puts the focus where a key does something, if anywhere.
    void focus() {
        looks.stream().findFirst().ifPresent(Button::requestFocus);
    }

    private void add(Sum sum) {
        sum.said().ifPresent(said -> getChildren().add(words(said)));
        if (sum.parts().isEmpty()) {
            return;
        }
        for (Part part : sum.parts()) {
            Label amount = number(signed(part.amount()));
            amount.getStyleClass().add("part-amount");
            VBox lines = new VBox(line(texts.get(part.words()),
                    part.number().isPresent() ? times(part) : "", amount, "part-words"));
            part.meaning().ifPresent(meaning -> {
                Label words = words(meaning);
                words.getStyleClass().add("muted");
                lines.getChildren().add(words);
            });
            getChildren().add(lines);
        }
        Region border = new Region();
        border.getStyleClass().add("sum-line");
        Label total = number(Numbers.exact(sum.total()));
        total.setId("explanation-total");
        total.getStyleClass().addAll("strong", "part-total");
        getChildren().addAll(border, line(texts.get("ledger.explain.sum"), "", total, "strong"));
    }

    /// What it is, how many, and how much.
    private static HBox line(String name, String times, Label amount, String styleClass) {
        Label words = VerdictPane.words(styleClass);
        words.setText(name);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(words, number(times), amount);
        line.getStyleClass().add("part-line");
        return line;
    }

    private static String signed(long amount) {
        return amount < 0 ? "−" + Numbers.exact(-amount) : Numbers.exact(amount);
    }

    /// So many of the same size; or about, when they differ.
    private String times(Part part) {
        long number = part.number().orElse(1);
        String each = part.amount() % number == 0
                ? Numbers.exact(part.amount() / number)
                : "≈ " + Numbers.threeDigits((double) part.amount() / number);
        return texts.get("ledger.explain.times", Numbers.exact(number), each);
    }

    private void add(Delays delays) {
        Label words = words(delays.rank().isPresent()
                ? Message.of("ledger.explain.rank." + delays.figure().name(),
                        Numbers.exact(delays.rank().getAsInt()), Numbers.exact(delays.count()), ms(delays.nanos()))
                : Message.of("ledger.explain.mean", ms(delays.sum()), Numbers.exact(delays.count()),
                        ms(delays.nanos())));
        words.setId("explanation-delays");
        getChildren().add(words);
        GridPane grid = grid();
        int row = 0;
        for (Witness witness : delays.witnesses()) {
            Label which = VerdictPane.words("caption");
            which.setText(texts.get(witness.words()));
            Button look = new Button(texts.get("ledger.explain.show"));
            look.setId("explanation-show-" + row);
            look.getStyleClass().addAll("caption", "link");
            look.setAccessibleText(texts.get("ledger.access.show", witness.news() + 1));
            look.setOnAction(_ -> show.accept(witness));
            looks.add(look);
            grid.addRow(row++, which, number(ms(witness.delay())), look);
        }
        getChildren().add(grid);
    }

    private static String ms(double nanos) {
        return Numbers.milliseconds(nanos) + " ms";
    }

    private Label words(Message message) {
        Label words = VerdictPane.words("caption");
        words.setText(texts.get(message));
        return words;
    }

    private static Label number(String text) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().addAll("mono", "caption");
        return label;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("parts");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(i == 0 ? Priority.ALWAYS : Priority.NEVER);
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }
}
