package framebyframe.ui.inspector;

import framebyframe.anatomy.Utf8Character;
import framebyframe.text.Texts;
import java.util.Locale;
import java.util.function.LongConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

/// Characters beside the bytes of UTF-8 that they are written with (RFC 3629 §3).
final class CharacterList extends VirtualList<Utf8Character> {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final Texts texts;
    private final byte[] utf8;
    private final int origin;
    private final LongConsumer select;

    /// @param origin the place of the first byte in the transfer
    /// @param select takes the first bit of a character that was pressed
    CharacterList(Texts texts, byte[] utf8, int origin, LongConsumer select) {
        this.texts = texts;
        this.utf8 = utf8;
        this.origin = origin;
        this.select = select;
        setId("inspector-characters");
        setAccessibleText(texts.get("inspector.access.characters"));
        setCellFactory(_ -> new Row());
    }

    /// The row above the list that names its columns.
    HBox headings() {
        HBox headings = new HBox(heading("offset", "character-offset"), heading("glyph", "character-glyph"),
                heading("codePoint", "character-code"), heading("bytes", "character-bytes"));
        headings.getStyleClass().add("character-row");
        return headings;
    }

    private Label heading(String key, String styleClass) {
        Label label = new Label(texts.get("inspector.text." + key));
        label.getStyleClass().addAll("caption", "muted", styleClass);
        return label;
    }

    /// One character.
    private final class Row extends ListCell<Utf8Character> {
        private final Label offset = label("character-offset", "muted");
        private final Label glyph = label("character-glyph");
        private final Label code = label("character-code");
        private final Label bytes = label("character-bytes");
        private final HBox row = new HBox(offset, glyph, code, bytes);

        Row() {
            row.getStyleClass().addAll("character-row", "character");
            row.setOnMouseClicked(_ -> {
                if (getItem() != null) {
                    select.accept(8L * (origin + getItem().offset()));
                }
            });
        }

        @Override
        protected void updateItem(Utf8Character character, boolean empty) {
            super.updateItem(character, empty);
            setGraphic(empty ? null : row);
            if (!empty) {
                fill(character);
            }
        }

        private void fill(Utf8Character character) {
            offset.setText(Integer.toString(character.offset()));
            bytes.setText(Words.hex(utf8, character.offset(), character.offset() + character.length()));
            row.pseudoClassStateChanged(INVALID, character.kind() == Utf8Character.Kind.INVALID);
            switch (character.kind()) {
                case WHOLE -> fill(Words.glyph(character.codePoint()),
                        String.format(Locale.ROOT, "U+%04X", character.codePoint()));
                case CUT -> fill("…", texts.get("inspector.text.cut"));
                case INVALID -> fill("✕", texts.get("inspector.text.invalid"));
            }
            row.setUserData(character);
            setAccessibleText(glyph.getText() + " " + code.getText() + ": " + bytes.getText());
        }

        private void fill(String shown, String name) {
            glyph.setText(shown);
            code.setText(name);
        }
    }

    private static Label label(String... styleClasses) {
        Label label = new Label();
        label.getStyleClass().add("mono");
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
