package framebyframe.ui.states;

import framebyframe.protocol.Role;
import framebyframe.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Puts the two peers above the diagram, and the selected row's explanation below it.
public final class StatesController {

    private final StatesViewModel model;

    @FXML
    private ScrollPane root;
    @FXML
    private ResourceBundle resources;
    @FXML
    private HBox peers;
    @FXML
    private Label raw;
    @FXML
    private VBox diagram;
    @FXML
    private VBox explanation;

    public StatesController(StatesViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        Texts texts = (Texts) resources;
        List<PeerHead> heads = Arrays.stream(Role.values()).map(peer -> new PeerHead(model, peer, texts)).toList();
        peers.getChildren().setAll(heads);
        heads.forEach(head -> HBox.setHgrow(head, Priority.ALWAYS));
        StateDiagram states = new StateDiagram(model, texts);
        diagram.getChildren().setAll(states);
        VBox.setVgrow(states, Priority.ALWAYS);
        RowCard card = new RowCard(model, texts);
        explanation.getChildren().setAll(card);
        Runnable update = () -> {
            heads.forEach(PeerHead::update);
            states.update();
            card.update();
            raw.setVisible(!model.hasState(Role.CLIENT));
            raw.setManaged(!model.hasState(Role.CLIENT));
        };
        ObservableValue<Boolean> shown = root.sceneProperty().map(_ -> true).orElse(false);
        model.player().timelineProperty().when(shown).subscribe(_ -> update.run());
        model.player().playheadProperty().when(shown).subscribe(_ -> update.run());
        model.veilProperty().when(shown).subscribe(_ -> update.run());
        model.chosenProperty().when(shown).subscribe(_ -> update.run());
        update.run();
    }
}
