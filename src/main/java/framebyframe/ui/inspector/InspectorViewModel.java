package framebyframe.ui.inspector;

import framebyframe.anatomy.Field;
import framebyframe.anatomy.Span;
import framebyframe.protocol.Observer.Chunk;
import framebyframe.protocol.Observer.FrameSeen;
import framebyframe.protocol.Observer.Request;
import framebyframe.protocol.Observer.Response;
import framebyframe.protocol.Observer.Unreadable;
import framebyframe.protocol.handshake.AcceptKey;
import framebyframe.recording.Transfer;
import framebyframe.ui.player.Player;
import framebyframe.ui.player.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the inspector shows of the player's selection.
public final class InspectorViewModel {

    /// Everything on show at one time.
    ///
    /// @param bit the very bit that is selected, if one is
    /// @param span what is around it and explained, unless the transfer carries no bytes
    /// @param aspect how the bytes are looked at
    public record Shown(Inspection inspection, OptionalLong bit, Optional<Span> span, Optional<Aspect> aspect) {

        /// Which byte of the frame's payload is selected, or -1.
        int payloadByte() {
            long header = inspection.frame().map(frame -> frame.header().length()).orElse(0);
            long index = bit.orElse(-1) < 8 * header ? -1 : bit.orElse(-1) / 8 - header;
            return inspection.frame().isPresent() ? Math.toIntExact(index) : -1;
        }
    }

    private final Player player;
    private final Consumer<String> keyToAccept;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(
            new Shown(Inspection.NOTHING, OptionalLong.empty(), Optional.empty(), Optional.empty()));
    /// The aspects that the learner chose, the latest first: the next transfer is looked at in the same way.
    private final List<Aspect> chosen = new ArrayList<>();

    /// @param keyToAccept opens the way from this Sec-WebSocket-Key to its Sec-WebSocket-Accept
    public InspectorViewModel(Player player, Consumer<String> keyToAccept) {
        this.player = player;
        this.keyToAccept = keyToAccept;
        player.selectionProperty().subscribe(this::show);
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public Shown shown() {
        return shown.get();
    }

    /// Whether on the connection that is shown no WebSocket was ever meant.
    public boolean isPlainHttp() {
        return player.timeline().recording().about().startsWith("http");
    }

    private void show(Selection selection) {
        Inspection inspection = player.selectedTransfer().map(this::inspect).orElse(Inspection.NOTHING);
        Optional<Span> span = selection.bit().stream().boxed().findFirst().flatMap(inspection::spanAt);
        shown.set(new Shown(inspection, span.isPresent() ? selection.bit() : OptionalLong.empty(),
                span.or(inspection::first), aspectOf(inspection)));
    }

    private Inspection inspect(Transfer transfer) {
        Inspection now = shown.get().inspection();
        return now.transfer().filter(transfer::equals).isPresent() ? now : Inspection.of(transfer);
    }

    private Optional<Aspect> aspectOf(Inspection inspection) {
        return chosen.stream().filter(inspection.aspects()::contains).findFirst()
                .or(() -> inspection.aspects().stream().findFirst());
    }

    /// Looks at the bytes in this way, and at the transfers to come where it fits them.
    public void choose(Aspect aspect) {
        if (shown.get().aspect().filter(aspect::equals).isEmpty()) {
            chosen.remove(aspect);
            chosen.addFirst(aspect);
            Shown now = shown.get();
            shown.set(new Shown(now.inspection(), now.bit(), now.span(), aspectOf(now.inspection())));
        }
    }

    /// Selects what is at a bit of the transfer, for every view.
    public void select(long bit) {
        shown.get().inspection().transfer()
                .ifPresent(transfer -> player.selectionProperty().set(Selection.of(transfer.id(), bit)));
    }

    /// Selects the field that this byte is shown as.
    public void selectByte(int index) {
        Span span = shown.get().inspection().spanOfByte(index);
        select(Math.max(span.bit(), 8L * index));
    }

    /// Selects a byte of the frame's payload, or the nearest there is.
    public void selectPayloadByte(int index) {
        shown.get().inspection().frame().filter(frame -> frame.payload().length > 0).ifPresent(frame -> select(
                8L * (frame.header().length() + Math.clamp(index, 0, frame.payload().length - 1))));
    }

    /// Selects the span `step` places on, or back if it is negative.
    public void move(int step) {
        shown.get().span().ifPresent(span -> select(shown.get().inspection().neighbour(span, step).bit()));
    }

    /// The key that this request carries, or that this response answers, if it is well formed.
    public Optional<String> key() {
        return shown.get().inspection().transfer().filter(t -> carriesKeyOrAccept(shown.get().inspection()))
                .flatMap(this::keyOf).filter(AcceptKey::isWellFormed);
    }

    private static boolean carriesKeyOrAccept(Inspection inspection) {
        return inspection.spans().stream().anyMatch(s -> s.field() == Field.HEADER_NAME
                && (s.value().equalsIgnoreCase("Sec-WebSocket-Key")
                        || s.value().equalsIgnoreCase("Sec-WebSocket-Accept")));
    }

    private Optional<String> keyOf(Transfer transfer) {
        return transfer.content().flatMap(content -> switch (content) {
            case Request(var request) -> request.headers().single("Sec-WebSocket-Key");
            case Response _ -> player.timeline().transfers().stream().limit(transfer.id())
                    .filter(t -> t.kind() == Transfer.Kind.REQUEST).reduce((_, later) -> later).flatMap(this::keyOf);
            case Chunk _ -> Optional.empty();
            case FrameSeen _ -> Optional.empty();
            case Unreadable _ -> Optional.empty();
        });
    }

    /// Opens the way from the key to its answer.
    public void showAccept() {
        key().ifPresent(keyToAccept);
    }
}
