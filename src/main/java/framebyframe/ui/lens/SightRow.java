package framebyframe.ui.lens;

import framebyframe.text.Texts;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A viewer: how much it sees, what it has in its hands, and in words what that means.
final class SightRow extends HBox {

    private final Texts texts;
    private final boolean raw;
    private final Label mark = new Label();
    private final Label name = new Label();
    private final Label holds = new Label();
    private final Label says = new Label();

    /// @param raw whether the client is a program on a raw socket
    SightRow(Texts texts, boolean raw) {
        this.texts = texts;
        this.raw = raw;
        getStyleClass().add("sight");
        mark.getStyleClass().add("sight-mark");
        name.getStyleClass().add("sight-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        holds.getStyleClass().addAll("mono", "sight-holds");
        says.getStyleClass().add("sight-says");
        says.setWrapText(true);
        says.setMinHeight(Region.USE_PREF_SIZE);
        HBox first = new HBox(name, holds);
        first.getStyleClass().add("sight-line");
        VBox words = new VBox(first, says);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(mark, words);
    }

    void show(Sight sight) {
        getStyleClass().removeIf(style -> style.startsWith("sees-"));
        getStyleClass().add("sees-" + sight.degree().name().toLowerCase(Locale.ROOT));
        mark.setText(sight.degree().mark());
        name.setText(texts.get((raw ? "lens.raw." : "lens.viewer.") + sight.viewer().name()));
        holds.setText(sight.holds());
        holds.setVisible(!sight.holds().isEmpty());
        says.setText(texts.get(sight.says()));
        setAccessibleText(String.join(" ", name.getText(), texts.get("lens.degree." + sight.degree().name()) + ".",
                sight.holds(), says.getText()));
    }
}
