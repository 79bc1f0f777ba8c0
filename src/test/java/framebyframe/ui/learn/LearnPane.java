package framebyframe.ui.learn;

import framebyframe.text.Language;
import framebyframe.text.Texts;
import framebyframe.ui.app.Fonts;
import framebyframe.ui.app.Pictures;
import framebyframe.ui.app.Theme;
import framebyframe.ui.app.Views;
import framebyframe.ui.experiment.ExperimentController;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/// The Learn pane alone, as wide as asked.
final class LearnPane {

    private static final double HEIGHT = 740;
    /// The space at which a line is broken still counts for its text.
    private static final double HANGING_SPACE = 4;

    static {
        Fonts.load();
    }

    final Scene scene;
    final String name;

    LearnPane(PlayedLesson played, Language language, Theme theme, double width) {
        Views views = new Views(Map.of(LearnController.class, () -> new LearnController(played.model),
                WayController.class, () -> new WayController(played.model), ExperimentController.class,
                () -> new ExperimentController(played.experiment)), Texts.of(language));
        Parent root = views.load("learn");
        root.getStyleClass().add("lang-" + language.code());
        scene = new Scene(root, width, HEIGHT);
        theme.apply(scene);
        name = language.code() + "-" + theme.code() + "-" + (int) width;
    }

    void draw(String moment) {
        try {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Pictures.draw(scene, Path.of("target/pictures/learn-" + moment + "-" + name + ".png"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Words that do not show whole: shortened by a control, or outside of what surrounds them.
    List<String> cut() {
        List<String> cut = new ArrayList<>();
        find(scene.getRoot(), cut);
        return cut;
    }

    /// All visible words below a node.
    static String words(Node node) {
        if (!node.isVisible()) {
            return "";
        }
        StringBuilder words = new StringBuilder(node instanceof Text text ? text.getText() : "");
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> words.append(words(child)));
        }
        return node instanceof Text ? words.toString() : words + " ";
    }

    private void find(Node node, List<String> cut) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.lookup(".text") instanceof Text shown
                && !labeled.getText().isEmpty() && !shown.getText().equals(labeled.getText())) {
            cut.add("shortened: " + labeled.getText());
        }
        if (node instanceof Text text) {
            Bounds place = text.localToScene(text.getLayoutBounds());
            Bounds around = text.getParent().localToScene(text.getParent().getLayoutBounds());
            if (place.getMaxX() > scene.getWidth() || place.getMaxX() > around.getMaxX() + HANGING_SPACE
                    || place.getMaxY() > around.getMaxY() + 1 || place.getMinY() < around.getMinY() - 1) {
                cut.add("sticks out by " + (place.getMaxX() - around.getMaxX()) + ": " + text.getText());
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> find(child, cut));
        }
    }
}
