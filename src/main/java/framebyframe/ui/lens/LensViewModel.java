package framebyframe.ui.lens;

import framebyframe.recording.Transfer;
import framebyframe.ui.player.Player;
import framebyframe.ui.player.Selection;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// Who sees what of each transfer; one of them is looked at closely.
public final class LensViewModel {

    private final Player player;
    private final ObservableValue<Long> veil;

    /// @param veil the time behind which nothing may be told; `Long.MAX_VALUE` for none
    public LensViewModel(Player player, ObservableValue<Long> veil) {
        this.player = player;
        this.veil = veil;
    }

    public Player player() {
        return player;
    }

    public ObservableValue<Long> veilProperty() {
        return veil;
    }

    /// Those that may be told of.
    public List<Transfer> transfers() {
        long limit = Math.max(veil.getValue(), player.snapshot().time());
        return player.timeline().transfers().stream().filter(t -> t.begin() <= limit).toList();
    }

    /// The one that is looked at: the selected one, else the last one that has begun at the playhead.
    public Optional<Transfer> shown() {
        return player.selectedTransfer().or(() -> player.timeline().transfers().stream()
                .filter(t -> !isAhead(t)).reduce((_, later) -> later));
    }

    /// Whether it begins after the playhead.
    public boolean isAhead(Transfer transfer) {
        return transfer.begin() > player.snapshot().time();
    }

    /// One for each [Viewer], in their order.
    public List<Sight> sights(Transfer transfer) {
        return Sights.of(player.timeline(), transfer);
    }

    /// Whether the client has neither browser nor library.
    public boolean isRaw() {
        return player.timeline().recording().about().startsWith("tcp:");
    }

    public void select(Transfer transfer) {
        player.selectionProperty().set(Selection.of(transfer.id()));
    }
}
