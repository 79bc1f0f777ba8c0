package framebyframe.ui.learn;

import framebyframe.lesson.Lesson;
import framebyframe.lesson.Show;
import framebyframe.lesson.Step;
import framebyframe.lesson.Task;
import framebyframe.ui.learn.Prediction.Status;
import framebyframe.ui.player.Gate;
import framebyframe.ui.player.Player;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which step of the lesson is shown, and the learner's predictions.
///
/// It holds indices and no words, so predictions outlast stepping back, another language and another theme. The rules: a
/// question blocks the way forward until it is checked or skipped; what is checked stays as it is; what is skipped may be
/// answered later.
public final class LearnViewModel implements Gate {

    /// What the pane asks of the rest of the room.
    public interface Room {

        /// Goes one step on, if the gate lets it.
        void forward();

        /// Points at something in the inspector.
        void show(Show target);
    }

    private final Lesson lesson;
    private final Player player;
    private final Room room;
    private final List<Prediction> predictions = new ArrayList<>();
    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Prediction> prediction = new ReadOnlyObjectWrapper<>(Prediction.NOT_ASKED);

    /// @param player whose playhead has as many stops as the lesson has steps
    public LearnViewModel(Lesson lesson, Player player, Room room) {
        this.lesson = lesson;
        this.player = player;
        this.room = room;
        lesson.steps()
                .forEach(s -> predictions.add(s.prediction().isPresent() ? Prediction.OPEN : Prediction.NOT_ASKED));
        player.playheadProperty().subscribe(playhead -> show(playhead.step()));
    }

    private void show(int shown) {
        int near = Math.clamp(shown, 0, lesson.steps().size() - 1);
        prediction.set(predictions.get(near));
        step.set(near);
    }

    public Lesson lesson() {
        return lesson;
    }

    /// The step shown, from 0.
    public ReadOnlyIntegerProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    public Step step() {
        return lesson.steps().get(step.get());
    }

    public boolean isLast() {
        return step.get() == lesson.steps().size() - 1;
    }

    /// The prediction of the step shown. It changes before [#stepProperty()] does.
    public ReadOnlyObjectProperty<Prediction> predictionProperty() {
        return prediction.getReadOnlyProperty();
    }

    /// The prediction of any step, from 0.
    public Prediction prediction(int of) {
        return predictions.get(of);
    }

    /// The step before the one shown, if its question was checked: its outcome belongs beside what happened.
    public Optional<Integer> reviewed() {
        int before = step.get() - 1;
        return before >= 0 && predictions.get(before).isChecked() ? Optional.of(before) : Optional.empty();
    }

    /// Whether the step shown lets the learner go forward.
    public boolean mayGoForward() {
        return mayLeave(step.get());
    }

    @Override
    public boolean mayLeave(int from) {
        return from >= predictions.size() || !predictions.get(from).blocks();
    }

    @Override
    public void refused() {
        if (prediction.get().blocks()) {
            change(prediction.get().with(Status.WANTED));
        }
    }

    /// Chooses an option of the step's question. Once checked, nothing changes any more.
    ///
    /// @throws IndexOutOfBoundsException when there is no such option
    public void choose(int option) {
        int options = step().prediction().map(Task.Predict::options).orElse(0);
        if (option < 0 || option >= options) {
            throw new IndexOutOfBoundsException(option);
        }
        if (!prediction.get().isChecked() && !prediction.get().is(option)) {
            change(prediction.get().choosing(option));
        }
    }

    /// Checks the chosen option and goes on; without one, asks for it. Where nothing blocks, it only goes on.
    public void check() {
        Prediction present = prediction.get();
        if (present.blocks() && present.option().isEmpty()) {
            refused();
            return;
        }
        if (present.blocks()) {
            change(present.with(Status.CHECKED));
        }
        room.forward();
    }

    /// Goes on without an answer.
    public void skip() {
        if (prediction.get().blocks()) {
            change(Prediction.OPEN.with(Status.SKIPPED));
        }
        room.forward();
    }

    public void show(Show target) {
        room.show(target);
    }

    public Player player() {
        return player;
    }

    private void change(Prediction changed) {
        predictions.set(step.get(), changed);
        prediction.set(changed);
    }
}
