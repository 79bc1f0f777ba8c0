package framebyframe.ui.length;

import framebyframe.text.Texts;
import framebyframe.ui.inspector.Words;
import framebyframe.ui.length.LengthViewModel.Shown;
import java.util.HexFormat;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The demanded form, bit by bit and byte by byte: second byte, extended length, and the header around them.
final class HeaderView extends VBox {

    private static final int BITS = 8;

    private final Texts texts;
    private final HBox bits = new HBox();
    private final Label seven = label("caption", "muted");
    private final HBox extended = new HBox();
    private final Label sum = label("caption", "muted");
    private final HBox header = new HBox();
    private final Label total = label("strong");

    HeaderView(Texts texts) {
        this.texts = texts;
        setId("length-header");
        getStyleClass().add("header-view");
        bits.getStyleClass().add("cells");
        extended.getStyleClass().add("cells");
        header.getStyleClass().add("cells");
        header.setId("length-header-bytes");
        seven.setId("length-seven");
        sum.setId("length-sum");
        total.setId("length-total");
        getChildren().setAll(heading("length.header.second"), bits, seven, extended, sum,
                heading("length.header.whole"), header, total);
    }

    private Label heading(String key) {
        Label heading = label("part-name");
        heading.setText(texts.get(key));
        return heading;
    }

    private static Label label(String... styleClasses) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    void show(Shown shown) {
        Written written = shown.demanded();
        byte[] bare = written.unmasked().orElseThrow();
        byte[] keyed = written.masked().orElseThrow();
        byte[] whole = shown.masked() ? keyed : bare;
        showBits(whole[1] & 0xff);
        seven.setText(texts.get("length.seven." + written.form().name(), written.sevenBits()));
        int more = written.form().extendedBytes();
        extended.getChildren().clear();
        for (int i = 2; i < 2 + more; i++) {
            extended.getChildren().add(cell(Words.hex(whole[i]), "is-extended"));
        }
        place(more > 0);
        sum.setText(texts.get("length.header.order",
                "0x" + HexFormat.of().formatHex(whole, 2, 2 + more), FormRow.number(shown.length(), texts)));
        header.getChildren().clear();
        for (int i = 0; i < whole.length; i++) {
            header.getChildren().add(cell(Words.hex(whole[i]),
                    i == 0 ? "is-first" : i == 1 ? "is-seven" : i < 2 + more ? "is-extended" : "is-key"));
        }
        total.setText(texts.get("length.header.total", more, bare.length, keyed.length));
        header.setAccessibleText(HexFormat.ofDelimiter(" ").formatHex(whole));
    }

    private void place(boolean wanted) {
        extended.setVisible(wanted);
        extended.setManaged(wanted);
        sum.setVisible(wanted);
        sum.setManaged(wanted);
    }

    private void showBits(int second) {
        bits.getChildren().clear();
        for (int bit = 0; bit < BITS; bit++) {
            boolean set = (second >>> BITS - 1 - bit & 1) == 1;
            bits.getChildren().add(cell(set ? "1" : "0", bit == 0 ? "is-mask" : "is-seven"));
        }
        Label value = new Label("MASK " + (second >>> 7) + " · payload length " + (second & 0x7f));
        value.getStyleClass().addAll("mono", "muted", "bit-value");
        bits.getChildren().add(value);
    }

    private static Label cell(String text, String styleClass) {
        Label cell = new Label(text);
        cell.getStyleClass().addAll("mono", "length-cell", styleClass);
        return cell;
    }
}
