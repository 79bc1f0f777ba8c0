package framebyframe.ui.stage;

import framebyframe.protocol.Role;
import framebyframe.recording.Fact;
import framebyframe.recording.Snapshot.Running;
import framebyframe.recording.Transfer;
import framebyframe.ui.player.Player;
import framebyframe.ui.player.Selection;
import framebyframe.ui.player.TimeScale;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// What the stage draws, all of it from the timeline and the playhead.
public final class StageViewModel {

    /// How a transfer shows at the playhead.
    public enum Phase {
        /// Behind an open question: its line may be seen, its name not.
        VEILED,
        /// Not yet sent.
        AHEAD,
        /// Sent and not arrived.
        UNDERWAY,
        /// Arrived, or never to arrive.
        DONE
    }

    private final Player player;
    private final ObservableValue<Long> veil;
    private final ReadOnlyObjectWrapper<TimeScale> scale;

    /// @param veil the time behind which names would give away the answer to an open question; `Long.MAX_VALUE` for none
    public StageViewModel(Player player, ObservableValue<Long> veil) {
        this.player = player;
        this.veil = veil;
        this.scale = new ReadOnlyObjectWrapper<>(new TimeScale(player.timeline()));
        player.timelineProperty().subscribe(timeline -> scale.set(new TimeScale(timeline)));
    }

    public Player player() {
        return player;
    }

    public ReadOnlyObjectProperty<TimeScale> scaleProperty() {
        return scale.getReadOnlyProperty();
    }

    public ObservableValue<Long> veilProperty() {
        return veil;
    }

    public Phase phase(Transfer transfer) {
        long time = player.playhead().time();
        if (time < transfer.begin()) {
            return transfer.begin() > veil.getValue() ? Phase.VEILED : Phase.AHEAD;
        }
        if (transfer.arrived().isPresent() && time >= transfer.arrived().getAsLong()) {
            return Phase.DONE;
        }
        return transfer.arrived().isPresent() ? Phase.UNDERWAY : Phase.DONE;
    }

    /// How far a transfer that is underway has come, 0 to 1.
    public double progress(Transfer transfer) {
        long from = transfer.begin();
        long to = transfer.arrived().orElse(from);
        return to == from ? 1 : Math.clamp((double) (player.playhead().time() - from) / (to - from), 0, 1);
    }

    /// Whether something never arrives, although somebody watches where it should.
    public boolean isLost(Transfer transfer) {
        return transfer.arrived().isEmpty() && player.timeline().recording().facts().stream()
                .anyMatch(f -> f instanceof Fact.Cable
                        || f instanceof Fact.Connected(long _, Role peer) && peer != transfer.from());
    }

    /// How long something usually travels, in nanoseconds: as what was sent first and arrived.
    public long usualTransit() {
        return player.timeline().transfers().stream().filter(t -> t.sent().isPresent() && t.arrived().isPresent())
                .mapToLong(t -> t.arrived().getAsLong() - t.sent().getAsLong()).findFirst().orElse(0);
    }

    /// Whether a peer is there at the playhead, with or without a WebSocket: TCP has reached it.
    public boolean isThere(Role peer) {
        return thereSince(peer) <= player.playhead().time();
    }

    /// When TCP reached a peer; never if that was not seen.
    public long thereSince(Role peer) {
        return player.timeline().recording().facts().stream()
                .filter(f -> f instanceof Fact.Connecting && peer == Role.CLIENT
                        || f instanceof Fact.Connected(long _, Role whose) && whose == peer)
                .mapToLong(Fact::time).findFirst().orElse(Long.MAX_VALUE);
    }

    public boolean isSelected(Transfer transfer) {
        return player.selectionProperty().get().transfer().equals(OptionalInt.of(transfer.id()));
    }

    public void select(Transfer transfer) {
        player.selectionProperty().set(Selection.of(transfer.id()));
    }

    /// The timers that run at the playhead.
    public List<Running> timers() {
        return player.snapshot().timers();
    }

    /// How much of a timer's time is left at the playhead, in nanoseconds.
    public long left(Running timer) {
        return Math.max(0, timer.deadline() - player.playhead().time());
    }
}
