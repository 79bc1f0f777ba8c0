package framebyframe.ui.states;

import framebyframe.protocol.ReadyState;
import framebyframe.protocol.Role;
import framebyframe.ui.player.Colours;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A state, lit while a peer is in it, with a token for each that is.
final class StateBar extends HBox {

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private final StatesViewModel model;
    private final ReadyState state;
    private final Map<Role, Label> tokens = new EnumMap<>(Role.class);

    StateBar(StatesViewModel model, ReadyState state, StateWords words) {
        this.model = model;
        this.state = state;
        setId("state-" + state.name());
        getStyleClass().addAll("state-bar", Colours.styleClass(state));
        Label name = new Label(StateWords.state(state));
        name.getStyleClass().addAll("mono", "state-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        getChildren().addAll(name, between);
        for (Role peer : Role.values()) {
            Label token = new Label(words.peer(peer));
            token.getStyleClass().addAll("token", Colours.styleClass(peer));
            token.setMinWidth(Region.USE_PREF_SIZE);
            tokens.put(peer, token);
            getChildren().add(token);
        }
    }

    void update() {
        List<Role> here = Arrays.stream(Role.values()).filter(p -> model.state(p).equals(Optional.of(state)))
                .toList();
        pseudoClassStateChanged(LIT, !here.isEmpty());
        tokens.forEach((peer, token) -> {
            token.setVisible(here.contains(peer));
            token.setManaged(here.contains(peer));
        });
        setAccessibleText(String.join(" ", StateWords.state(state), here.isEmpty()
                ? ""
                : here.stream()
                        .map(peer -> tokens.get(peer)).map(token -> token == null ? "" : token.getText().substring(2))
                        .reduce((a, b) -> a + ", " + b).orElse("")));
    }
}
