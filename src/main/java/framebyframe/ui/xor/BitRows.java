package framebyframe.ui.xor;

import framebyframe.anatomy.XorStep;
import framebyframe.text.Texts;
import framebyframe.ui.inspector.Words;
import framebyframe.ui.xor.XorViewModel.Shown;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/// One byte ⊕ one byte of the key, bit below bit; where the key has a 1, the bit turns over.
final class BitRows extends GridPane {

    private static final PseudoClass TURNED = PseudoClass.getPseudoClass("turned");
    private static final int BITS = 8;
    private static final int FIRST_BIT = 3;

    private final Texts texts;

    BitRows(Texts texts) {
        this.texts = texts;
        setId("xor-bits");
        getStyleClass().add("bit-rows");
    }

    void show(Shown shown, XorStep step) {
        getChildren().clear();
        setMinWidth(Region.USE_PREF_SIZE);
        int in = shown.masking() ? step.clear() : step.masked();
        int out = shown.masking() ? step.masked() : step.clear();
        row(0, "", shown.masking() ? "clear" : "masked", step.index(), in, shown.masking() ? "is-clear" : "is-masked");
        row(1, "⊕", "key", step.index() % 4, step.key(), "is-key");
        Region line = new Region();
        line.getStyleClass().add("sum-line");
        add(line, 0, 2, FIRST_BIT + BITS, 1);
        row(3, "=", shown.masking() ? "masked" : "clear", step.index(), out,
                shown.masking() ? "is-masked" : "is-clear");
        for (int bit = 0; bit < BITS; bit++) {
            boolean turned = bit(step.key(), bit);
            Label word = new Label(turned ? "⇅" : "·");
            word.getStyleClass().addAll("turn", "mono");
            word.pseudoClassStateChanged(TURNED, turned);
            setHalignment(word, HPos.CENTER);
            add(word, FIRST_BIT + bit, 4);
        }
        Label legend = new Label(texts.get("xor.bits.legend"));
        legend.getStyleClass().addAll("caption", "muted");
        add(legend, 0, 4, FIRST_BIT, 1);
    }

    private void row(int row, String sign, String name, int index, int value, String styleClass) {
        Label what = label(texts.get("xor.bits." + name, index), "caption");
        what.setMinWidth(Region.USE_PREF_SIZE);
        Label operator = label(sign, "mono", "sign");
        Label hex = label(Words.hex(value), "mono", "hex", styleClass);
        add(what, 0, row);
        add(operator, 1, row);
        add(hex, 2, row);
        for (int bit = 0; bit < BITS; bit++) {
            Label cell = label(bit(value, bit) ? "1" : "0", "mono", "bit", styleClass);
            cell.pseudoClassStateChanged(PseudoClass.getPseudoClass("set"), bit(value, bit));
            add(cell, FIRST_BIT + bit, row);
        }
    }

    private static boolean bit(int value, int bit) {
        return (value >>> BITS - 1 - bit & 1) == 1;
    }

    private static Label label(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
