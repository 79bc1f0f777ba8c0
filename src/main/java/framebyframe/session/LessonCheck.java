package framebyframe.session;

import framebyframe.lesson.Anchor;
import framebyframe.lesson.Control;
import framebyframe.lesson.Draft;
import framebyframe.lesson.Edit;
import framebyframe.lesson.Goal;
import framebyframe.lesson.Lesson;
import framebyframe.lesson.LessonException;
import framebyframe.lesson.Place;
import framebyframe.lesson.Step;
import framebyframe.lesson.Task;
import framebyframe.lesson.TransferName;
import framebyframe.recording.Timeline;
import framebyframe.recording.Transfer;
import framebyframe.session.LessonRun.Stop;
import framebyframe.text.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds everything that is wrong with a lesson and only shows when it is played: moments that never come, figures that
/// are not so, solutions that do not reach their goal, and goals that need none.
public final class LessonCheck {

    private final Lesson lesson;
    private final Timeline timeline;
    private final List<LessonException> faults = new ArrayList<>();
    private final Set<Integer> lost = new HashSet<>();

    private LessonCheck(Lesson lesson) {
        this.lesson = lesson;
        this.timeline = new Timeline(VirtualRun.of(lesson.scenario()));
    }

    /// The draft, with such faults; one that has faults already is not played.
    public static Draft check(Draft draft) {
        return draft.with(draft.lesson().map(LessonCheck::faults).orElse(List.of()));
    }

    /// File by file, each from top to bottom.
    public static List<LessonException> faults(Lesson lesson) {
        return new LessonCheck(lesson).all();
    }

    private List<LessonException> all() {
        LessonRun run = new LessonRun(lesson, timeline, stops());
        lesson.steps().forEach(step -> step.task().ifPresent(task -> check(step, task)));
        faults.sort(Comparator.comparingInt((LessonException f) -> f.place().line())
                .thenComparingInt(f -> f.place().column()));
        faults.addAll(FactCheck.faults(run, lost));
        return faults;
    }

    /// A step whose moment never comes stands where the one above it does, so that the rest can be looked at.
    private List<Stop> stops() {
        List<Stop> stops = new ArrayList<>();
        long above = 0;
        for (Step step : lesson.steps()) {
            OptionalLong time = moment(step, "at", step.anchor());
            if (time.isEmpty()) {
                lost.add(stops.size());
            } else if (time.getAsLong() < above) {
                add(step, "at", "lesson.run.backwards", step.id(), step.anchor().toString());
            }
            above = Math.max(above, time.orElse(above));
            Optional<Transfer> transfer = step.anchor().what() instanceof Anchor.Transferred(TransferName name, var _)
                    ? LessonRun.transfer(timeline, name)
                    : Optional.empty();
            stops.add(new Stop(step, transfer, above));
        }
        return stops;
    }

    private OptionalLong moment(Step step, String part, Anchor anchor) {
        Optional<Long> time = LessonRun.time(lesson, timeline, anchor);
        if (time.isEmpty()) {
            add(step, part, "lesson.run.noSuchMoment", step.id(), anchor.toString());
        }
        return time.map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    private void check(Step step, Task task) {
        switch (task) {
            case Task.Mark mark -> moment(step, "predict.answer", mark.answer());
            case Task.Predict predict -> {
            }
            case Task.Change change -> {
                checkControls(step, change.controls());
                change.goal().ifPresent(goal -> check(step, "change", goal, change.solution(), List.of()));
            }
            case Task.BuildFrame build -> check(step, "build", build.goal(),
                    List.of(new Edit.Built(build.sender(), build.solution())),
                    List.of(new Edit.Built(build.sender(), new byte[0])));
            case Task.BuildRequest build -> check(step, "build", build.goal(),
                    List.of(new Edit.BuiltRequest(request(build))), List.of(new Edit.BuiltRequest(new byte[0])));
        }
    }

    private static byte[] request(Task.BuildRequest build) {
        return build.solution().stream().map(i -> build.pieces().get(i) + "\r\n")
                .collect(Collectors.joining("", "", "\r\n")).getBytes(StandardCharsets.US_ASCII);
    }

    private void checkControls(Step step, List<Control> controls) {
        for (int i = 0; i < controls.size(); i++) {
            Control control = controls.get(i);
            Optional<TransferName> changed = switch (control) {
                case Control.Text(TransferName name) -> Optional.of(name);
                case Control.Bits(TransferName name) -> Optional.of(name);
                case Control.Headers(TransferName name) -> Optional.of(name);
                case Control.Cuts c -> Optional.empty();
                case Control.Time c -> Optional.empty();
                case Control.Cable c -> Optional.empty();
                case Control.Mute c -> Optional.empty();
                case Control.Subprotocols c -> Optional.empty();
                case Control.Key c -> Optional.empty();
                case Control.Origin c -> Optional.empty();
            };
            if (changed.isPresent() && LessonRun.transfer(timeline, changed.get()).isEmpty()) {
                add(step, "change.controls." + (i + 1), "lesson.run.noTransfer", control.toString());
            }
        }
    }

    /// The solution reaches the goal; doing nothing does not.
    private void check(Step step, String task, Goal goal, List<Edit> solution, List<Edit> nothing) {
        try {
            if (!reaches(goal, solution)) {
                add(step, task + ".solution", "lesson.run.notReached", goal.toString());
            }
            if (reaches(goal, nothing)) {
                add(step, task + ".goal", "lesson.run.reachedAnyway", goal.toString());
            }
        } catch (IllegalArgumentException noPlace) {
            add(step, task + ".solution", "lesson.run.noPlace");
        }
    }

    private boolean reaches(Goal goal, List<Edit> edits) {
        return Experiment.run(lesson.scenario(), edits, Optional.of(goal)).reached().orElse(false);
    }

    private void add(Step step, String part, String key, Object... arguments) {
        Place place = lesson.place("steps." + step.id() + "." + part);
        faults.add(new LessonException(place, Message.of(key, arguments)));
    }
}
