package framebyframe.ui.experiment;

import framebyframe.lesson.Control;
import framebyframe.lesson.Edit;
import framebyframe.text.Texts;
import framebyframe.ui.player.Milliseconds;
import framebyframe.ui.player.TimeScale;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The moment at which the cable is cut, on the axis of the time line; or it stays whole.
final class CableEditor extends ControlEditor {

    private final TimeScale scale;
    private final CheckBox cut = new CheckBox();
    private final Slider slider = new Slider(0, 1, 0.5);
    private final Label moment = new Label();

    CableEditor(Control.Cable control, ExperimentViewModel model, Texts texts) {
        super(control, model, texts);
        this.scale = new TimeScale(model.lesson());
        cut.setText(texts.get("experiment.cable.cut"));
        cut.setOnAction(_ -> byLearner(this::change));
        slider.setBlockIncrement(0.01);
        slider.setAccessibleText(title(control, texts));
        slider.valueProperty().addListener((_, _, _) -> byLearner(this::change));
        moment.getStyleClass().addAll("mono", "time-moment");
        moment.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(slider, Priority.ALWAYS);
        HBox row = new HBox(slider, moment);
        row.getStyleClass().add("time-row");
        getChildren().addAll(cut, row);
        follow();
    }

    private Duration at() {
        return Duration.ofMillis(Math.round(scale.time(slider.getValue()) / 1e6));
    }

    private void change() {
        model.edit(control, cut.isSelected() ? List.of(new Edit.CutCable(at())) : List.of());
    }

    @Override
    void show(List<Edit> edits) {
        Optional<Duration> at = edits.stream().map(e -> ((Edit.CutCable) e).at()).findFirst();
        cut.setSelected(at.isPresent());
        slider.setDisable(at.isEmpty());
        at.filter(wanted -> !wanted.equals(at())).ifPresent(wanted -> slider.setValue(scale.place(wanted.toNanos())));
        moment.setText(at.map(wanted -> Milliseconds.text(wanted.toNanos()))
                .orElse(texts.get("experiment.cable.whole")));
    }
}
