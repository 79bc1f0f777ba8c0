package framebyframe.ui.compare;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;

/// The colours that a style sheet gives to what is drawn on a canvas: each is the fill of an empty rectangle with a style
/// class.
final class Inks extends Group {

    private final Map<String, Rectangle> inks = new HashMap<>();

    /// @param changed called whenever one of the colours is another
    Inks(Runnable changed, Iterable<String> styleClasses) {
        setManaged(false);
        setMouseTransparent(true);
        for (String styleClass : styleClasses) {
            Rectangle ink = new Rectangle();
            ink.getStyleClass().add(styleClass);
            ink.fillProperty().addListener(_ -> changed.run());
            inks.put(styleClass, ink);
            getChildren().add(ink);
        }
    }

    Paint of(String styleClass) {
        Rectangle ink = inks.get(styleClass);
        if (ink == null) {
            throw new IllegalArgumentException(styleClass);
        }
        return ink.getFill();
    }
}
