package framebyframe.ui.states;

import framebyframe.protocol.Role;
import framebyframe.text.Texts;
import framebyframe.ui.player.Colours;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A peer, and what its own API says of the connection at the playhead.
final class PeerHead extends VBox {

    private final StatesViewModel model;
    private final Role peer;
    private final Texts texts;
    private final Label state = new Label();

    PeerHead(StatesViewModel model, Role peer, Texts texts) {
        this.model = model;
        this.peer = peer;
        this.texts = texts;
        setId("states-" + peer.name());
        getStyleClass().addAll("peer-head", Colours.styleClass(peer));
        Label name = new Label(new StateWords(texts).peer(peer));
        name.getStyleClass().add("peer-name");
        state.getStyleClass().addAll("mono", "peer-value");
        getChildren().addAll(name, property("readyState", state));
    }

    private static HBox property(String name, Label value) {
        Label label = new Label(name);
        label.getStyleClass().addAll("mono", "peer-property");
        HBox line = new HBox(label, value);
        line.getStyleClass().add("peer-line");
        return line;
    }

    void update() {
        state.getStyleClass().removeIf(name -> name.startsWith("state-"));
        model.state(peer).ifPresent(now -> state.getStyleClass().add(Colours.styleClass(now)));
        state.setText(model.state(peer).map(StateWords::state)
                .orElseGet(() -> texts.get(model.hasState(peer) ? "states.peer.absent" : "states.peer.raw")));
        setAccessibleText(String.join(" ", List.of(texts.get("states.peer." + peer.name()), "readyState",
                state.getText())));
    }
}
