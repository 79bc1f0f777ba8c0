package framebyframe.ui.states;

import framebyframe.protocol.ReadyState;
import framebyframe.protocol.ReadyState.Transition;
import framebyframe.protocol.Role;
import framebyframe.recording.Timeline.Change;
import framebyframe.text.Texts;
import framebyframe.ui.player.Milliseconds;
import java.util.Arrays;
import java.util.stream.Collectors;

/// The words of the state diagram, in the language shown.
final class StateWords {

    private final Texts texts;

    StateWords(Texts texts) {
        this.texts = texts;
    }

    /// The peer, with the shape that stands for it wherever there is room for nothing else: `● Client`.
    String peer(Role peer) {
        return shape(peer) + " " + texts.get("states.peer." + peer.name());
    }

    /// `1 OPEN`, as the WHATWG interface numbers it.
    static String state(ReadyState state) {
        return state.ordinal() + " " + state.name();
    }

    /// Why, in two or three words.
    String cause(Transition row) {
        return texts.get("states.cause." + row.cause().name());
    }

    /// When a peer went this way, as short as can be: `● 40 ms`.
    static String mark(Change change) {
        return shape(change.peer()) + " " + Milliseconds.text(change.time());
    }

    /// What the change means.
    String meaning(Transition row) {
        return texts.get("states.meaning." + row.from().name() + "." + row.cause().name());
    }

    /// Everything about a row, for those who do not see it.
    String spoken(StatesViewModel model, Transition row) {
        return texts.get("states.spoken.row", state(row.from()), state(row.to()), cause(row)) + " "
                + Arrays.stream(Role.values()).filter(model::hasState).map(peer -> spoken(model, row, peer))
                        .collect(Collectors.joining(" "));
    }

    private String spoken(StatesViewModel model, Transition row, Role peer) {
        String when = model.taken(row, peer).map(change -> Milliseconds.text(change.time())).orElse("");
        return texts.get("states.spoken." + model.standing(row, peer).name(), texts.get("states.peer." + peer.name()),
                when);
    }

    private static String shape(Role peer) {
        return peer == Role.CLIENT ? "●" : "■";
    }
}
