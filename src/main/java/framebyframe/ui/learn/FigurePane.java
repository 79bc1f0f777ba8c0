package framebyframe.ui.learn;

import framebyframe.text.Texts;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;

/// A number to type.
final class FigurePane extends QuestionPane {

    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final LearnViewModel model;
    private final TextField field = new TextField();

    FigurePane(LearnViewModel model, Texts texts) {
        this.model = model;
        field.setId("figure");
        field.getStyleClass().add("figure-field");
        field.setPromptText(texts.get("learn.figure.prompt"));
        field.setAccessibleText(texts.get("learn.figure.prompt"));
        getChildren().setAll(field);
        field.textProperty().addListener((_, _, typed) -> type(typed));
        field.setOnAction(_ -> model.check());
    }

    private void type(String typed) {
        if (!model.predictionProperty().get().isChecked()) {
            model.answer(new Answer.Typed(typed));
        }
    }

    @Override
    void show(Prediction prediction) {
        if (prediction.answer().orElse(null) instanceof Answer.Typed(String typed)
                && !typed.equals(field.getText())) {
            field.setText(typed);
        }
        field.setEditable(!prediction.isChecked());
        model.judgement(model.stepProperty().get()).ifPresent(judged -> {
            field.pseudoClassStateChanged(RIGHT, judged.right());
            field.pseudoClassStateChanged(WRONG, !judged.right());
        });
    }

    @Override
    String wanted() {
        return "learn.wanted.figure";
    }
}
