package framebyframe.ui.ledger;

import framebyframe.polling.words.Sentences;
import framebyframe.polling.words.VerdictWords;
import framebyframe.text.Message;
import framebyframe.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The sentence that one takes home, why it holds, and what is to be said honestly besides.
final class VerdictPane extends VBox {

    private final Texts texts;
    private final Label headline = words("strong", "verdict-headline");
    private final VBox card = new VBox();
    private final VBox reasons = new VBox();
    private final VBox notes = new VBox();

    VerdictPane(Texts texts) {
        this.texts = texts;
        headline.setId("verdict-headline");
        reasons.setId("verdict-reasons");
        notes.setId("verdict-notes");
        notes.getStyleClass().add("verdict-notes");
        reasons.getStyleClass().add("verdict-reasons");
        card.getStyleClass().addAll("callout", "verdict-card");
        card.getChildren().addAll(headline, reasons);
        getStyleClass().add("verdict");
        getChildren().addAll(card, notes);
    }

    void show(VerdictWords verdict, boolean pollingFine) {
        card.getStyleClass().remove("success");
        if (pollingFine) {
            card.getStyleClass().add("success");
        }
        headline.setText(Sentences.of(texts, verdict.headline()));
        headline.setGraphic(new FontIcon(pollingFine ? "fth-coffee" : "fth-award"));
        reasons.getChildren().setAll(verdict.reasons().stream().map(this::reason).toList());
        notes.getChildren().setAll(verdict.notes().stream().map(this::note).toList());
    }

    private Node reason(Message reason) {
        Label label = words("caption");
        label.setText(Sentences.of(texts, reason));
        return label;
    }

    private Node note(Message note) {
        Label label = words("caption", "muted");
        label.setText(Sentences.of(texts, note));
        HBox.setHgrow(label, Priority.ALWAYS);
        Region dot = new Region();
        dot.getStyleClass().add("note-dot");
        HBox row = new HBox(dot, label);
        row.getStyleClass().add("note");
        return row;
    }

    static Label words(String... styleClasses) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
