package framebyframe.ui.accept;

import framebyframe.anatomy.AcceptSteps;
import framebyframe.anatomy.Sha1;
import framebyframe.text.Texts;
import framebyframe.ui.accept.AcceptViewModel.Verdict;
import framebyframe.ui.accept.PaddedRow.Caption;
import framebyframe.ui.transport.PlayKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows the six cards; [AcceptRoundController] fills the fourth, [AcceptBarController] is the bar below.
public final class AcceptController {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass AHEAD = PseudoClass.getPseudoClass("ahead");
    private static final PseudoClass ROOMY = PseudoClass.getPseudoClass("roomy");
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");
    /// From this size on, in pixels, everything is drawn larger, for a room full of people.
    private static final double ROOMY_WIDTH = 1600;
    private static final double ROOMY_HEIGHT = 860;
    /// Below this width everything is drawn smaller.
    private static final double NARROW_WIDTH = 1140;
    private static final int BITS_PER_CHARACTER = 6;
    private static final int WORD = Integer.BYTES;

    private final AcceptViewModel model;
    private final Runnable leave;

    @FXML
    private ResourceBundle resources;
    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox page;
    @FXML
    private Label progress;
    @FXML
    private HBox card1;
    @FXML
    private HBox card2;
    @FXML
    private HBox card3;
    @FXML
    private HBox card4;
    @FXML
    private HBox card5;
    @FXML
    private HBox card6;
    @FXML
    private Label key;
    @FXML
    private Strip keyBytes;
    @FXML
    private Strip keyCharacters;
    @FXML
    private Label joinedKey;
    @FXML
    private Label joinedKeyCaption;
    @FXML
    private Label joinedGuid;
    @FXML
    private Label joinedGuidCaption;
    @FXML
    private Label blocksTitle;
    @FXML
    private Label pointed;
    @FXML
    private PaddedRow block1;
    @FXML
    private PaddedRow block2;
    @FXML
    private Label digestTitle;
    @FXML
    private Strip digest;
    @FXML
    private Label accept;
    @FXML
    private Label verdict;
    @FXML
    private FontIcon verdictIcon;
    @FXML
    private Strip acceptCharacters;
    @FXML
    private Bits acceptBits;

    /// @param leave what leads back to where the view was opened
    public AcceptController(AcceptViewModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
    }

    @FXML
    private void initialize() {
        PlayKeys.install(scroll, model, Map.of(KeyCode.PAGE_UP, model::previousCard, KeyCode.PAGE_DOWN, model::nextCard,
                KeyCode.ESCAPE, this::leave));
        scroll.layoutBoundsProperty().subscribe(size -> {
            scroll.pseudoClassStateChanged(ROOMY,
                    size.getWidth() >= ROOMY_WIDTH && size.getHeight() >= ROOMY_HEIGHT);
            scroll.pseudoClassStateChanged(NARROW, size.getWidth() < NARROW_WIDTH);
        });
        ObservableValue<Boolean> shown = scroll.sceneProperty().map(_ -> true).orElse(false);
        model.stepsProperty().when(shown).subscribe(this::showSteps);
        model.placeProperty().when(shown).subscribe(this::showPlace);
        model.verdictProperty().when(shown).subscribe(_ -> showVerdict());
        block1.pointedProperty().subscribe(_ -> showPointed());
        block2.pointedProperty().subscribe(_ -> showPointed());
    }

    private String text(String name, Object... arguments) {
        return ((Texts) resources).get(name, arguments);
    }

    private void showSteps(AcceptSteps steps) {
        String guid = steps.concatenated().substring(steps.key().length());
        key.setText(steps.key());
        keyBytes.show(Cells.bytes(steps.keyBytes(), "part-key"));
        keyCharacters.show(Cells.characters(steps.key(), "part-key"));
        joinedKey.setText(steps.key());
        joinedKeyCaption.setText(text("accept.guid.key", steps.key().length()));
        joinedGuid.setText(guid);
        joinedGuidCaption.setText(text("accept.guid.same", guid.length()));

        blocksTitle.setText(text("accept.blocks.title", steps.concatenated().length()));
        showBlock(block1, steps, 0);
        showBlock(block2, steps, 1);

        digestTitle.setText(text("accept.digest.title", steps.sha1().digest().length));
        digest.show(Cells.bytes(steps.sha1().digest(), "part-accept"));
        accept.setText(steps.accept());
        acceptCharacters.show(Cells.characters(steps.accept(), "part-accept"));
        acceptBits.show(steps.sha1().digest(), steps.accept().replace("=", "").length() * BITS_PER_CHARACTER);
        mark();
    }

