package framebyframe.ui.compare;

import framebyframe.polling.Quantity;
import framebyframe.text.Message;
import framebyframe.text.Texts;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A quantity: its name, its value to be typed, its slider, and below what is wrong with what is typed.
final class SettingRow extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");
    private static final int COLUMNS = 7;
    private static final int LONGEST = 14;

    private final SettingViewModel model;
    private final Texts texts;
    private final TextField field = new TextField();
    private final Label unit = new Label();
    private final Slider slider = new Slider();
    private final Label problem = new Label();
    private boolean following;

    SettingRow(SettingViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("setting");
        String id = model.quantity().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        Label name = new Label(texts.get("compare.quantity." + model.quantity().name()));
        name.setMaxWidth(Double.MAX_VALUE);
        name.setLabelFor(field);
        HBox.setHgrow(name, Priority.ALWAYS);
        field.setId("field-" + id);
        field.setPrefColumnCount(COLUMNS);
        field.getStyleClass().addAll("setting-field", "mono");
        field.setAccessibleText(name.getText());
        unit.getStyleClass().addAll("setting-unit", "mono");
        HBox line = new HBox(name, field, unit);
        line.getStyleClass().add("setting-line");
        slider.setId("slider-" + id);
        slider.setMax(model.lastPlace());
        slider.setBlockIncrement(1);
        problem.getStyleClass().addAll("caption", "setting-problem");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.visibleProperty());
        getChildren().setAll(line, slider, problem);
        bind();
    }

    private void bind() {
        ObservableValue<Boolean> shown = sceneProperty().map(_ -> true).orElse(false);
        model.valueProperty().when(shown).subscribe(this::showValue);
        model.textProperty().when(shown).subscribe(this::showText);
        model.problemProperty().when(shown).subscribe(this::showProblem);
        slider.valueProperty().addListener((_, _, place) -> {
            if (!following) {
                model.slide(place.doubleValue());
                showValue(model.valueProperty().get());
            }
        });
        field.textProperty().addListener((_, _, typed) -> {
            if (!following) {
                String kept = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
                model.type(kept);
                showText(kept);
            }
        });
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                model.settle();
            }
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
                model.settle();
            }
        });
    }

    private void showValue(double value) {
        following = true;
        slider.setValue(model.place());
        following = false;
        boolean off = value == 0 && model.quantity() == Quantity.HEARTBEAT;
        unit.setText(texts.getString(off ? "compare.unit.off" : "compare.unit." + model.quantity().name()));
        unit.setManaged(!unit.getText().isEmpty());
        slider.setAccessibleText(texts.get("compare.quantity.slider", texts.get("compare.quantity."
                + model.quantity().name()), SettingViewModel.text(value), unit.getText()));
    }

    private void showText(String text) {
        if (!field.getText().equals(text)) {
            following = true;
            field.setText(text);
            following = false;
        }
    }

    private void showProblem(Optional<Message> wrong) {
        problem.setText(wrong.map(texts::get).orElse(""));
        problem.setVisible(wrong.isPresent());
        field.pseudoClassStateChanged(WRONG, wrong.isPresent());
        field.setAccessibleHelp(problem.getText());
    }
}
