package framebyframe.ui.app;

import framebyframe.text.Language;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What a person chose for the whole window. It lives as long as the program runs.
public final class Preferences {

    private final ObjectProperty<Language> language;
    private final ObjectProperty<Theme> theme;
    private final BooleanProperty motion = new SimpleBooleanProperty(true);

    public Preferences(Language language, Theme theme) {
        this.language = new SimpleObjectProperty<>(language);
        this.theme = new SimpleObjectProperty<>(theme);
    }

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    public Language language() {
        return language.get();
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public Theme theme() {
        return theme.get();
    }

    /// Whether things glide; otherwise they jump.
    public BooleanProperty motionProperty() {
        return motion;
    }
}
