package framebyframe.ui.states;

import framebyframe.protocol.Role;
import framebyframe.recording.Side;
import framebyframe.text.Texts;
import framebyframe.ui.player.Colours;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A peer, and what its own API says of the connection at the playhead.
final class PeerHead extends VBox {

    private final StatesViewModel model;
    private final Role peer;
    private final Texts texts;
    private final Label state = new Label();
    private final Label buffered = new Label();
    private final Label reported = new Label();
    private final HBox bufferedLine = property("bufferedAmount", buffered);
    private final HBox reportedLine = property("onclose", reported);

    PeerHead(StatesViewModel model, Role peer, Texts texts) {
        this.model = model;
        this.peer = peer;
        this.texts = texts;
        setId("states-" + peer.name());
        getStyleClass().addAll("peer-head", Colours.styleClass(peer));
        Label name = new Label(new StateWords(texts).peer(peer));
        name.getStyleClass().add("peer-name");
        getChildren().addAll(name, property("readyState", state), bufferedLine, reportedLine);
    }

    private static HBox property(String name, Label value) {
        Label label = new Label(name);
        label.getStyleClass().addAll("mono", "peer-property");
        value.getStyleClass().addAll("mono", "peer-value");
        HBox line = new HBox(label, value);
        line.getStyleClass().add("peer-line");
        return line;
    }

    void update() {
        state.getStyleClass().removeIf(name -> name.startsWith("state-"));
        model.state(peer).ifPresent(now -> state.getStyleClass().add(Colours.styleClass(now)));
        state.setText(model.state(peer).map(StateWords::state)
                .orElseGet(() -> texts.get(model.hasState(peer) ? "states.peer.absent" : "states.peer.raw")));
        Side side = model.player().snapshot().side(peer);
        boolean over = side.ending().isPresent() && model.state(peer).isPresent();
        buffered.setText(model.state(peer).isPresent() ? Long.toString(side.buffered()) : "–");
        reported.setText(side.ending().map(end -> end.code() + ", wasClean " + end.clean()).orElse(""));
        place(bufferedLine, !over);
        place(reportedLine, over);
        setAccessibleText(String.join(" ", List.of(texts.get("states.peer." + peer.name()), "readyState",
                state.getText(), over ? "onclose " + reported.getText() : "bufferedAmount " + buffered.getText(),
                side.ending().filter(_ -> over).map(Side.Ending::reason).orElse(""))));
    }

    private static void place(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
