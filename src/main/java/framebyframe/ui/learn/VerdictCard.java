package framebyframe.ui.learn;

import framebyframe.lesson.Misconception;
import framebyframe.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Tells the learner what came of a prediction, by icon, word and colour; names the belief behind a wrong one, and offers
/// the experiment that refutes it.
final class VerdictCard extends VBox {

    /// What the learner may do about a belief.
    interface Refuting {

        /// Leads to the experiment; empty when there is none to lead to.
        Optional<Runnable> wayTo(Misconception belief);
    }

    /// @param recalled whether the question is out of sight, so that the prediction has to be quoted
    VerdictCard(Outcome outcome, boolean recalled, MarkdownView markdown, Texts texts, Refuting refuting) {
        getStyleClass().addAll("callout", "verdict", outcome.right() ? "success" : "danger");
        Label title = new Label(texts.get(outcome.right() ? "learn.verdict.right" : "learn.verdict.wrong"),
                new FontIcon(outcome.right() ? Feather.CHECK_CIRCLE : Feather.X_CIRCLE));
        title.getStyleClass().add("verdict-title");
        getChildren().add(new HBox(title));
        VBox quoted = new VBox();
        quoted.getStyleClass().add("verdict-quoted");
        if (recalled) {
            quoted.getChildren().add(line(texts.get("learn.verdict.said", outcome.said())));
        }
        outcome.remark().ifPresent(remark -> quoted.getChildren().add(line(remark)));
        if (!outcome.right() && (recalled || outcome.remark().isPresent())) {
            quoted.getChildren().add(line(texts.get("learn.verdict.answer", outcome.answer())));
        }
        if (!quoted.getChildren().isEmpty()) {
            getChildren().add(quoted);
        }
        outcome.feedback().ifPresent(feedback -> getChildren().add(markdown.blocks(feedback)));
        outcome.belief().ifPresent(belief -> {
            Prose named = line(texts.get("learn.verdict.belief", belief.belief()));
            named.getStyleClass().add("belief");
            getChildren().add(named);
            refuting.wayTo(belief).ifPresent(way -> getChildren().add(tryIt(way, texts)));
        });
    }

    /// A button that leads to the experiment.
    static Button tryIt(Runnable way, Texts texts) {
        Button button = new Button(texts.get("learn.verdict.tryIt"), new FontIcon(Feather.CORNER_DOWN_RIGHT));
        button.getStyleClass().addAll("try-it", "small");
        button.setOnAction(_ -> way.run());
        return button;
    }

    static Prose line(String text) {
        Prose line = new Prose();
        line.text(text, List.of());
        return line;
    }
}
