package framebyframe.ui.inspector;

import framebyframe.anatomy.Span;
import framebyframe.text.Texts;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Says what the selected span is, what it means and which section says so.
final class ExplanationCard extends VBox {

    private final Texts texts;
    private final Label heading = wrapping("explanation-heading");
    private final Label meaning = wrapping("explanation-meaning");
    private final Label section = wrapping("caption", "muted");

    ExplanationCard(Texts texts, Aspect aspect) {
        this.texts = texts;
        setId("inspector-explanation-" + aspect.id());
        getStyleClass().add("explanation");
        getChildren().setAll(heading, meaning, section);
    }

    void show(Optional<Span> shown) {
        setVisible(shown.isPresent());
        setManaged(shown.isPresent());
        shown.ifPresent(span -> {
            getStyleClass().removeIf(c -> c.startsWith("field-"));
            getStyleClass().add(Words.styleClass(span.field()));
            heading.setText(Words.heading(span, texts));
            meaning.setText(texts.get(span.meaning()));
            section.setText(span.citation());
        });
    }

    private static Label wrapping(String... styleClasses) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
