package framebyframe.ui.layers;

import framebyframe.anatomy.Anatomy;
import framebyframe.anatomy.Span;
import framebyframe.lesson.Control;
import framebyframe.lesson.Edit;
import framebyframe.lesson.Scenario.Peer;
import framebyframe.recording.Transfer;
import framebyframe.ui.experiment.ExperimentViewModel;
import framebyframe.ui.layers.Layers.Piece;
import framebyframe.ui.layers.Layers.Read;
import framebyframe.ui.player.Player;
import framebyframe.ui.player.Selection;
import framebyframe.wire.Direction;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Reads, frames and messages of one direction, up to the playhead; and, where the step lets them be moved, the cuts.
public final class LayersViewModel {

    /// Everything on show at one time.
    ///
    /// @param arrived the place up to which the receiver has read
    /// @param cuts as the learner has them in hand; otherwise as they were played
    /// @param movable whether the step lets the learner move them
    /// @param chosen which cut the learner has in hand
    /// @param marked the places of the selected span, or of the selected frame
    /// @param outcome what came of the learner's cuts
    record Shown(Layers layers, int arrived, Waiting waiting, Cuts cuts, boolean movable, OptionalInt chosen,
            Optional<Marked> marked, Optional<Outcome> outcome) {

        /// Whether the cuts are in hand and not played yet.
        boolean isDraft() {
            return !cuts.places().equals(layers.cuts());
        }
    }

    /// Selected places, `to` exclusive; `at` is the very byte.
    record Marked(Piece piece, int from, int to, OptionalInt at) {}

    private final Player player;
    private final ExperimentViewModel experiment;
    private final ObservableValue<Long> veil;
    private final LongConsumer jump;
    private final Consumer<Edit.Cuts> play;
    private final ReadOnlyObjectWrapper<Shown> shown;
    private Direction direction = Direction.CLIENT_TO_SERVER;
    private Layers layers;
    /// Up to when the layers tell.
    private long told;
    private Optional<Cuts> draft = Optional.empty();
    private OptionalInt chosen = OptionalInt.empty();
    private Optional<Outcome> outcome = Optional.empty();
    private boolean playing;
    /// Of several reads at one time the one up to which the learner wants to look, and that time.
    private Optional<Read> upTo = Optional.empty();

    /// @param veil the time behind which nothing may be told before it happens; `Long.MAX_VALUE` for none
    /// @param jump moves the playhead without leaving this view
    public LayersViewModel(Player player, ExperimentViewModel experiment, ObservableValue<Long> veil,
            LongConsumer jump) {
        this(player, experiment, veil, jump, cuts -> {
            experiment.edit(new Control.Cuts(cuts.sender()), List.of(cuts));
            experiment.run();
        });
    }

