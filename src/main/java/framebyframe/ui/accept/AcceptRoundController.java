package framebyframe.ui.accept;

import framebyframe.anatomy.Sha1;
import framebyframe.text.Texts;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The fourth card: one round of SHA-1 (FIPS 180-4 §6.1.2).
public final class AcceptRoundController {

    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass SOURCE = PseudoClass.getPseudoClass("source");
    /// A word of the schedule is mixed from those so far before it (§6.1.2 step 1).
    private static final List<Integer> MIXED_FROM = List.of(3, 8, 14, 16);
    private static final int BLOCK_WORDS = Sha1.BLOCK / Integer.BYTES;

    private final AcceptViewModel model;
    private final List<Register> boxes = Stream.of("a", "b", "c", "d", "e").map(Register::new).toList();

    @FXML
    private ResourceBundle resources;
    @FXML
    private Label title;
    @FXML
    private Label formula;
    @FXML
    private Label f;
    @FXML
    private Label kind;
    @FXML
    private Label k;
    @FXML
    private Label word;
    @FXML
    private Label w;
    @FXML
    private Label sum;
    @FXML
    private Label temp;
    @FXML
    private Button back;
    @FXML
    private Button forward;
    @FXML
    private Button skip;
    @FXML
    private HBox registers;
    @FXML
    private Label next;
    @FXML
    private Strip schedule;
    @FXML
    private Label schedulePointed;

    public AcceptRoundController(AcceptViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        boxes.forEach(box -> HBox.setHgrow(box, Priority.ALWAYS));
        registers.getChildren().setAll(boxes);
        schedule.show(IntStream.range(0, Sha1.ROUNDS).mapToObj(this::word).toList());
        ObservableValue<Boolean> shown = title.sceneProperty().map(_ -> true).orElse(false);
        model.stepsProperty().when(shown).subscribe(_ -> show());
        model.placeProperty().when(shown).subscribe(_ -> show());
        schedule.pointedProperty().subscribe(_ -> showWord());
    }

    private String text(String key, Object... arguments) {
        return ((Texts) resources).get(key, arguments);
    }

    private Region word(int t) {
        Region word = new Region();
        word.getStyleClass().add("word");
        word.setOnMouseClicked(_ -> model.goToRound(t));
        return word;
    }

    private void show() {
        AcceptPlace place = model.place();
        Sha1.Round round = model.round();
        int t = round.t();
        RoundKind rule = RoundKind.of(t);
        title.setText(text("accept.round.title", place.block() + 1, AcceptPlace.BLOCKS, t + 1, Sha1.ROUNDS));
        formula.setText(rule.formula());
        f.setText(Register.hex(round.f()));
        kind.setText(text("accept.round.kind", rule.function(), rule.from() + 1, rule.to() + 1));
        k.setText(Register.hex(round.k()));
        word.setText("W[" + t + "]");
        w.setText(Register.hex(round.w()));
        sum.setText("ROTL5(a) + f + e + K + W[" + t + "]");
        temp.setText(Register.hex(round.temp()));
        int[] values = {round.a(), round.b(), round.c(), round.d(), round.e()};
        boxes.forEach(box -> box.show(values[boxes.indexOf(box)]));
        next.setText(text(moment(t, place.block() + 1)));
        boolean here = place.card() == AcceptPlace.SHA1_CARD;
        back.setDisable(!here || place.equals(AcceptPlace.FIRST_ROUND));
        forward.setDisable(!here || place.equals(AcceptPlace.LAST_ROUND));
        skip.setDisable(!here || place.equals(AcceptPlace.LAST_ROUND));
        showWord();
    }

    /// Where the registers come from, or what becomes of them.
    private static String moment(int t, int block) {
        if (t == 0) {
            return block == 1 ? "accept.round.begin1" : "accept.round.begin2";
        }
        if (t == Sha1.ROUNDS - 1) {
            return block == 1 ? "accept.round.end1" : "accept.round.end2";
        }
        return "accept.round.middle";
    }

    /// Explains the word below the mouse, or else the one that the round takes, and marks what it was mixed from.
    private void showWord() {
        int now = model.round().t();
        int over = schedule.pointedProperty().get();
        int t = over == Strip.NONE ? now : over;
        List<Node> cells = schedule.cells();
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).pseudoClassStateChanged(PAST, i < now);
            cells.get(i).pseudoClassStateChanged(CURRENT, i == now);
            cells.get(i).pseudoClassStateChanged(SOURCE, t >= BLOCK_WORDS && MIXED_FROM.contains(t - i));
        }
        String value = Register.hex(model.steps().sha1().blocks().get(model.place().block()).words()[t]);
        schedulePointed.setText(t < BLOCK_WORDS
                ? text("accept.schedule.read", t, value, t * Integer.BYTES, t * Integer.BYTES + Integer.BYTES - 1)
                : text("accept.schedule.mixed", t, value, t - 3, t - 8, t - 14, t - 16));
        schedule.setAccessibleText(schedulePointed.getText());
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
    private void skip() {
        model.skipRounds();
    }
}
