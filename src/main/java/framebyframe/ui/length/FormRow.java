package framebyframe.ui.length;

import framebyframe.protocol.frame.LengthForm;
import framebyframe.text.Texts;
import framebyframe.ui.inspector.Words;
import java.text.NumberFormat;
import java.util.HexFormat;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One of the three forms: its range, the bytes it would write, and whether it may.
final class FormRow extends VBox {

    private static final PseudoClass DEMANDED = PseudoClass.getPseudoClass("demanded");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Texts texts;
    private final LengthForm form;
    private final HBox bytes = new HBox();
    private final FontIcon icon = new FontIcon();
    private final Label verdict = new Label("", icon);
    private final Label violation = new Label();

    FormRow(LengthForm form, Texts texts) {
        this.form = form;
        this.texts = texts;
        setId("length-form-" + form.ordinal());
        getStyleClass().addAll("form", "card");
        setAccessibleRole(AccessibleRole.TEXT);
        Label name = new Label(texts.get("length.form." + form.name()));
        name.getStyleClass().add("strong");
        Label range = new Label(range());
        range.getStyleClass().addAll("caption", "muted");
        VBox what = new VBox(name, range);
        what.getStyleClass().add("form-name");
        bytes.getStyleClass().add("form-bytes");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        verdict.getStyleClass().add("form-verdict");
        verdict.setMinWidth(Region.USE_PREF_SIZE);
        violation.getStyleClass().add("form-violation");
        violation.setWrapText(true);
        violation.setMinHeight(Region.USE_PREF_SIZE);
        HBox line = new HBox(what, bytes, space, verdict);
        line.getStyleClass().add("form-line");
        getChildren().setAll(line, violation);
    }

    private String range() {
        long from = form == LengthForm.BITS_7 ? 0 : LengthForm.values()[form.ordinal() - 1].largest() + 1;
        return number(from, texts) + "–" + (form == LengthForm.BITS_64 ? "2⁶³−1" : number(form.largest(), texts));
    }

    static String number(long number, Texts texts) {
        return NumberFormat.getIntegerInstance(texts.language().locale()).format(number);
    }

    void show(Written written) {
        bytes.getChildren().clear();
        byte[] all = written.lengthBytes();
        for (int i = 0; i < all.length; i++) {
            Label cell = new Label(Words.hex(all[i]));
            cell.getStyleClass().addAll("mono", "form-byte", i == 0 ? "is-seven" : "is-extended");
            bytes.getChildren().add(cell);
        }
        String key = written.isDemanded() ? "demanded" : written.fits() ? "wrong" : "cannot";
        verdict.setText(texts.get("length.verdict." + key));
        icon.setIconCode(
                written.isDemanded() ? Feather.CHECK_CIRCLE : written.fits() ? Feather.X_CIRCLE : Feather.SLASH);
        pseudoClassStateChanged(DEMANDED, written.isDemanded());
        pseudoClassStateChanged(WRONG, written.violation().isPresent());
        violation.setVisible(written.violation().isPresent());
        violation.setManaged(written.violation().isPresent());
        written.violation().ifPresent(v -> violation.setText(texts.get("length.verdict.violation",
                texts.get("rule." + v.rule().name(), v.observed()), v.rule().reference(), Integer.toString(v.code()))));
        setAccessibleText(texts.get("length.access.form", texts.get("length.form." + form.name()), range(),
                HexFormat.ofDelimiter(" ").formatHex(all), verdict.getText(),
                written.violation().isPresent() ? violation.getText() : ""));
    }
}
