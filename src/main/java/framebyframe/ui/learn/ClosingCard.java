package framebyframe.ui.learn;

import framebyframe.text.Texts;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Ends a lesson: how the questions went, which beliefs were met, and on to the next lesson.
final class ClosingCard extends VBox {

    ClosingCard(LearnViewModel model, Texts texts, VerdictCard.Refuting refuting) {
        Results results = Results.of(model);
        setId("closing");
        getStyleClass().addAll("closing");
        Label title = new Label(texts.get("learn.closing.title"));
        title.getStyleClass().add("step-title");
        getChildren().add(title);
        if (results.questions() > 0) {
            figure(texts.get("learn.closing.right", results.right(), results.questions()),
                    texts.get("learn.closing.questions"));
        }
        if (results.goals() > 0) {
            figure(texts.get("learn.closing.right", results.reached(), results.goals()),
                    texts.get("learn.closing.goals"));
        }
        if (!results.beliefs().isEmpty()) {
            Label met = new Label(texts.get("learn.closing.beliefs"));
            met.getStyleClass().addAll("caption", "muted");
            getChildren().add(met);
            results.beliefs().forEach(belief -> {
                VBox card = new VBox(VerdictCard.line(texts.get("learn.closing.belief", belief.belief())));
                card.getStyleClass().add("closing-belief");
                refuting.wayTo(belief).ifPresent(way -> card.getChildren().add(VerdictCard.tryIt(way, texts)));
                getChildren().add(card);
            });
        }
        next(model, texts);
    }

    private void figure(String value, String name) {
        Label figure = new Label(value);
        figure.getStyleClass().addAll("closing-figure");
        Label what = new Label(name);
        what.setWrapText(true);
        HBox.setHgrow(what, Priority.ALWAYS);
        HBox row = new HBox(figure, what);
        row.getStyleClass().add("closing-row");
        getChildren().add(row);
    }

    private void next(LearnViewModel model, Texts texts) {
        Optional<Button> next = model.guide().next().map(lesson -> {
            Button button = new Button(texts.get("learn.closing.next", lesson.text(texts.language()).title()));
            button.setOnAction(_ -> model.guide().open(lesson));
            return button;
        });
        Button onward = next.orElseGet(() -> {
            Button button = new Button(texts.get("learn.closing.course"));
            button.setOnAction(_ -> model.guide().overview());
            return button;
        });
        onward.setId("next-lesson");
        onward.setWrapText(true);
        onward.setMaxWidth(Double.MAX_VALUE);
        onward.getStyleClass().addAll("primary", "go");
        getChildren().add(onward);
    }
}
