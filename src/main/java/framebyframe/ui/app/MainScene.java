package framebyframe.ui.app;

import framebyframe.text.Language;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// The scene of the program's window, or of another one, on a screen or off.
///
/// It follows the preferences: another theme dresses it anew; another language loads every view anew, over the same view
/// models, and the focus returns to where it was.
public final class MainScene {

    private final Scene scene;
    private final Function<Language, Views> views;
    private final String stem;

    /// @param views makes the loader of views for a language
    public MainScene(Preferences preferences, Function<Language, Views> views, double width, double height) {
        this("window", preferences, views, width, height);
    }

    /// @param stem of the view that fills the scene
    MainScene(String stem, Preferences preferences, Function<Language, Views> views, double width, double height) {
        this.stem = stem;
        this.views = views;
        this.scene = new Scene(new Group(), width, height);
        preferences.themeProperty().subscribe(theme -> theme.apply(scene));
        preferences.languageProperty().subscribe(this::load);
    }

    public Scene scene() {
        return scene;
    }

    private void load(Language language) {
        Optional<Focus> focus = Focus.in(scene.getRoot());
        Parent root = views.apply(language).load(stem);
        root.getStyleClass().add("lang-" + language.code());
        scene.setRoot(root);
        root.applyCss();
        focus.ifPresentOrElse(f -> f.restore(root), () -> Focus.first(root));
    }
}
