package framebyframe.ui.states;

import framebyframe.protocol.ReadyState;
import framebyframe.protocol.ReadyState.Transition;
import framebyframe.protocol.Role;
import framebyframe.recording.Timeline.Change;
import framebyframe.text.Texts;
import framebyframe.ui.player.Colours;
import framebyframe.ui.player.Milliseconds;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the selected row of the table means, the RFC's section, and where in this recording it happens.
final class RowCard extends VBox {

    private final StatesViewModel model;
    private final Texts texts;
    private final StateWords words;
    private final HBox title = new HBox();
    private final Label meaning = new Label();
    private final FlowPane places = new FlowPane();

    RowCard(StatesViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.words = new StateWords(texts);
        setId("row-card");
        getStyleClass().addAll("card", "row-card");
        title.getStyleClass().add("row-title");
        meaning.getStyleClass().add("row-meaning");
        meaning.setWrapText(true);
        meaning.setMinHeight(Region.USE_PREF_SIZE);
        places.getStyleClass().add("row-places");
        getChildren().addAll(title, meaning, places);
    }

    void update() {
        Transition row = model.selected();
        Label why = new Label(words.cause(row).replace('\n', ' '));
        why.getStyleClass().add("strong");
        Label section = new Label("RFC 6455 §" + row.section());
        section.getStyleClass().addAll("caption", "muted");
        title.getChildren().setAll(state(row.from()), new Label("→"), state(row.to()), why, section);
        meaning.setText(words.meaning(row));
        places.getChildren().clear();
        for (Role peer : Role.values()) {
            if (model.hasState(peer)) {
                places.getChildren().add(place(row, peer));
            }
        }
    }

    private static Label state(ReadyState state) {
        Label label = new Label(state.name());
        label.getStyleClass().addAll("mono", "strong", Colours.styleClass(state));
        return label;
    }

    private Node place(Transition row, Role peer) {
        Optional<Change> change = model.change(row, peer);
        if (change.isEmpty()) {
            Label never = new Label(texts.get(model.isVeiled() ? "states.place.notYet" : "states.place.never",
                    words.peer(peer)));
            never.getStyleClass().addAll("caption", "muted");
            return never;
        }
        Button jump = new Button(texts.get("states.place.jump", words.peer(peer),
                Milliseconds.text(change.get().time())));
        jump.setId("jump-" + peer.name());
        jump.getStyleClass().addAll("place", Colours.styleClass(peer));
        jump.setAccessibleText(texts.get("states.place.spoken", texts.get("states.peer." + peer.name()),
                Milliseconds.text(change.get().time())));
        jump.setOnAction(_ -> model.jump(change.get()));
        return jump;
    }
}
