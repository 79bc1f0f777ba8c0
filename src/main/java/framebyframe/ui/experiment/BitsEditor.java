package framebyframe.ui.experiment;

import framebyframe.lesson.Control;
import framebyframe.lesson.Edit;
import framebyframe.lesson.Fault;
import framebyframe.lesson.TransferName;
import framebyframe.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// The bytes of a transfer in hex; of the chosen one the eight bits, each to be turned over.
final class BitsEditor extends ControlEditor {

    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    /// More bytes than this are not shown.
    private static final int MOST = 256;
    private static final int BITS = 8;

    private final TransferName transfer;
    private final byte[] original;
    private final List<ToggleButton> bytes = new ArrayList<>();
    private final List<ToggleButton> bits = new ArrayList<>();
    private final Map<ToggleButton, Integer> named = new LinkedHashMap<>();
    private final Label about = new Label();
    private int chosen;

    BitsEditor(Control.Bits control, byte[] original, ExperimentViewModel model, Texts texts) {
        super(control, model, texts);
        this.transfer = control.transfer();
        this.original = original.clone();
        getChildren().addAll(namedBits(), hexBytes(), about, chosenBits());
        about.getStyleClass().addAll("caption", "muted", "mono");
        follow();
    }

    /// The bits that one wants most often: buttons of their own, if this is a frame.
    private FlowPane namedBits() {
        FlowPane pills = new FlowPane();
        pills.getStyleClass().add("bit-pills");
        boolean frame = switch (transfer.kind()) {
            case TEXT, BINARY, CONTINUATION, PING, PONG, CLOSE, RESERVED -> true;
            case TCP, REQUEST, RESPONSE, CHUNK, BYTES, END -> false;
        };
        if (frame) {
            Map<String, Integer> names = new LinkedHashMap<>();
            names.put("FIN", 0);
            names.put("RSV1", 1);
            names.put("MASK", BITS);
            names.forEach((name, bit) -> {
                ToggleButton pill = new ToggleButton(texts.get("experiment.bits.flip", name));
                pill.getStyleClass().add("flip-pill");
                pill.setOnAction(_ -> byLearner(() -> {
                    bytes.get(bit / BITS).setSelected(true);
                    flip(bit);
                }));
                pill.setDisable(bit / BITS >= original.length);
                named.put(pill, bit);
                pills.getChildren().add(pill);
            });
        }
        pills.setVisible(frame);
        pills.setManaged(frame);
        return pills;
    }

    private FlowPane hexBytes() {
        FlowPane hex = new FlowPane();
        hex.getStyleClass().addAll("hex-bytes", "own-arrows");
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < Math.min(MOST, original.length); i++) {
            ToggleButton cell = new ToggleButton();
            cell.getStyleClass().addAll("hex-byte", "mono");
            cell.setToggleGroup(group);
            cell.setFocusTraversable(i == 0);
            bytes.add(cell);
        }
        if (!bytes.isEmpty()) {
            bytes.getFirst().setSelected(true);
        }
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now instanceof ToggleButton cell) {
                bytes.forEach(b -> b.setFocusTraversable(b.equals(cell)));
                chosen = bytes.indexOf(cell);
                follow();
            } else {
                group.selectToggle(before);
            }
        });
        hex.getChildren().setAll(bytes);
        return hex;
    }

    private HBox chosenBits() {
        HBox row = new HBox();
        row.getStyleClass().add("bit-row");
        for (int i = 0; i < BITS; i++) {
            int place = i;
            ToggleButton bit = new ToggleButton();
            bit.getStyleClass().addAll("bit-cell", "mono");
            bit.setOnAction(_ -> byLearner(() -> flip(chosen * BITS + place)));
            bits.add(bit);
        }
        row.getChildren().setAll(bits);
        return row;
    }

    private void flip(int bit) {
        List<Edit> flips = new ArrayList<>(model.edits(control));
        Edit flip = new Edit.Damaged(new Fault(transfer, new Fault.Flip(bit)));
        if (!flips.remove(flip)) {
            flips.add(flip);
        }
        model.edit(control, flips);
    }

    @Override
    void show(List<Edit> edits) {
        Set<Integer> flipped = new HashSet<>();
        edits.forEach(edit -> {
            if (edit instanceof Edit.Damaged(Fault(var _, Fault.Flip(int bit)))) {
                flipped.add(bit);
            }
        });
        for (int i = 0; i < bytes.size(); i++) {
            int value = value(i, flipped);
            ToggleButton cell = bytes.get(i);
            cell.setText("%02x".formatted(value));
            cell.pseudoClassStateChanged(CHANGED, value != (original[i] & 0xff));
            cell.setAccessibleText(texts.get("experiment.bits.byte", i, "%02x".formatted(value)));
        }
        for (int i = 0; i < bits.size() && !bytes.isEmpty(); i++) {
            int number = chosen * BITS + i;
            int value = value(chosen, flipped) >> BITS - 1 - i & 1;
            ToggleButton bit = bits.get(i);
            bit.setText(Integer.toString(value));
            bit.setSelected(flipped.contains(number));
            bit.setAccessibleText(
                    texts.get(flipped.contains(number) ? "experiment.bits.flipped" : "experiment.bits.bit",
                            i, value));
        }
        named.forEach((pill, bit) -> pill.setSelected(flipped.contains(bit)));
        about.setText(bytes.isEmpty()
                ? texts.get("experiment.bits.none")
                : texts.get("experiment.bits.chosen", chosen, "%02x".formatted(value(chosen, flipped))));
    }

    private int value(int place, Set<Integer> flipped) {
        int value = original[place] & 0xff;
        for (int i = 0; i < BITS; i++) {
            value ^= flipped.contains(place * BITS + i) ? 1 << BITS - 1 - i : 0;
        }
        return value;
    }
}
