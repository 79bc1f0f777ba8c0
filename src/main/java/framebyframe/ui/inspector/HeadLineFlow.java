package framebyframe.ui.inspector;

import framebyframe.anatomy.Field;
import framebyframe.anatomy.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.css.PseudoClass;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A line of a head in words that can be pressed one by one; it wraps where it is too long.
final class HeadLineFlow extends TextFlow {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int LONGEST = 1000;
    private static final String END = "↵";

    private final HeadLine line;
    private final Map<Span, Text> words = new HashMap<>();

    /// @param select takes the first bit of a span that was pressed
    HeadLineFlow(HeadLine line, LongConsumer select) {
        this.line = line;
        getStyleClass().add("header-line");
        setUserData(line.text());
        for (Span span : line.spans()) {
            Text word = new Text(text(span));
            word.getStyleClass().addAll("mono", "line-part", Words.styleClass(span.field()));
            word.setUserData(span.value());
            word.setPickOnBounds(true);
            word.setOnMouseClicked(event -> press(event, span, select));
            words.put(span, word);
            getChildren().add(word);
        }
        setOnMouseClicked(event -> press(event, line.main(), select));
    }

    private static void press(MouseEvent event, Span span, LongConsumer select) {
        select.accept(span.bit());
        event.consume();
    }

    private static String text(Span span) {
        return span.field().endsLine() ? END : Words.line(span.value(), LONGEST);
    }

    /// Marks the line and the word that the selected span is.
    void mark(Optional<Span> selected) {
        pseudoClassStateChanged(SELECTED, selected.filter(line::holds).isPresent());
        words.forEach((span, word) -> word.pseudoClassStateChanged(SELECTED, selected.filter(span::equals).isPresent()
                && span.field() != Field.SEPARATOR));
    }
}
