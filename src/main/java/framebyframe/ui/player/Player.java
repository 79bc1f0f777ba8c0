package framebyframe.ui.player;

import framebyframe.recording.Playhead;
import framebyframe.recording.Snapshot;
import framebyframe.recording.Timeline;
import framebyframe.recording.Transfer;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The view model that every view shares: which recording, where the playhead is, what is selected.
public final class Player {

    private final ReadOnlyObjectWrapper<Timeline> timeline;
    private final ReadOnlyObjectWrapper<Playhead> playhead;
    private final ReadOnlyObjectWrapper<Snapshot> snapshot;
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NONE);
    private final ObjectProperty<Optional<TimeMark>> mark = new SimpleObjectProperty<>(Optional.empty());

    public Player(Timeline timeline, Playhead playhead) {
        this.timeline = new ReadOnlyObjectWrapper<>(timeline);
        this.playhead = new ReadOnlyObjectWrapper<>(playhead);
        this.snapshot = new ReadOnlyObjectWrapper<>(timeline.at(playhead.time()));
    }

    /// Shows another recording.
    public void show(Timeline shown, Playhead start) {
        selection.set(Selection.NONE);
        timeline.set(shown);
        move(start);
    }

    /// Moves the playhead.
    public void move(Playhead to) {
        snapshot.set(timeline.get().at(to.time()));
        playhead.set(to);
    }

    public Timeline timeline() {
        return timeline.get();
    }

    public Playhead playhead() {
        return playhead.get();
    }

    public Snapshot snapshot() {
        return snapshot.get();
    }

    /// The selected transfer.
    public Optional<Transfer> selectedTransfer() {
        return selection.get().transfer().stream().mapToObj(id -> timeline().transfers().get(id)).findFirst();
    }

    public ReadOnlyObjectProperty<Timeline> timelineProperty() {
        return timeline.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Playhead> playheadProperty() {
        return playhead.getReadOnlyProperty();
    }

    /// What is true at the playhead.
    public ReadOnlyObjectProperty<Snapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    /// The moment that is to be marked, or was, at the step shown; a view may set it while it is settable.
    public ObjectProperty<Optional<TimeMark>> markProperty() {
        return mark;
    }
}
