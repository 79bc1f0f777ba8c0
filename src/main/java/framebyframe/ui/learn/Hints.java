package framebyframe.ui.learn;

import framebyframe.lesson.StepText;
import framebyframe.text.Texts;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The hints of something to change or to build: one at a time, when asked for.
final class Hints extends VBox {

    private final List<StepText.Item> hints;
    private final MarkdownView markdown;
    private final Texts texts;
    private final VBox read = new VBox();
    private final Button more = new Button(null, new FontIcon(Feather.HELP_CIRCLE));

    Hints(List<StepText.Item> hints, LearnViewModel model, MarkdownView markdown, Texts texts) {
        this.hints = hints;
        this.markdown = markdown;
        this.texts = texts;
        getStyleClass().add("hints");
        read.getStyleClass().add("hints");
        more.setId("hint");
        more.getStyleClass().add("link");
        more.setOnAction(_ -> model.hint());
        getChildren().setAll(read, more);
        show(model.hintsProperty().get());
    }

    void show(int wanted) {
        int count = Math.min(wanted, hints.size());
        while (read.getChildren().size() < count) {
            int next = read.getChildren().size();
            VBox card = new VBox(VerdictCard.line(texts.get("learn.hint.number", next + 1, hints.size())),
                    markdown.line(hints.get(next).label()));
            if (hints.get(next).feedback().getFirstChild() != null) {
                card.getChildren().add(markdown.blocks(hints.get(next).feedback()));
            }
            card.getChildren().getFirst().getStyleClass().add("hint-number");
            card.getStyleClass().addAll("callout", "hint-card");
            read.getChildren().add(card);
        }
        more.setText(texts.get(count == 0 ? "learn.hint.first" : "learn.hint.next"));
        more.setVisible(count < hints.size());
        more.setManaged(count < hints.size());
    }
}
