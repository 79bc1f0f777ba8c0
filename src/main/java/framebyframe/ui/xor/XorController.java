package framebyframe.ui.xor;

import framebyframe.anatomy.XorStep;
import framebyframe.protocol.Role;
import framebyframe.recording.Transfer;
import framebyframe.text.Texts;
import framebyframe.ui.inspector.Words;
import framebyframe.ui.xor.Subject.Glyph;
import framebyframe.ui.xor.XorViewModel.Shown;
import java.util.Optional;
import java.util.ResourceBundle;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Shows one payload byte meeting its key byte, the bytes around it, and the learner's own fields.
public final class XorController {

    private final XorViewModel model;

    @FXML
    private VBox root;
    @FXML
    private ResourceBundle resources;
    @FXML
    private ToggleGroup sources;
    @FXML
    private ToggleButton recorded;
    @FXML
    private ToggleButton own;
    @FXML
    private ToggleGroup ways;
    @FXML
    private ToggleButton unmask;
    @FXML
    private ToggleButton mask;
    @FXML
    private Label about;
    @FXML
    private VBox typing;
    @FXML
    private TextField key;
    @FXML
    private TextField text;
    @FXML
    private Label problem;
    @FXML
    private VBox nothing;
    @FXML
    private Label why;
    @FXML
    private Label whySection;
    @FXML
    private VBox steps;
    @FXML
    private VBox bytes;
    @FXML
    private VBox bits;
    @FXML
    private Label position;
    @FXML
    private Label result;
    @FXML
    private Label words;
    @FXML
    private Button first;
    @FXML
    private Button back;
    @FXML
    private Button forward;
    @FXML
    private Button last;

    public XorController(XorViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        ByteRows byteRows = new ByteRows(model, texts());
        BitRows bitRows = new BitRows(texts());
        bytes.getChildren().add(byteRows);
        bits.getChildren().addFirst(bitRows);
        steps.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        choice(sources);
        choice(ways);
        own.setOnAction(_ -> model.ownProperty().set(true));
        recorded.setOnAction(_ -> model.ownProperty().set(false));
        mask.setOnAction(_ -> model.maskingProperty().set(true));
        unmask.setOnAction(_ -> model.maskingProperty().set(false));
        key.setText(model.keyProperty().get());
        text.setText(model.textProperty().get());
        key.textProperty().subscribe(typed -> model.keyProperty().set(typed));
        text.textProperty().subscribe(typed -> model.textProperty().set(typed));
        ObservableValue<Boolean> inScene = root.sceneProperty().map(_ -> true).orElse(false);
        model.problemProperty().when(inScene).subscribe(wrong -> {
            place(problem, wrong.isPresent());
            problem.setText(wrong.map(texts()::get).orElse(""));
        });
        model.shownProperty().when(inScene).subscribe(shown -> {
            show(shown);
            shown.step().ifPresent(step -> {
                byteRows.show(shown, shown.subject().orElseThrow());
                bitRows.show(shown, step);
            });
        });
    }

    private Texts texts() {
        return (Texts) resources;
    }

    /// Keeps the chosen one chosen when it is pressed again.
    private static void choice(ToggleGroup group) {
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
    }

    private void show(Shown shown) {
        sources.selectToggle(shown.own() ? own : recorded);
        ways.selectToggle(shown.masking() ? mask : unmask);
        place(typing, shown.own());
        Optional<XorStep> step = shown.step();
        place(steps, step.isPresent());
        place(nothing, step.isEmpty());
        about.setText(about(shown));
        if (step.isPresent()) {
            showStep(shown, step.get());
        } else {
            why.setText(texts().get("xor.nothing." + reason(shown)));
            whySection.setText(shown.subject().isPresent() && shown.steps().isEmpty() ? "RFC 6455 §5.1" : "");
            place(whySection, !whySection.getText().isEmpty());
        }
    }

    private String about(Shown shown) {
        if (shown.own()) {
            return texts().get("xor.about.own");
        }
        return shown.subject().map(s -> texts().get("xor.about.frame", s.frame().opcode().name().replace('_', ' '),
                texts().get(s.transfer().map(Transfer::from).filter(Role.SERVER::equals).isPresent()
                        ? "xor.about.down"
                        : "xor.about.up"),
                s.frame().payload().length)).orElseGet(() -> texts().get("xor.about.none"));
    }

    private static String reason(Shown shown) {
        if (shown.subject().isEmpty()) {
            return "none";
        }
        Subject subject = shown.subject().get();
        return subject.isMasked()
                ? "empty"
                : subject.transfer().map(Transfer::from).filter(Role.SERVER::equals).isPresent() ? "server" : "client";
    }

    private void showStep(Shown shown, XorStep step) {
        int count = shown.steps().size();
        position.setText(texts().get("xor.step.position", step.index(), count));
        Glyph character = shown.subject().orElseThrow().character(step.index());
        result.setText(character.length() == 1
                ? texts().get("xor.step.character", character.glyph())
                : texts().get("xor.step.part", step.index() - character.from() + 1, character.length(),
                        character.glyph()));
        words.setText(texts().get("xor.step.words", step.index(), step.index() % 4));
        first.setDisable(step.index() == 0);
        back.setDisable(step.index() == 0);
        forward.setDisable(step.index() == count - 1);
        last.setDisable(step.index() == count - 1);
        steps.setAccessibleText(texts().get("xor.access.step", step.index(), count,
                Words.hex(shown.masking() ? step.clear() : step.masked()), Words.hex(step.key()), step.index() % 4,
                Words.hex(shown.masking() ? step.masked() : step.clear()), result.getText()));
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> model.back();
            case RIGHT -> model.forward();
            case HOME -> model.first();
            case END -> model.last();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static void place(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    @FXML
    private void first() {
        model.first();
    }

    @FXML
    private void back() {
        model.back();
    }

    @FXML
    private void forward() {
        model.forward();
    }

    @FXML
    private void last() {
        model.last();
    }
}
