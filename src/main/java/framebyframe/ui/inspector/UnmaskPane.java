package framebyframe.ui.inspector;

import framebyframe.anatomy.Anatomy;
import framebyframe.anatomy.XorStep;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.Opcode;
import framebyframe.text.Texts;
import framebyframe.ui.inspector.InspectorViewModel.Shown;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The unmasking of every payload byte: masked ⊕ key = clear, in hex and in bits (RFC 6455 §5.3).
final class UnmaskPane implements AspectPane {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final InspectorViewModel model;
    private final Texts texts;
    private final Label intro = new Label();
    private final HBox headings = new HBox();
    private final VirtualList<XorStep> list = new VirtualList<>();
    private final VBox content = new VBox(intro, headings, list);
    private Inspection inspection = Inspection.NOTHING;
    /// The payload byte that is selected, or -1.
    private int current = -1;

    UnmaskPane(InspectorViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        intro.setWrapText(true);
        intro.setMinHeight(Label.USE_PREF_SIZE);
        headings.getStyleClass().add("xor-row");
        headings.getChildren().setAll(heading("xor-index", "index"), heading("xor-column", "masked"),
                sign(""), heading("xor-column", "key"), sign(""), heading("xor-column", "clear"));
        list.setId("inspector-unmask");
        list.setAccessibleText(texts.get("inspector.access.unmask"));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::moveByKey);
        content.getStyleClass().add("list-and-card");
        VBox.setVgrow(list, Priority.ALWAYS);
    }

    private Node heading(String column, String key) {
        return Columns.heading(column, texts.get("inspector.unmask." + key));
    }

    @Override
    public Node node() {
        return content;
    }

    @Override
    public void show(Shown shown) {
        if (!shown.inspection().equals(inspection)) {
            inspection = shown.inspection();
            inspection.frame().ifPresent(this::fill);
        }
        current = shown.payloadByte();
        list.markAll();
        if (current >= 0) {
            list.reveal(current, current);
        }
    }

    private void moveByKey(KeyEvent event) {
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            model.selectPayloadByte(current + (event.getCode() == KeyCode.DOWN ? 1 : -1));
            event.consume();
        }
    }

    private void fill(Frame frame) {
        List<XorStep> steps = Anatomy.xor(frame);
        intro.setText(texts.get(!frame.header().masked()
                ? "inspector.unmask.notMasked"
                : steps.isEmpty() ? "inspector.unmask.empty" : "inspector.unmask.intro"));
        headings.setVisible(!steps.isEmpty());
        list.setVisible(!steps.isEmpty());
        list.show(steps, StepRow::new);
    }

    /// A step: three columns of hex over bits, and the character.
    private final class StepRow extends VirtualList.Row<XorStep> {
        private final Label index = Columns.mono("caption", "muted");
        private final Label masked = Columns.mono("xor-hex");
        private final Label maskedBits = Columns.mono("xor-bits");
        private final Label key = Columns.mono("xor-hex", "field-value", "field-maskingkey");
        private final Label keyBits = Columns.mono("xor-bits");
        private final Label clear = Columns.mono("xor-hex", "xor-clear");
        private final Label clearBits = Columns.mono("xor-bits");
        private final Label glyph = Columns.mono("xor-character");
        private final HBox row = new HBox(Columns.cell("xor-index", index),
                Columns.cell("xor-column", masked, maskedBits), sign("⊕"), Columns.cell("xor-column", key, keyBits),
                sign("="), Columns.cell("xor-column", clear, clearBits), Columns.cell("xor-glyph", glyph));

        StepRow() {
            row.getStyleClass().addAll("xor-row", "xor-step");
            row.setOnMouseClicked(_ -> {
                if (getItem() != null) {
                    model.selectPayloadByte(getItem().index());
                }
            });
        }

        @Override
        protected void updateItem(XorStep step, boolean empty) {
            super.updateItem(step, empty);
            setGraphic(empty ? null : row);
            if (!empty) {
                fill(step);
            }
            mark();
        }

        @Override
        void mark() {
            row.pseudoClassStateChanged(SELECTED, getItem() != null && getItem().index() == current);
        }

        private void fill(XorStep step) {
            index.setText(Integer.toString(step.index()));
            masked.setText(Words.hex(step.masked()));
            maskedBits.setText(Words.bits(step.masked()));
            key.setText(Words.hex(step.key()));
            keyBits.setText(Words.bits(step.key()));
            clear.setText(Words.hex(step.clear()));
            clearBits.setText(Words.bits(step.clear()));
            glyph.setText(character(inspection, step));
            row.setUserData(step);
            setAccessibleText(texts.get("inspector.access.xor", masked.getText(), key.getText(), clear.getText(),
                    glyph.getText()));
        }
    }

    /// What the clear byte is, or begins, as text; compressed bytes are none.
    static String character(Inspection inspection, XorStep step) {
        return inspection.frame()
                .map(frame -> frame.opcode() == Opcode.BINARY || inspection.inflated().isPresent()
                        ? Words.ascii(step.clear())
                        : Words.character(frame.payload(), step.index()))
                .orElse("");
    }

    private static Node sign(String text) {
        Label sign = Columns.mono("muted");
        sign.setText(text);
        return Columns.cell("xor-sign", sign);
    }
}
