package framebyframe.ui.learn;

import framebyframe.text.Texts;
import framebyframe.ui.player.Milliseconds;
import framebyframe.ui.player.TimeScale;
import java.util.OptionalLong;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A moment to mark: by this slider, or by the flag on the time line below, which are one.
final class MarkPane extends QuestionPane {

    private final LearnViewModel model;
    private final Texts texts;
    private final TimeScale scale;
    private final Slider slider = new Slider(0, 1, 0);
    private final Label mine = new Label("", new FontIcon(Feather.FLAG));
    private final Label happened = new Label("", new FontIcon(Feather.CHECK));
    private boolean following;

    MarkPane(LearnViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.scale = new TimeScale(model.player().timeline());
        slider.setId("mark");
        slider.setBlockIncrement(0.01);
        mine.getStyleClass().addAll("mark-mine", "mono");
        happened.getStyleClass().addAll("mark-happened", "mono");
        Label how = new Label(texts.get("learn.mark.how"));
        how.setWrapText(true);
        how.getStyleClass().addAll("caption", "muted");
        VBox times = new VBox(mine, happened);
        times.getStyleClass().add("mark-times");
        getStyleClass().add("mark-pane");
        getChildren().setAll(slider, times, how);
        slider.valueProperty().addListener((_, _, value) -> {
            if (!following) {
                model.answer(new Answer.Marked(scale.time(value.doubleValue())));
            }
        });
    }

    @Override
    void show(Prediction prediction) {
        OptionalLong time = prediction.answer().orElse(null) instanceof Answer.Marked(long marked)
                ? OptionalLong.of(marked)
                : OptionalLong.empty();
        following = true;
        slider.setValue(scale.place(time.orElse(model.player().playhead().time())));
        following = false;
        slider.setDisable(prediction.isChecked());
        String words = time.isPresent()
                ? texts.get("learn.mark.mine", Milliseconds.text(time.getAsLong()))
                : texts.get("learn.mark.none");
        mine.setText(words);
        slider.setAccessibleText(words);
        happened.setVisible(prediction.isChecked());
        happened.setManaged(prediction.isChecked());
        happened.setText(texts.get("learn.mark.happened",
                Milliseconds.text(model.happened(model.stepProperty().get()).orElse(0))));
    }

    @Override
    String wanted() {
        return "learn.wanted.mark";
    }
}
