package framebyframe.ui.app;

import framebyframe.text.Language;
import framebyframe.text.Texts;
import framebyframe.ui.present.PresentViewModel;
import framebyframe.ui.course.CourseViewModel;
import framebyframe.ui.course.FaultsController;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

/// The window with a room of plain panes in it, for tests of the window itself and of single pages.
public final class WindowHarness {

    public final Preferences preferences;
    public final WindowViewModel window = new WindowViewModel(List.of("learn"));
    private final Map<String, Page> pages = new HashMap<>();
    private final Map<Class<?>, Supplier<?>> controllers = new HashMap<>();

    public WindowHarness(Preferences preferences) {
        this.preferences = preferences;
        pages.put("learn", new Page(_ -> new SplitPane(pane("lesson"), pane("stage"), pane("inspector")),
                Optional.of(_ -> new StackPane(new TextField("transport")))));
    }

    public void page(String id, Page page) {
        pages.put(id, page);
    }

    public <C> void controller(Class<C> type, Supplier<C> supplier) {
        controllers.put(type, supplier);
    }

    public MainScene scene(double width, double height) {
        return new MainScene(preferences, this::views, width, height);
    }

    private Views views(Language language) {
        Map<Class<?>, Supplier<?>> suppliers = new HashMap<>(controllers);
        Views views = new Views(suppliers, Texts.of(language));
        suppliers.put(WindowController.class,
                () -> new WindowController(window, preferences, pages::get, views, () -> {}, () -> {},
                        new PresentViewModel()));
        suppliers.put(FaultsController.class, () -> new FaultsController(new CourseViewModel(List.of(), _ -> {})));
        return views;
    }

    private static Parent pane(String id) {
        TextField field = new TextField(id);
        field.setId(id + "-field");
        StackPane pane = new StackPane(field);
        pane.setId(id);
        return pane;
    }
}
