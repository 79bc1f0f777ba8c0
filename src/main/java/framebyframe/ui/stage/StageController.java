package framebyframe.ui.stage;

import framebyframe.protocol.Role;
import framebyframe.recording.Snapshot;
import framebyframe.text.Texts;
import framebyframe.ui.player.Colours;
import java.util.List;
import java.util.ResourceBundle;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// Puts the diagram below the two peers' heads and keeps the playhead in view.
public final class StageController {

    private final StageViewModel model;

    @FXML
    private VBox root;
    @FXML
    private ResourceBundle resources;
    @FXML
    private VBox client;
    @FXML
    private Label clientState;
    @FXML
    private VBox server;
    @FXML
    private Label serverState;
    @FXML
    private ScrollPane scroll;

    public StageController(StageViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        DiagramPane diagram = new DiagramPane(model, (Texts) resources);
        scroll.setContent(diagram);
        ObservableValue<Boolean> shown = root.sceneProperty().map(_ -> true).orElse(false);
        model.scaleProperty().when(shown).subscribe(_ -> diagram.rebuild());
        model.player().playheadProperty().when(shown).subscribe(_ -> diagram.update());
        model.player().selectionProperty().when(shown).subscribe(_ -> diagram.update());
        model.veilProperty().when(shown).subscribe(_ -> diagram.update());
        model.player().snapshotProperty().when(shown).subscribe(this::showStates);
        diagram.nowY().subscribe(y -> reveal(diagram, y.doubleValue()));
    }

    private void showStates(Snapshot snapshot) {
        show(Role.CLIENT, clientState, snapshot);
        show(Role.SERVER, serverState, snapshot);
    }

    private void show(Role role, Label label, Snapshot snapshot) {
        label.getStyleClass().removeIf(c -> c.startsWith("state-"));
        if (snapshot.takesPart(role)) {
            label.setText(new Names((Texts) resources).state(snapshot.state(role)));
            label.getStyleClass().add(Colours.styleClass(snapshot.state(role)));
        } else {
            label.setText(resources.getString(model.isThere(role) ? "stage.peer.plain" : "stage.peer.absent"));
        }
        VBox head = role == Role.CLIENT ? client : server;
        head.setAccessibleText(String.join(" ", List.of(new Names((Texts) resources).peer(role), label.getText())));
    }

    /// Scrolls so far that the playhead stands in the middle, when there is something to scroll.
    private void reveal(DiagramPane diagram, double y) {
        double hidden = diagram.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            scroll.setVvalue(Math.clamp((y - scroll.getViewportBounds().getHeight() / 2) / hidden, 0, 1));
        }
    }
}
