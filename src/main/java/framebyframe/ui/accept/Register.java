package framebyframe.ui.accept;

import java.nio.ByteBuffer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One of the five words that SHA-1 works on: its name, its value, and its 32 bits.
final class Register extends VBox {

    private final String name;
    private final Label value = new Label();
    private final Bits bits = new Bits();

    Register(String name) {
        this.name = name;
        Label label = new Label(name);
        label.getStyleClass().addAll("mono", "register-name");
        value.getStyleClass().addAll("mono", "register-value");
        HBox box = new HBox(label, value);
        box.getStyleClass().add("register-box");
        getStyleClass().add("register");
        getChildren().setAll(box, bits);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    void show(int word) {
        value.setText(hex(word));
        bits.show(ByteBuffer.allocate(Integer.BYTES).putInt(word).array(), Integer.SIZE);
        setAccessibleText(name + " " + hex(word));
    }

    /// Eight digits.
    static String hex(int word) {
        return "%08x".formatted(word);
    }
}
