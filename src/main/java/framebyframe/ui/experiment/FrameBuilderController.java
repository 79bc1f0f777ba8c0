package framebyframe.ui.experiment;

import framebyframe.protocol.frame.LengthForm;
import framebyframe.protocol.frame.Opcode;
import framebyframe.text.Texts;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A frame, field by field; its first two bytes bit by bit, and all its bytes as they would stand on the wire.
public final class FrameBuilderController {

    private final ExperimentViewModel model;
    private final Random keys;
    private final List<ToggleButton> bits = new ArrayList<>();
    private final List<Label> lengthBits = new ArrayList<>();
    private boolean showing;

    @FXML
    private ResourceBundle resources;
    @FXML
    private VBox root;
    @FXML
    private HBox flags;
    @FXML
    private HBox opcodeBits;
    @FXML
    private HBox maskBit;
    @FXML
    private HBox lengths;
    @FXML
    private ComboBox<Opcode> opcode;
    @FXML
    private TextField key;
    @FXML
    private Button draw;
    @FXML
    private ComboBox<String> writing;
    @FXML
    private TextField payload;
    @FXML
    private ComboBox<Optional<LengthForm>> form;
    @FXML
    private TextField length;
    @FXML
    private Label problem;
    @FXML
    private FlowPane wire;
    @FXML
    private Label count;

    public FrameBuilderController(ExperimentViewModel model) {
        this.model = model;
        this.keys = new Random(model.scenario().seed());
    }

    @FXML
    private void initialize() {
        for (int i = 0; i < 9; i++) {
            bits.add(bit(i));
        }
        flags.getChildren().setAll(bits.subList(0, 4));
        opcodeBits.getChildren().setAll(bits.subList(4, 8));
        maskBit.getChildren().setAll(bits.subList(8, 9));
        for (int i = 0; i < 7; i++) {
            Label cell = new Label("0");
            cell.getStyleClass().addAll("build-bit", "mono", "field-payloadlength");
            lengthBits.add(cell);
        }
        lengths.getChildren().setAll(lengthBits);
        opcode.getItems().setAll(Opcode.values());
        opcode.setConverter(new Named<>(this::name));
        writing.getItems().setAll("text", "hex");
        writing.setConverter(new Named<>(how -> texts().get("experiment.frame." + how)));
        form.getItems().add(Optional.empty());
        List.of(LengthForm.values()).forEach(f -> form.getItems().add(Optional.of(f)));
        form.setConverter(new Named<>(f -> texts().get("experiment.length."
                + f.map(some -> some.name().toLowerCase(Locale.ROOT)).orElse("auto"))));
        opcode.valueProperty().subscribe(value -> change(d -> value == null
                ? d
                : d.withBits(d.fin(), d.rsv1(),
                        d.rsv2(), d.rsv3(), value, d.masked())));
        key.textProperty().subscribe(typed -> change(d -> d.withKey(typed)));
        writing.valueProperty().subscribe(how -> change(d -> d.withPayload("hex".equals(how), d.payload())));
        payload.textProperty().subscribe(typed -> change(d -> d.withPayload(d.hex(), typed)));
        form.valueProperty().subscribe(f -> change(d -> f == null ? d : d.withLength(f, d.length())));
        length.textProperty().subscribe(typed -> change(d -> d.withLength(d.form(), typed)));
        ObservableValue<Boolean> shown = root.sceneProperty().map(_ -> true).orElse(false);
        model.frameProperty().when(shown).subscribe(this::show);
    }

    private Texts texts() {
        return (Texts) resources;
    }

    private String name(Opcode code) {
        String name = code.isReserved() ? "reserved" : code.name().toLowerCase(Locale.ROOT);
        return texts().get("experiment.opcode.name", code.code(), "0x%X".formatted(code.code()), name);
    }

    private ToggleButton bit(int place) {
        ToggleButton cell = new ToggleButton("0");
        String field = place == 0 ? "fin" : place < 4 ? "rsv1" : place < 8 ? "opcode" : "mask";
        cell.setId("bit-" + place);
        cell.getStyleClass().addAll("build-bit", "mono", "field-" + field);
        cell.setOnAction(_ -> change(d -> d.flipped(place)));
        return cell;
    }

    private void change(UnaryOperator<FrameDraft> changed) {
        if (!showing && root.getScene() != null) {
            FrameDraft before = model.frameProperty().get();
            FrameDraft after = changed.apply(before);
            if (!after.equals(before)) {
                model.build(after);
            }
        }
    }

    private void show(FrameDraft draft) {
        showing = true;
        Optional<byte[]> bytes = draft.bytes();
        int first = bit(draft.fin(), 7) | bit(draft.rsv1(), 6) | bit(draft.rsv2(), 5) | bit(draft.rsv3(), 4)
                | draft.opcode().code();
        for (int i = 0; i < 8; i++) {
            show(bits.get(i), first >> 7 - i & 1, i);
        }
        show(bits.get(8), draft.masked() ? 1 : 0, 8);
        for (int i = 0; i < 7; i++) {
            lengthBits.get(i).setText(bytes.isPresent() ? Integer.toString(bytes.get()[1] >> 6 - i & 1) : "·");
        }
        opcode.setValue(draft.opcode());
        write(key, draft.key());
        key.setDisable(!draft.masked());
        draw.setDisable(!draft.masked());
        writing.setValue(draft.hex() ? "hex" : "text");
        write(payload, draft.payload());
        form.setValue(draft.form());
        write(length, draft.length());
        length.setDisable(draft.form().isEmpty());
        problem.setText(draft.problem().map(texts()::get).orElse(""));
        wire.getChildren().setAll(FrameWire.cells(draft));
        count.setText(bytes.map(b -> texts().get("experiment.frame.bytes", b.length)).orElse(""));
        showing = false;
    }

    private void show(ToggleButton cell, int value, int place) {
        String name = place == 0 ? "FIN" : place < 4 ? "RSV" + place : place < 8 ? "opcode" : "MASK";
        cell.setText(Integer.toString(value));
        cell.setSelected(value == 1);
        cell.setAccessibleText(name + ", " + value);
    }

    private static void write(TextField field, String words) {
        if (!field.getText().equals(words)) {
            field.setText(words);
        }
    }

    private static int bit(boolean set, int place) {
        return set ? 1 << place : 0;
    }

    /// Draws a masking key; the same ones for everybody, one after the other.
    @FXML
    private void draw() {
        byte[] drawn = new byte[4];
        keys.nextBytes(drawn);
        change(d -> d.withKey(HexFormat.ofDelimiter(" ").formatHex(drawn)));
    }
}
