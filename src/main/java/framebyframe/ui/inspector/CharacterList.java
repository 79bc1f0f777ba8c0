package framebyframe.ui.inspector;

import framebyframe.anatomy.Utf8Character;
import framebyframe.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// Characters beside the bytes of UTF-8 that they are written with (RFC 3629 §3).
final class CharacterList extends VirtualList<Utf8Character> {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Texts texts;
    private final byte[] utf8;
    private final List<Utf8Character> characters;
    private IntConsumer select = this::mark;
    private int current = -1;

    /// A character that is pressed is marked in this list alone, until [#onSelect(IntConsumer)] says more.
    ///
    /// @param characters of `utf8`, from its first byte on
    CharacterList(Texts texts, byte[] utf8, List<Utf8Character> characters) {
        this.texts = texts;
        this.utf8 = utf8;
        this.characters = characters;
        setId("inspector-characters");
        setAccessibleText(texts.get("inspector.access.characters"));
        addEventFilter(KeyEvent.KEY_PRESSED, this::moveByKey);
        show(characters, CharacterRow::new);
    }

    /// @param taker takes the first byte of a character that was pressed
    void onSelect(IntConsumer taker) {
        select = taker;
    }

    /// Marks the character that a byte belongs to, if there is one, and scrolls to it.
    void mark(int index) {
        current = -1;
        for (int i = 0; i < characters.size() && characters.get(i).offset() <= index; i++) {
            current = index < characters.get(i).offset() + characters.get(i).length() ? i : -1;
        }
        markAll();
        if (current >= 0) {
            reveal(current, current);
        }
    }

    private void moveByKey(KeyEvent event) {
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            int step = event.getCode() == KeyCode.DOWN ? 1 : -1;
            select.accept(characters.get(Math.clamp(current + (long) step, 0, characters.size() - 1)).offset());
            event.consume();
        }
    }

    /// The row above the list that names its columns.
    HBox headings() {
        HBox headings = new HBox(heading("character-offset", "offset"), heading("character-glyph", "glyph"),
                heading("character-code", "codePoint"), heading("character-bytes", "bytes"));
        headings.getStyleClass().add("character-row");
        return headings;
    }

    private Node heading(String column, String key) {
        return Columns.heading(column, texts.get("inspector.text." + key));
    }

    /// One character.
    private final class CharacterRow extends Row<Utf8Character> {
        private final Label offset = Columns.mono("caption", "muted");
        private final Label glyph = Columns.mono("glyph");
        private final Label code = Columns.mono("code-point");
        private final Label bytes = Columns.mono("utf8-bytes");
        private final HBox row = new HBox(Columns.cell("character-offset", offset),
                Columns.cell("character-glyph", glyph), Columns.cell("character-code", code),
                Columns.cell("character-bytes", bytes));

        CharacterRow() {
            row.getStyleClass().addAll("character-row", "character");
            row.setOnMouseClicked(_ -> {
                if (getItem() != null) {
                    select.accept(getItem().offset());
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
            mark();
        }

        @Override
        void mark() {
            row.pseudoClassStateChanged(SELECTED, !isEmpty() && getIndex() == current);
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
}
