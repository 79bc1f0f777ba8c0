package framebyframe.ui.accept;

import framebyframe.text.Message;
import framebyframe.text.Texts;
import framebyframe.ui.transport.TransportButtonsController;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.util.Duration;

/// The bar below the cards: the playhead, and the field for another key.
public final class AcceptBarController {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");
    /// The slider's thumb reaches half its width beyond the track, in pixels.
    private static final double THUMB = 16;

    /// How long a run rests at each place, in milliseconds.
    record Pace(double card, double round) {

        /// Time to read a card, and a whole block of rounds in some seconds.
        static final Pace USUAL = new Pace(1600, 90);
    }

    private final AcceptViewModel model;
    private final Pace pace;
    private final PauseTransition rest = new PauseTransition();
    private boolean following;

    @FXML
    private ResourceBundle resources;
    @FXML
    private TransportButtonsController buttonsController;
    @FXML
    private Slider scrubber;
    @FXML
    private Pane marks;
    @FXML
    private TextField typed;
    @FXML
    private Button restore;
    @FXML
    private Label hint;

    public AcceptBarController(AcceptViewModel model) {
        this(model, Pace.USUAL);
    }

    AcceptBarController(AcceptViewModel model, Pace pace) {
        this.model = model;
        this.pace = pace;
    }

    @FXML
    private void initialize() {
        rest.setOnFinished(_ -> {
            model.tick();
            run();
        });
        marks.getChildren().setAll(IntStream.rangeClosed(1, AcceptPlace.CARDS).mapToObj(AcceptBarController::mark)
                .toList());
        marks.widthProperty().subscribe(_ -> placeMarks());
        scrubber.valueProperty().subscribe((_, value) -> {
            if (!following) {
                model.scrub(value.doubleValue());
            }
        });
        typed.textProperty().bindBidirectional(model.typedProperty());
        restore.visibleProperty().bind(typed.textProperty().isNotEqualTo(model.givenProperty()));
        ObservableValue<Boolean> shown = scrubber.sceneProperty().map(_ -> true).orElse(false);
        model.placeProperty().when(shown).subscribe(this::showPlace);
        buttonsController.control(model);
        model.playingProperty().when(shown).subscribe(_ -> run());
        model.problemProperty().when(shown).subscribe(this::showProblem);
        shown.subscribe(_ -> run());
    }

    private static Label mark(int card) {
        Label mark = new Label(Integer.toString(card));
        mark.getStyleClass().add("mark");
        return mark;
    }

    /// A card's number stands below the place where the card begins.
    private void placeMarks() {
        List<Node> labels = marks.getChildren();
        for (Node label : labels) {
            double at = AcceptPlace.ofCard(labels.indexOf(label) + 1).progress();
            double wide = label.prefWidth(-1);
            double from = THUMB / 2 + at * (marks.getWidth() - THUMB) - wide / 2;
            label.resizeRelocate(Math.round(from), 0, wide, label.prefHeight(-1));
        }
    }

    private void showPlace(AcceptPlace place) {
        following = true;
        scrubber.setValue(place.progress());
        following = false;
        List<Node> labels = marks.getChildren();
        labels.forEach(label -> label.pseudoClassStateChanged(CURRENT, labels.indexOf(label) + 1 == place.card()));
        scrubber.setAccessibleText(text("accept.bar.scrubber", place.index() + 1, AcceptPlace.LAST.index() + 1));
    }

    /// While it plays and can be seen, rests at the place that is shown and goes on.
    private void run() {
        if (model.playingProperty().get() && scrubber.getScene() != null) {
            boolean card = model.place().card() != AcceptPlace.SHA1_CARD;
            rest.setDuration(Duration.millis(card ? pace.card() : pace.round()));
            rest.playFromStart();
        } else {
            rest.stop();
        }
    }

    private void showProblem(Optional<Message> problem) {
        Texts texts = (Texts) resources;
        hint.setText(problem.map(texts::get).orElseGet(() -> text("accept.bar.hint")));
        hint.pseudoClassStateChanged(WRONG, problem.isPresent());
        typed.pseudoClassStateChanged(WRONG, problem.isPresent());
        typed.setAccessibleHelp(hint.getText());
    }

    private String text(String key, Object... arguments) {
        return ((Texts) resources).get(key, arguments);
    }

    @FXML
    private void restore() {
        model.restoreKey();
        typed.requestFocus();
    }
}
