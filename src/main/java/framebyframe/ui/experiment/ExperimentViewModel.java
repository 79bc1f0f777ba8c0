package framebyframe.ui.experiment;

import framebyframe.lesson.Control;
import framebyframe.lesson.Edit;
import framebyframe.lesson.Goal;
import framebyframe.lesson.Scenario;
import framebyframe.lesson.Step;
import framebyframe.lesson.Task;
import framebyframe.recording.Playhead;
import framebyframe.recording.Timeline;
import framebyframe.session.Experiment;
import framebyframe.ui.player.Player;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The learner's changes at a step, and the experiment that the player shows instead of the lesson while there is one.
///
/// Any view may offer its own way to change something: it asks [#offers(Control)] and hands in an [Edit].
public final class ExperimentViewModel {

    private final Scenario scenario;
    private final Player player;
    private final ReadOnlyObjectWrapper<Optional<Task>> task = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Edit>> edits = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Experiment>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Timeline lessonTimeline;
    private Playhead lessonPlayhead;

    public ExperimentViewModel(Scenario scenario, Player player) {
        this.scenario = scenario;
        this.player = player;
        this.lessonTimeline = player.timeline();
        this.lessonPlayhead = player.playhead();
    }

    /// The lesson reached a step: its task is on offer, and no edit is made yet.
    public void at(Step step) {
        task.set(step.task());
        edits.set(List.of());
    }

    /// Whether the step lets the learner change this.
    public boolean offers(Control control) {
        return task.get().orElse(null) instanceof Task.Change change && change.controls().contains(control);
    }

    /// Sets the edits, without running them.
    public void edit(List<Edit> changed) {
        edits.set(List.copyOf(changed));
    }

    /// Runs the scenario with the edits, and lets the player show it.
    public void run() {
        if (shown.get().isEmpty()) {
            lessonTimeline = player.timeline();
            lessonPlayhead = player.playhead();
        }
        Experiment experiment = Experiment.run(scenario, edits.get(), goal());
        shown.set(Optional.of(experiment));
        player.show(experiment.timeline(), experiment.start());
    }

    /// Back to the lesson, where it was left; the edits stay.
    public void end() {
        if (shown.get().isPresent()) {
            shown.set(Optional.empty());
            player.show(lessonTimeline, lessonPlayhead);
        }
    }

    private Optional<Goal> goal() {
        return task.get().flatMap(asked -> switch (asked) {
            case Task.Change change -> change.goal();
            case Task.BuildFrame build -> Optional.of(build.goal());
            case Task.BuildRequest build -> Optional.of(build.goal());
            case Task.Predict predict -> Optional.empty();
        });
    }

    public ReadOnlyObjectProperty<Optional<Task>> taskProperty() {
        return task.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Edit>> editsProperty() {
        return edits.getReadOnlyProperty();
    }

    /// The experiment that the player shows; empty while it shows the lesson.
    public ReadOnlyObjectProperty<Optional<Experiment>> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
