package framebyframe.ui.clock;

import framebyframe.protocol.Role;
import framebyframe.text.Texts;
import framebyframe.ui.clock.Beat.Outcome;
import framebyframe.ui.player.Milliseconds;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A past Ping: when it went, how much of its Pong's time was used, how it ended. Pressing it selects the Ping.
final class BeatRow extends Button {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    BeatRow(ClockViewModel model, Role peer, Beat beat, Texts texts) {
        setId("beat-" + peer.name() + "-" + beat.number());
        getStyleClass().setAll("beat", "beat-" + beat.outcome().name().toLowerCase(Locale.ROOT));
        pseudoClassStateChanged(SELECTED, model.isSelected(peer, beat));
        String lasted = beat.outcome() == Outcome.ANSWERED
                ? Milliseconds.text(beat.lasted(model.now()))
                : Milliseconds.rounded(beat.lasted(model.now()));
        Label sent = new Label(texts.get("clock.beat.sent", beat.number(), Milliseconds.text(beat.sent())));
        sent.getStyleClass().add("beat-sent");
        Label how = new Label(texts.get("clock.beat." + beat.outcome().name(), lasted));
        how.getStyleClass().add("beat-how");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox line = new HBox(sent, between, how);
        ProgressBar used = new ProgressBar((double) beat.lasted(model.now())
                / Math.max(1, beat.deadline() - beat.sent()));
        used.setMaxWidth(Double.MAX_VALUE);
        VBox all = new VBox(line, used);
        all.getStyleClass().add("beat-content");
        all.setMouseTransparent(true);
        setGraphic(all);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        all.prefWidthProperty().bind(widthProperty().subtract(20));
        setAccessibleText(sent.getText() + ", " + how.getText());
        setOnAction(_ -> model.select(peer, beat));
    }
}
