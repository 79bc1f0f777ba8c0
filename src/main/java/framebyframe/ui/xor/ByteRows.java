package framebyframe.ui.xor;

import framebyframe.anatomy.XorStep;
import framebyframe.text.Texts;
import framebyframe.ui.inspector.Words;
import framebyframe.ui.xor.Subject.Glyph;
import framebyframe.ui.xor.XorViewModel.Shown;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// The bytes around the one that is looked at: masked, the key again and again, clear, and what they say.
final class ByteRows extends GridPane {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    /// Three rounds of the key, so that equal columns meet equal key bytes.
    static final int COLUMNS = 12;
    private static final int KEY = 4;

    private final XorViewModel model;
    private final Texts texts;

    ByteRows(XorViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("xor-bytes");
        getStyleClass().add("byte-rows");
    }

    /// The first byte in sight: rounds of the key are kept whole.
    static int first(int index, int count) {
        int round = index / KEY * KEY - KEY;
        int latest = Math.max(0, (count - 1) / KEY * KEY - COLUMNS + KEY);
        return Math.clamp(round, 0, latest);
    }

    void show(Shown shown, Subject subject) {
        getChildren().clear();
        List<XorStep> steps = shown.steps();
        int from = first(shown.index(), steps.size());
        int to = Math.min(steps.size(), from + COLUMNS);
        String[] names = {"index", shown.masking() ? "clear" : "masked", "key", shown.masking() ? "masked" : "clear",
                "text"};
        for (int row = 0; row < names.length; row++) {
            Label name = new Label(texts.get("xor.row." + names[row]));
            name.getStyleClass().addAll("caption", "muted", "row-head");
            add(name, 0, row);
        }
        for (int i = from; i < to; i++) {
            XorStep step = steps.get(i);
            int column = 1 + i - from;
            // The result of a byte shows once it has been reached.
            boolean done = i <= shown.index();
            add(cell(Integer.toString(i), i, shown, "place"), column, 0);
            add(cell(Words.hex(shown.masking() ? step.clear() : step.masked()), i, shown,
                    shown.masking() ? "is-clear" : "is-masked"), column, 1);
            add(cell(Words.hex(step.key()), i, shown, "is-key"), column, 2);
            add(cell(done ? Words.hex(shown.masking() ? step.masked() : step.clear()) : "", i, shown,
                    shown.masking() ? "is-masked" : "is-clear"), column, 3);
        }
        for (int i = from; i < to;) {
            Glyph character = subject.character(i);
            int end = Math.min(to, character.from() + character.length());
            boolean done = shown.masking() || character.from() + character.length() - 1 <= shown.index();
            Label glyph = cell(done ? character.glyph() : "", i, shown, "glyph");
            glyph.pseudoClassStateChanged(CURRENT, i <= shown.index() && shown.index() < end);
            glyph.setMaxWidth(Double.MAX_VALUE);
            add(glyph, 1 + i - from, 4, end - i, 1);
            i = end;
        }
    }

    private Label cell(String text, int index, Shown shown, String styleClass) {
        Label cell = new Label(text);
        cell.setUserData(index);
        cell.getStyleClass().addAll("mono", "xor-cell", styleClass);
        cell.pseudoClassStateChanged(CURRENT, index == shown.index());
        cell.pseudoClassStateChanged(DONE, index <= shown.index());
        cell.setOnMousePressed(_ -> model.go(index));
        return cell;
    }
}
