package framebyframe.ui.app;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Parent;

/// What fills the window below the top bar: a content, and perhaps a bar along the bottom.
public record Page(Function<Views, Parent> content, Optional<Function<Views, Parent>> bar) {

    /// A page of one view.
    public static Page of(String stem) {
        return new Page(views -> views.load(stem), Optional.empty());
    }

    /// A page of two views, the second as the bar.
    public static Page of(String stem, String bar) {
        return new Page(views -> views.load(stem), Optional.of(views -> views.load(bar)));
    }
}
