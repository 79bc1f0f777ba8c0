package framebyframe.ui.learn;

import framebyframe.lesson.Markdown;
import framebyframe.text.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Tells the learner what came of a prediction, by icon, word and colour, and names the belief behind a wrong one.
final class VerdictCard extends VBox {

    /// @param recalled whether the question is out of sight, so that the prediction has to be quoted
    VerdictCard(Outcome outcome, boolean recalled, MarkdownView markdown, Texts texts) {
        getStyleClass().addAll("callout", "verdict", outcome.right() ? "success" : "danger");
        Label title = new Label(texts.get(outcome.right() ? "learn.verdict.right" : "learn.verdict.wrong"),
                new FontIcon(outcome.right() ? Feather.CHECK_CIRCLE : Feather.X_CIRCLE));
        title.getStyleClass().add("verdict-title");
        getChildren().add(new HBox(title));
        if (recalled) {
            VBox quoted = new VBox(line(texts.get("learn.verdict.said", Markdown.plain(outcome.chosen().label()))));
            quoted.getStyleClass().add("verdict-quoted");
            if (!outcome.right()) {
                quoted.getChildren().add(
                        line(texts.get("learn.verdict.answer", Markdown.plain(outcome.answer().label()))));
            }
            getChildren().add(quoted);
        }
        if (outcome.chosen().feedback().getFirstChild() != null) {
            getChildren().add(markdown.blocks(outcome.chosen().feedback()));
        }
        outcome.belief().ifPresent(belief -> {
            Prose named = line(texts.get("learn.verdict.belief", belief.belief()));
            named.getStyleClass().add("belief");
            getChildren().add(named);
        });
    }

    private static Prose line(String text) {
        Prose line = new Prose();
        line.text(text, List.of());
        return line;
    }
}
