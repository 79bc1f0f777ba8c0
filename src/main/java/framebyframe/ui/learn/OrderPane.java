package framebyframe.ui.learn;

import framebyframe.lesson.Markdown;
import framebyframe.lesson.Shuffle;
import framebyframe.lesson.StepText;
import framebyframe.text.Texts;
import framebyframe.ui.experiment.MovableCard;
import framebyframe.ui.experiment.MovableList;
import java.util.List;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Cards to put in order; which of them were in place is told after checking.
final class OrderPane extends QuestionPane {

    private final StepText.Task words;
    private final MarkdownView markdown;
    private final Texts texts;
    private final MovableList list;
    private final List<Integer> shuffled;
    private boolean revealed;

    OrderPane(StepText.Task words, LearnViewModel model, MarkdownView markdown, Texts texts) {
        this.words = words;
        this.markdown = markdown;
        this.texts = texts;
        this.list = new MovableList(texts, order -> model.answer(new Answer.Arranged(order)));
        this.shuffled = Shuffle.of(model.lesson().scenario().seed(), model.step().id(), words.items().size());
        setId("order");
        Label how = new Label(texts.get("learn.order.how"));
        how.setWrapText(true);
        how.getStyleClass().addAll("caption", "muted");
        getStyleClass().add("order-pane");
        getChildren().setAll(list, how);
    }

    @Override
    void show(Prediction prediction) {
        List<Integer> order = prediction.answer().orElse(null) instanceof Answer.Arranged(List<Integer> arranged)
                ? arranged
                : shuffled;
        if (!order.equals(list.order())) {
            list.show(order.stream().map(this::card).toList());
        }
        if (prediction.isChecked() && !revealed) {
            revealed = true;
            list.show(order.stream().map(this::card).toList());
            reveal(new Answer.Arranged(order));
        }
    }

    private MovableCard card(int option) {
        StepText.Item item = words.items().get(option);
        MovableCard card = new MovableCard(option, markdown.line(item.label()), Markdown.plain(item.label()));
        return card.onPress(() -> {});
    }

    private void reveal(Answer.Arranged arranged) {
        for (int place = 0; place < arranged.options().size(); place++) {
            boolean right = arranged.inPlace(place);
            int option = arranged.options().get(place);
            Label verdict = new Label(right ? "" : Integer.toString(option + 1),
                    new FontIcon(right ? Feather.CHECK : Feather.ARROW_RIGHT));
            verdict.getStyleClass().add("movable-verdict");
            String plain = Markdown.plain(words.items().get(option).label());
            ((MovableCard) list.getChildren().get(place)).fix(right, verdict, right
                    ? texts.get("learn.order.right", plain)
                    : texts.get("learn.order.wrong", plain, option + 1));
        }
    }

    @Override
    String wanted() {
        return "learn.wanted.order";
    }
}
