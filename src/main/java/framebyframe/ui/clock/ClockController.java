package framebyframe.ui.clock;

import framebyframe.protocol.Role;
import framebyframe.text.Texts;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// A card for each peer, those with a heartbeat first.
public final class ClockController {

    private final ClockViewModel model;

    @FXML
    private ScrollPane root;
    @FXML
    private ResourceBundle resources;
    @FXML
    private Label nobody;
    @FXML
    private VBox peers;

    public ClockController(ClockViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        List<PeerClock> clocks = Stream.of(Role.SERVER, Role.CLIENT)
                .map(peer -> new PeerClock(model, peer, (Texts) resources)).toList();
        Runnable update = () -> clocks.forEach(PeerClock::update);
        ObservableValue<Boolean> shown = root.sceneProperty().map(_ -> true).orElse(false);
        model.player().timelineProperty().when(shown).subscribe(_ -> {
            boolean clientOnly = model.rhythm(Role.SERVER).isEmpty() && model.rhythm(Role.CLIENT).isPresent();
            peers.getChildren().setAll(clientOnly ? clocks.reversed() : clocks);
            nobody.setVisible(!model.anybodyListens());
            nobody.setManaged(!model.anybodyListens());
            update.run();
        });
        model.player().playheadProperty().when(shown).subscribe(_ -> update.run());
        model.player().selectionProperty().when(shown).subscribe(_ -> update.run());
    }
}
