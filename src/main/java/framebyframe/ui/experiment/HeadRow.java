package framebyframe.ui.experiment;

import framebyframe.text.Texts;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One line of a head: its name, its value, and a button that takes it away or puts it back.
final class HeadRow extends VBox {

    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass REMOVED = PseudoClass.getPseudoClass("removed");

    private final Label name;
    private final TextField value = new TextField();
    private final ToggleButton remove = new ToggleButton();
    private final FontIcon icon = new FontIcon(Feather.X);
    private final Texts texts;

    HeadRow(String name, Texts texts, Runnable changed) {
        this.texts = texts;
        this.name = new Label(name);
        this.name.getStyleClass().addAll("mono", "caption", "head-name");
        getStyleClass().add("head-line");
        value.getStyleClass().add("mono");
        value.setAccessibleText(name);
        value.textProperty().addListener((_, _, _) -> changed.run());
        remove.setGraphic(icon);
        remove.getStyleClass().addAll("icon-button", "head-remove");
        remove.setMinWidth(USE_PREF_SIZE);
        remove.setOnAction(_ -> changed.run());
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox row = new HBox(value, remove);
        row.getStyleClass().add("head-row");
        getChildren().setAll(this.name, row);
    }

    void show(Optional<String> shown, Optional<String> original) {
        boolean removed = shown.isEmpty();
        String words = shown.or(() -> original).orElse("");
        if (!words.equals(value.getText())) {
            value.setText(words);
        }
        value.setDisable(removed);
        remove.setSelected(removed);
        icon.setIconCode(removed ? Feather.CORNER_UP_LEFT : Feather.X);
        remove.setAccessibleText(texts.get(removed ? "experiment.head.putBack" : "experiment.head.remove",
                name.getText()));
        pseudoClassStateChanged(REMOVED, removed);
        pseudoClassStateChanged(CHANGED, !shown.equals(original));
    }

    String value() {
        return value.getText();
    }

    boolean isRemoved() {
        return remove.isSelected();
    }

    void focus() {
        value.requestFocus();
    }
}
