package framebyframe.ui.states;

import framebyframe.protocol.ReadyState;
import framebyframe.protocol.ReadyState.Transition;
import framebyframe.protocol.Role;
import framebyframe.recording.Timeline.Change;
import framebyframe.ui.player.Player;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The table of `readyState`, and where both peers stand in it at the playhead.
public final class StatesViewModel {

    /// What a row of the table is to a peer at the playhead.
    public enum Standing {
        /// Not from here.
        IDLE,
        /// The peer may go this way next.
        POSSIBLE,
        /// The peer went this way.
        TAKEN,
        /// The peer went this way last: it brought it to its present state.
        LATEST
    }

    private final Player player;
    private final ObservableValue<Long> veil;
    private final LongConsumer jump;
    private final ReadOnlyObjectWrapper<Optional<Transition>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param veil the time behind which nothing may be told; `Long.MAX_VALUE` for none
    /// @param jump moves the playhead to a time
    public StatesViewModel(Player player, ObservableValue<Long> veil, LongConsumer jump) {
        this.player = player;
        this.veil = veil;
        this.jump = jump;
        player.timelineProperty().subscribe(_ -> chosen.set(Optional.empty()));
        // Something new happened: show that.
        player.snapshotProperty().map(_ -> latest()).subscribe((before, now) -> {
            if (!now.equals(before)) {
                chosen.set(Optional.empty());
            }
        });
    }

    public Player player() {
        return player;
    }

    public ObservableValue<Long> veilProperty() {
        return veil;
    }

    public List<Transition> table() {
        return ReadyState.TABLE;
    }

    /// Whether a peer has a `readyState` at all: a program on a raw TCP socket has none.
    public boolean hasState(Role peer) {
        return peer == Role.SERVER || !player.timeline().recording().about().startsWith("tcp:");
    }

    /// The peer's state at the playhead, once it takes part.
    public Optional<ReadyState> state(Role peer) {
        return hasState(peer) && player.snapshot().takesPart(peer)
                ? Optional.of(player.snapshot().state(peer))
                : Optional.empty();
    }

    public Standing standing(Transition row, Role peer) {
        List<Change> passed = passed(peer);
        if (!passed.isEmpty() && passed.getLast().transition().equals(row)) {
            return Standing.LATEST;
        }
        if (passed.stream().anyMatch(change -> change.transition().equals(row))) {
            return Standing.TAKEN;
        }
        return state(peer).equals(Optional.of(row.from())) ? Standing.POSSIBLE : Standing.IDLE;
    }

    /// What a row is to the peer that it is most to.
    public Standing standing(Transition row) {
        return Arrays.stream(Role.values()).map(peer -> standing(row, peer)).max(Standing::compareTo)
                .orElse(Standing.IDLE);
    }

    /// Where the peer's state changes by this row, if that may be told yet.
    public Optional<Change> change(Transition row, Role peer) {
        return told(peer).stream().filter(change -> change.transition().equals(row)).findFirst();
    }

    /// The same, if it is not after the playhead.
    public Optional<Change> taken(Transition row, Role peer) {
        return change(row, peer).filter(change -> change.time() <= player.snapshot().time());
    }

    /// Whether an open question keeps some of the recording to itself.
    public boolean isVeiled() {
        return veil.getValue() < player.timeline().recording().end();
    }

    /// The row that is explained: the one chosen, else the one followed last, else the first.
    public Transition selected() {
        return chosen.get().or(this::latest).orElseGet(() -> table().getFirst());
    }

    /// The row that the learner chose since the last change of state.
    public ReadOnlyObjectProperty<Optional<Transition>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public void choose(Transition row) {
        chosen.set(Optional.of(row));
    }

    /// Moves the playhead to a change, and keeps its row chosen.
    public void jump(Change change) {
        jump.accept(change.time());
        chosen.set(Optional.of(change.transition()));
    }

    private Optional<Transition> latest() {
        long now = player.snapshot().time();
        return player.timeline().changes().stream().filter(c -> hasState(c.peer()) && c.time() <= now)
                .reduce((_, later) -> later).map(Change::transition);
    }

    private List<Change> passed(Role peer) {
        return told(peer).stream().filter(c -> c.time() <= player.snapshot().time()).toList();
    }

    private List<Change> told(Role peer) {
        long limit = Math.max(veil.getValue(), player.snapshot().time());
        return player.timeline().changes().stream()
                .filter(c -> c.peer() == peer && hasState(peer) && c.time() <= limit).toList();
    }
}
