package framebyframe.ui.app;

import framebyframe.text.Language;
import framebyframe.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Puts the program together: the view models, once; the controllers that bind views to them, anew for each language.
public final class Composition {

    private final Preferences preferences;
    private final WindowViewModel window = new WindowViewModel(List.of("learn"));
    private final Map<String, Page> pages = Map.of("learn", new LearnRoom().page());

    public Composition(Preferences preferences) {
        this.preferences = preferences;
    }

    /// The scene of the window.
    public MainScene scene(WindowOptions.Size size) {
        return new MainScene(preferences, this::views, size.width(), size.height());
    }

    /// Draws each step into `folder`.
    public void draw(WindowOptions.Size size, Path folder) throws IOException {
        Pictures.draw(scene(size).scene(), folder.resolve("window.png"));
    }

    private Views views(Language language) {
        Map<Class<?>, Supplier<?>> controllers = new HashMap<>();
        Views views = new Views(controllers, Texts.of(language));
        controllers.put(WindowController.class, () -> new WindowController(window, preferences, pages, views));
        return views;
    }
}
