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
import framebyframe.text.Message;
import framebyframe.ui.player.Player;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The learner's changes at a step, and the experiment that the player shows instead of the lesson while there is one.
///
/// Any view may offer its own way to change something: it asks [#offers(Control)] and hands in an [Edit]. What was made at
/// a step is there again when the step is.
public final class ExperimentViewModel {

    /// Runs a scenario with changes; as [Experiment#run(Scenario, List, Optional)] does.
    @FunctionalInterface
    public interface Runner {
        Experiment run(Scenario scenario, List<Edit> edits, Optional<Goal> goal);
    }

    private final Scenario scenario;
    private final Player player;
    private final Runner runner;
    private final Map<String, Workspace> workspaces = new HashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Task>> task = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Edit>> edits = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<FrameDraft> frame = new ReadOnlyObjectWrapper<>(FrameDraft.BLANK);
    private final ReadOnlyObjectWrapper<RequestDraft> request;
    private final ReadOnlyObjectWrapper<Optional<Experiment>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Message>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty building = new SimpleBooleanProperty();
    private Optional<Workspace> workspace = Optional.empty();
    private Timeline lessonTimeline;
    private Playhead lessonPlayhead;

    public ExperimentViewModel(Scenario scenario, Player player) {
        this(scenario, player, Experiment::run);
    }

    ExperimentViewModel(Scenario scenario, Player player, Runner runner) {
        this.scenario = scenario;
        this.player = player;
        this.runner = runner;
        this.request = new ReadOnlyObjectWrapper<>(new RequestDraft(List.of(), List.of()));
        this.lessonTimeline = player.timeline();
        this.lessonPlayhead = player.playhead();
    }

    /// The lesson reached a step: its task is on offer, with what was made of it before.
    public void at(Step step) {
        Workspace here = workspaces.computeIfAbsent(step.id(), _ -> new Workspace(step, scenario.seed()));
        workspace = Optional.of(here);
        problem.set(Optional.empty());
        frame.set(here.frame);
        request.set(here.request);
        edits.set(here.edits);
        building.set(step.task().filter(ExperimentViewModel::isBuild).isPresent());
        task.set(step.task());
    }

    private static boolean isBuild(Task asked) {
        return asked instanceof Task.BuildFrame || asked instanceof Task.BuildRequest;
    }

    /// Whether the step lets the learner change this.
    public boolean offers(Control control) {
        return task.get().orElse(null) instanceof Task.Change change && change.controls().contains(control);
    }

    /// Sets the edits, without running them.
    public void edit(List<Edit> changed) {
        List<Edit> copy = List.copyOf(changed);
        workspace.ifPresent(w -> w.edits = copy);
        edits.set(copy);
    }

    /// Sets the edits that one control makes, without running them; those of the others stay.
    public void edit(Control control, List<Edit> made) {
        workspace.ifPresent(w -> w.typed.remove(control));
        edit(Edits.replace(control, edits.get(), made));
    }

    /// The edits that one control has made.
    public List<Edit> edits(Control control) {
        return Edits.of(control, edits.get());
    }

    /// What was typed into a control that is no edit as it stands, and is kept until it is one.
    Optional<String> typed(Control control) {
        return workspace.map(w -> w.typed.get(control));
    }

    void type(Control control, String unfit) {
        edit(control, List.of());
        workspace.ifPresent(w -> w.typed.put(control, unfit));
    }

    /// Takes all edits of the step back.
    public void reset() {
        workspace.ifPresent(w -> w.typed.clear());
        edit(List.of());
    }

    /// Changes the frame that is being built.
    public void build(FrameDraft changed) {
        workspace.ifPresent(w -> w.frame = changed);
        frame.set(changed);
    }

    /// Changes the request that is being built.
    public void build(RequestDraft changed) {
        workspace.ifPresent(w -> w.request = changed);
        request.set(changed);
    }

    /// Whether there is anything to run: an edit, or something built.
    public boolean isReady() {
        return task.get().filter(asked -> switch (asked) {
            case Task.Change change -> !edits.get().isEmpty();
            case Task.BuildFrame build -> frame.get().bytes().isPresent();
            case Task.BuildRequest build -> !request.get().taken().isEmpty();
            case Task.Predict predict -> false;
        }).isPresent();
    }

    /// Runs the scenario with the edits, or with what was built, and lets the player show it.
    public void run() {
        if (shown.get().isEmpty()) {
            lessonTimeline = player.timeline();
            lessonPlayhead = player.playhead();
        }
        try {
            Experiment experiment = runner.run(scenario, toRun(), goal());
            problem.set(Optional.empty());
            shown.set(Optional.of(experiment));
            player.show(experiment.timeline(), experiment.start());
        } catch (IllegalArgumentException noPlace) {
            problem.set(Optional.of(Message.of("experiment.run.noPlace")));
        }
    }

    private List<Edit> toRun() {
        return task.get().map(asked -> switch (asked) {
            case Task.BuildFrame build -> frame.get().bytes()
                    .map(bytes -> List.<Edit>of(new Edit.Built(build.sender(), bytes))).orElse(List.of());
            case Task.BuildRequest build ->
                List.<Edit>of(new Edit.BuiltRequest(request.get().bytes(build.pieces())));
            case Task.Change _,Task.Predict _ -> edits.get();
        }).orElse(edits.get());
    }

    /// Back to the lesson, where it was left; the edits stay.
    public void end() {
        if (shown.get().isPresent()) {
            shown.set(Optional.empty());
            player.show(lessonTimeline, lessonPlayhead);
        }
    }

    Optional<Goal> goal() {
        return task.get().flatMap(asked -> switch (asked) {
            case Task.Change change -> change.goal();
            case Task.BuildFrame build -> Optional.of(build.goal());
            case Task.BuildRequest build -> Optional.of(build.goal());
            case Task.Predict predict -> Optional.empty();
        });
    }

    Scenario scenario() {
        return scenario;
    }

    /// The recording of the lesson, unchanged.
    Timeline lesson() {
        return shown.get().isPresent() ? lessonTimeline : player.timeline();
    }

    public ReadOnlyObjectProperty<Optional<Task>> taskProperty() {
        return task.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Edit>> editsProperty() {
        return edits.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<FrameDraft> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<RequestDraft> requestProperty() {
        return request.getReadOnlyProperty();
    }

    /// The experiment that the player shows; empty while it shows the lesson.
    public ReadOnlyObjectProperty<Optional<Experiment>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Why the last run did not take place.
    public ReadOnlyObjectProperty<Optional<Message>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether the workbench lies over the middle of the window, where there is something to build.
    public BooleanProperty buildingProperty() {
        return building;
    }
}
