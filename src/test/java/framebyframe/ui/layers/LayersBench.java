package framebyframe.ui.layers;

import framebyframe.lesson.Anchor;
import framebyframe.lesson.Control;
import framebyframe.lesson.Edit;
import framebyframe.lesson.Lessons;
import framebyframe.lesson.LessonException;
import framebyframe.lesson.Scenario.Peer;
import framebyframe.lesson.Step;
import framebyframe.lesson.Task;
import framebyframe.lesson.View;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.Opcode;
import framebyframe.recording.Timeline;
import framebyframe.ui.experiment.ExperimentViewModel;
import framebyframe.ui.player.Player;
import framebyframe.ui.player.Recorded;
import framebyframe.wire.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The cut mover over a recording; what the learner cuts is played by cutting the recording's own bytes anew.
final class LayersBench {

    /// 9 + 6 + 10 + 7 bytes, masked: a message in two fragments with a Ping between them, and another message.
    static final List<Frame> FRAMES = List.of(Recorded.fragment("Hel", true, false),
            Frame.of(Opcode.PING, new byte[0]), Recorded.fragment("lo 世", false, true), Recorded.text("!"));

    final Player player;
    final ExperimentViewModel experiment;
    final LayersViewModel model;
    final List<Edit.Cuts> played = new ArrayList<>();
    final ObjectProperty<Long> veil = new SimpleObjectProperty<>(Long.MAX_VALUE);

    LayersBench(Recorded recorded) {
        player = recorded.player();
        try {
            experiment = new ExperimentViewModel(Lessons.bundled().getFirst().scenario(), player);
        } catch (LessonException broken) {
            throw new IllegalStateException(broken);
        }
        model = new LayersViewModel(player, experiment, veil,
                time -> player.move(player.playhead().scrub(time)), this::play);
    }

    /// All frames in three reads, and an answer.
    static LayersBench usual() {
        return new LayersBench(Recorded.opened().up(FRAMES, 3, 18).down(List.of(Recorded.text("Hello 世"))));
    }

    private void play(Edit.Cuts cuts) {
        played.add(cuts);
        Direction direction = cuts.sender() == Peer.CLIENT
                ? Direction.CLIENT_TO_SERVER
                : Direction.SERVER_TO_CLIENT;
        Timeline timeline = Recorded.recut(player.timeline(), direction, model.shown().layers().head(), cuts.ends());
        player.show(timeline, Recorded.stops(timeline));
    }

    /// The step lets the learner move the client's cuts.
    void offer() {
        Task task = new Task.Change(List.of(new Control.Cuts(Peer.CLIENT)), Optional.empty(), List.of());
        experiment.at(new Step("cuts", Anchor.parse("client text 1 arrived").orElseThrow(), Optional.empty(),
                View.LAYERS, "5.4", Optional.of(task)));
    }

    LayersViewModel.Shown shown() {
        return model.shown();
    }
}