    private void showBlock(PaddedRow row, AcceptSteps steps, int block) {
        int from = block * Sha1.BLOCK;
        byte[] bytes = Arrays.copyOfRange(steps.sha1().padded(), from, from + Sha1.BLOCK);
        List<Caption> captions = new ArrayList<>();
        for (int i = 0; i < bytes.length;) {
            PaddedPart part = PaddedPart.of(steps, from + i);
            int begin = i;
            while (i < bytes.length && PaddedPart.of(steps, from + i) == part) {
                i++;
            }
            captions.add(new Caption(begin, i - begin,
                    text("accept.part." + part.id(), 8 * steps.sha1().message().length), part.styleClass()));
        }
        row.show(bytes, captions, i -> text("accept.blocks.byte", block + 1, i, "%02x".formatted(bytes[i] & 0xff),
                text("accept.byte." + PaddedPart.of(steps, from + i).id(), Character.toString(bytes[i] & 0xff))));
    }

    private void showPlace(AcceptPlace place) {
        List<HBox> cards = List.of(card1, card2, card3, card4, card5, card6);
        for (HBox card : cards) {
            int number = cards.indexOf(card) + 1;
            card.pseudoClassStateChanged(CURRENT, number == place.card());
            card.pseudoClassStateChanged(AHEAD, number > place.card());
        }
        progress.setText(text("accept.page.progress", place.card(), AcceptPlace.CARDS));
        mark();
        showVerdict();
        reveal(cards.get(place.card() - 1));
    }

    /// Marks the four bytes that the round takes from the block, in its first sixteen rounds.
    private void mark() {
        AcceptPlace place = model.place();
        boolean reads = place.card() == AcceptPlace.SHA1_CARD && place.t() < Sha1.BLOCK / WORD;
        int from = place.t() * WORD;
        block1.mark(reads && place.block() == 0 ? from : 0, reads && place.block() == 0 ? from + WORD : 0);
        block2.mark(reads && place.block() == 1 ? from : 0, reads && place.block() == 1 ? from + WORD : 0);
    }

    private void showPointed() {
        PaddedRow row = block2.pointedProperty().get() == Strip.NONE ? block1 : block2;
        int index = row.pointedProperty().get();
        pointed.setText(index == Strip.NONE ? "" : row.describe(index));
    }

    private void showVerdict() {
        Verdict now = model.verdictProperty().get();
        boolean told = now != Verdict.UNKNOWN && model.place().card() == AcceptPlace.CARDS;
        verdict.setVisible(told);
        verdict.setManaged(told);
        verdict.setText(text(now == Verdict.DIFFERS ? "accept.result.differs" : "accept.result.matches"));
        verdict.pseudoClassStateChanged(DIFFERS, now == Verdict.DIFFERS);
        verdictIcon.setIconCode(now == Verdict.DIFFERS ? Feather.X_CIRCLE : Feather.CHECK_CIRCLE);
    }

    /// Scrolls as little as needed to have the whole card in sight, when the window is too low for all of them.
    private void reveal(Node card) {
        double hidden = page.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            double top = card.getBoundsInParent().getMinY();
            double bottom = card.getBoundsInParent().getMaxY() - scroll.getViewportBounds().getHeight();
            double at = Math.clamp(scroll.getVvalue() * hidden, Math.min(bottom, top), top);
            scroll.setVvalue(at / hidden);
        }
    }

    @FXML
    private void go(ActionEvent event) {
        model.goToCard(Integer.parseInt((String) ((Node) event.getSource()).getUserData()));
    }

    @FXML
    private void leave() {
        model.pause();
        leave.run();
    }
}
