package framebyframe.ui.experiment;

import framebyframe.lesson.Control;
import framebyframe.lesson.Edit;
import framebyframe.lesson.Timing;
import framebyframe.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A duration: a slider, and a field for its milliseconds.
final class TimeEditor extends ControlEditor {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final long LEAST_RANGE = 1000;
    private static final long LONGEST = 3_600_000;

    private final Timing timing;
    private final Duration original;
    private final Slider slider = new Slider();
    private final TextField field = new TextField();

    TimeEditor(Control.Time control, Duration original, ExperimentViewModel model, Texts texts) {
        super(control, model, texts);
        this.timing = control.timing();
        this.original = original;
        slider.setMin(0);
        slider.setMax(Math.max(LEAST_RANGE, 4 * original.toMillis()));
        slider.setBlockIncrement(10);
        slider.setAccessibleText(title(control, texts));
        HBox.setHgrow(slider, Priority.ALWAYS);
        field.getStyleClass().addAll("mono", "time-field");
        field.setAccessibleText(title(control, texts));
        Label unit = new Label("ms");
        unit.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(slider, field, unit);
        row.getStyleClass().add("time-row");
        getChildren().add(row);
        slider.valueProperty().addListener((_, _, value) -> byLearner(() -> change(Math.round(value.doubleValue()))));
        field.textProperty().addListener((_, _, typed) -> byLearner(() -> type(typed)));
        follow();
    }

    private void type(String typed) {
        String number = typed.strip();
        boolean fits = number.matches("[0-9]{1,7}") && Long.parseLong(number) <= LONGEST;
        field.pseudoClassStateChanged(WRONG, !fits);
        if (fits) {
            change(Long.parseLong(number));
        } else {
            model.type(control, typed);
        }
    }

    private void change(long millis) {
        Duration duration = Duration.ofMillis(millis);
        model.edit(control, duration.equals(original) ? List.of() : List.of(new Edit.Time(timing, duration)));
    }

    @Override
    void show(List<Edit> edits) {
        Duration now = edits.stream().map(e -> ((Edit.Time) e).duration()).findFirst().orElse(original);
        Optional<String> unfit = model.typed(control);
        String words = unfit.orElse(Long.toString(now.toMillis()));
        if (!words.equals(field.getText().strip())) {
            field.setText(words);
        }
        field.pseudoClassStateChanged(WRONG, unfit.isPresent());
        slider.setValue(now.toMillis());
    }
}
