package framebyframe.session;

import framebyframe.lesson.Anchor;
import framebyframe.lesson.Lesson;
import framebyframe.lesson.LessonException;
import framebyframe.lesson.Scenario;
import framebyframe.lesson.Step;
import framebyframe.lesson.TransferName;
import framebyframe.protocol.ReadyState;
import framebyframe.recording.Playhead;
import framebyframe.recording.Recording;
import framebyframe.recording.Timeline;
import framebyframe.recording.Transfer;
import framebyframe.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A lesson together with what really happened: each step has its transfer and its moment.
public record LessonRun(Lesson lesson, Timeline timeline, List<Stop> stops) {

    /// A step of the lesson in the recording.
    ///
    /// @param transfer what the anchor names, if it names a transfer
    /// @param time in nanoseconds, never before that of the step above
    public record Stop(Step step, Optional<Transfer> transfer, long time) {}

    public LessonRun {
        stops = List.copyOf(stops);
    }

    /// Plays a lesson in virtual time.
    ///
    /// @throws LessonException when a step's moment never comes, lies before the step above, or a text claims a figure
    /// that is not so
    public static LessonRun of(Lesson lesson) throws LessonException {
        LessonRun run = of(lesson, VirtualRun.of(lesson.scenario()));
        for (int i = 1; i < run.stops.size(); i++) {
            Stop stop = run.stops.get(i);
            if (!time(lesson, run.timeline, stop.step().anchor()).equals(Optional.of(stop.time()))) {
                throw fault(lesson, "lesson.run.backwards", stop.step());
            }
        }
        FactCheck.check(run);
        return run;
    }

    /// Lays a lesson over any recording of its scenario.
    ///
    /// On sockets two peers write down what they see each for itself, so that the server may notice TCP's opening when
    /// the client's request is on its way already. A step that would lie before the one above it is moved to that.
    ///
    /// @throws LessonException when a step's moment never comes
    public static LessonRun of(Lesson lesson, Recording recording) throws LessonException {
        Timeline timeline = new Timeline(recording);
        List<Stop> stops = new ArrayList<>();
        for (Step step : lesson.steps()) {
            Optional<Transfer> transfer = step.anchor().what() instanceof Anchor.Transferred(TransferName name, var _)
                    ? transfer(timeline, name)
                    : Optional.empty();
            long time = time(lesson, timeline, step.anchor())
                    .orElseThrow(() -> fault(lesson, "lesson.run.noSuchMoment", step));
            stops.add(new Stop(step, transfer, stops.isEmpty() ? time : Math.max(time, stops.getLast().time())));
        }
        return new LessonRun(lesson, timeline, stops);
    }

    /// The playhead at the first step.
    public Playhead start() {
        return Playhead.atStart(stops.stream().map(Stop::time).toList());
    }

    static Optional<Transfer> transfer(Timeline timeline, TransferName name) {
        return timeline.transfers().stream()
                .filter(t -> t.from() == Deeds.role(name.sender()) && t.kind() == Naming.kind(name.kind()))
                .skip(name.ordinal() - 1L).findFirst();
    }

    /// When a moment is, in nanoseconds; empty when it never comes.
    static Optional<Long> time(Lesson lesson, Timeline timeline, Anchor anchor) {
        Optional<Long> time = switch (anchor.what()) {
            case Anchor.Transferred(TransferName name, Anchor.Moment moment) ->
                transfer(timeline, name).flatMap(t -> time(moment, t, lesson.scenario().link().latency().toNanos()));
            case Anchor.Becomes(Scenario.Peer peer, String state) ->
                boxed(timeline.becomes(Deeds.role(peer), ReadyState.valueOf(state)));
            case Anchor.GivesUp(Scenario.Peer peer) -> boxed(timeline.givesUp(Deeds.role(peer)));
            case Anchor.Cable(boolean cut) -> boxed(timeline.cable(cut));
        };
        return time.map(t -> t + anchor.later().toNanos());
    }

    private static Optional<Long> boxed(OptionalLong time) {
        return time.stream().boxed().findFirst();
    }

    /// @param latency how long what never arrives would have travelled
    private static Optional<Long> time(Anchor.Moment moment, Transfer t, long latency) {
        if (t.sent().isEmpty()) {
            return Optional.empty();
        }
        long sent = t.sent().getAsLong();
        return switch (moment) {
            case SENT -> Optional.of(sent);
            case UNDERWAY -> Optional.of(sent + (t.arrived().orElse(sent + latency) - sent) * 5 / 6);
            case ARRIVED -> t.arrived().stream().boxed().findFirst();
        };
    }

    private static LessonException fault(Lesson lesson, String key, Step step) {
        return new LessonException(lesson.place("steps." + step.id() + ".at"),
                Message.of(key, step.id(), step.anchor().toString()));
    }
}