    /// @param play plays the scenario with these cuts, and shows it
    LayersViewModel(Player player, ExperimentViewModel experiment, ObservableValue<Long> veil, LongConsumer jump,
            Consumer<Edit.Cuts> play) {
        this.player = player;
        this.experiment = experiment;
        this.veil = veil;
        this.jump = jump;
        this.play = play;
        this.layers = layers();
        this.shown = new ReadOnlyObjectWrapper<>(now());
        player.timelineProperty().subscribe(_ -> changeTimeline());
        player.selectionProperty().subscribe(this::follow);
        player.playheadProperty().subscribe(_ -> unveil());
        veil.subscribe(_ -> unveil());
        experiment.taskProperty().subscribe(_ -> {
            letGo();
            update();
        });
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    Shown shown() {
        return shown.get();
    }

    private void update() {
        if (!playing) {
            shown.set(now());
        }
    }

    /// Shows what may be told by now.
    private void unveil() {
        if (told != limit()) {
            layers = layers();
        }
        update();
    }

    /// What has happened may be told, and what comes before the first open question.
    private long limit() {
        return Math.max(veil.getValue(), player.playhead().time());
    }

    private Layers layers() {
        told = limit();
        return Layers.of(player.timeline(), direction, told);
    }

    private Shown now() {
        long time = player.playhead().time();
        int arrived = upTo.filter(read -> read.time() == time).map(Read::to).orElseGet(() -> layers.arrived(time));
        return new Shown(layers, arrived, Waiting.at(layers, arrived), draft.orElseGet(() -> Cuts.of(layers)),
                experiment.offers(new Control.Cuts(sender())), chosen, marked(), outcome);
    }

    private void changeTimeline() {
        if (!playing) {
            outcome = Optional.empty();
            letGo();
        }
        upTo = Optional.empty();
        layers = layers();
        update();
    }

    private void letGo() {
        draft = Optional.empty();
        chosen = OptionalInt.empty();
    }

    /// The direction goes where the selected transfer goes.
    private void follow(Selection selection) {
        player.selectedTransfer().filter(t -> t.content().isPresent()).map(Transfer::direction).ifPresent(this::turn);
        update();
    }

    /// Shows this direction.
    void show(Direction other) {
        turn(other);
        update();
    }

    private void turn(Direction other) {
        if (other != direction) {
            direction = other;
            outcome = Optional.empty();
            letGo();
            upTo = Optional.empty();
            layers = layers();
        }
    }

    private Peer sender() {
        return direction == Direction.CLIENT_TO_SERVER ? Peer.CLIENT : Peer.SERVER;
    }

    private Optional<Marked> marked() {
        Selection selection = player.selectionProperty().get();
        return Stream.concat(layers.heads().stream(), layers.frames().stream())
                .filter(p -> OptionalInt.of(p.transfer().id()).equals(selection.transfer()))
                .findFirst().map(piece -> marked(piece, selection.bit()));
    }

    private static Marked marked(Piece piece, OptionalLong bit) {
        Optional<Span> span = bit.isEmpty()
                ? Optional.empty()
                : piece.transfer().content().stream().flatMap(c -> Anatomy.of(c, piece.transfer().bytes()).stream())
                        .filter(s -> s.covers(bit.getAsLong())).findFirst();
        OptionalInt at = span.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(piece.from() + (int) (bit.orElse(0) / 8));
        return span.map(s -> new Marked(piece, piece.from() + (int) (s.bit() / 8),
                piece.from() + (int) ((s.end() + 7) / 8), at))
                .orElseGet(() -> new Marked(piece, piece.from(), piece.to(), at));
    }

    /// Selects the frame around a place, for every view.
    void selectFrame(int place) {
        layers.pieceAt(place)
                .ifPresent(piece -> player.selectionProperty().set(Selection.of(piece.transfer().id())));
    }

    /// Selects the byte at a place: of a frame's first two bytes its opcode and its length, as the inspector does.
    void selectByte(int place) {
        int near = Math.clamp(place, -layers.head(), Math.max(-layers.head(), layers.end() - 1));
        layers.pieceAt(near).ifPresent(piece -> {
            int index = near - piece.from();
            long bit = 8L * index + (piece.frame().isEmpty() ? 0 : index == 0 ? 4 : index == 1 ? 1 : 0);
            player.selectionProperty().set(Selection.of(piece.transfer().id(), bit));
        });
    }

    /// Selects the byte `step` places on.
    void moveByte(int step) {
        selectByte(shown().marked().map(m -> m.at().orElse(step > 0 ? m.from() - 1 : m.to()) + step).orElse(0));
    }

    /// Moves the playhead to where a read arrived; of several at one time, those behind it are still to come. What is
    /// selected stays selected.
    void readTo(Read read) {
        Direction kept = direction;
        Selection selection = player.selectionProperty().get();
        jump.accept(read.time());
        player.selectionProperty().set(selection);
        turn(kept);
        upTo = Optional.of(read);
        update();
    }

    /// Moves the playhead to the read `step` places on.
    void moveRead(int step) {
        List<Read> reads = layers.reads();
        int now = (int) reads.stream().filter(read -> read.to() <= shown().arrived()).count() - 1;
        if (!reads.isEmpty()) {
            readTo(reads.get(Math.clamp(now + step, 0, reads.size() - 1)));
        }
    }

    /// Takes a cut in hand.
    void choose(int index) {
        chosen = OptionalInt.of(index);
        update();
    }

    /// Moves a cut, which stays in hand; nothing is played yet.
    void moveCut(int index, int to) {
        change(shown().cuts().move(index, to), OptionalInt.of(index));
    }

    /// Adds a cut and takes it in hand; nothing is played yet.
    void addCut(int place) {
        Cuts more = shown().cuts().add(place);
        int index = more.places().indexOf(place);
        change(more, index < 0 ? chosen : OptionalInt.of(index));
    }

    void removeCut(int index) {
        Cuts fewer = shown().cuts().remove(index);
        change(fewer, fewer.places().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Math.min(index, fewer.places().size() - 1)));
    }

    /// Cuts in a ready-made way, and plays it.
    void cut(Cuts.Preset preset) {
        change(Cuts.of(preset, layers), OptionalInt.empty());
        release();
    }

    private void change(Cuts cuts, OptionalInt inHand) {
        if (shown().movable()) {
            draft = Optional.of(cuts);
            chosen = inHand;
            update();
        }
    }

    /// Plays the scenario with the cuts in hand, if they are others; the playhead stays where as much has been read.
    void release() {
        if (draft.isEmpty() || !shown().isDraft()) {
            draft = Optional.empty();
            update();
            return;
        }
        int read = shown().arrived();
        OptionalInt inHand = chosen;
        Selection selection = player.selectionProperty().get();
        Layers before = layers;
        Direction kept = direction;
        Optional<Marked> marked = shown().marked();
        playing = true;
        try {
            play.accept(new Edit.Cuts(sender(), draft.get().ends()));
            turn(kept);
            outcome = layers.equals(before) ? Optional.empty() : Optional.of(Outcome.of(before, layers));
        } finally {
            playing = false;
            draft = Optional.empty();
        }
        chosen = inHand.stream().filter(index -> index < layers.cuts().size()).findFirst();
        reselect(marked.map(m -> before.frames().indexOf(m.piece())).orElse(-1), selection.bit());
        layers.reads().stream().filter(r -> r.to() >= read).findFirst().ifPresent(this::readTo);
        update();
    }

    /// Selects in another recording what was selected, if it is still there.
    private void reselect(int frame, OptionalLong bit) {
        OptionalInt id = frame >= 0 && frame < layers.frames().size()
                ? OptionalInt.of(layers.frames().get(frame).transfer().id())
                : OptionalInt.empty();
        player.selectionProperty().set(new Selection(id, id.isPresent() ? bit : OptionalLong.empty()));
    }
}
