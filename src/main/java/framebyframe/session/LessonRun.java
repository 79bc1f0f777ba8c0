package framebyframe.session;

import framebyframe.lesson.Anchor;
import framebyframe.lesson.Lesson;
import framebyframe.lesson.LessonException;
import framebyframe.lesson.Place;
import framebyframe.lesson.Scenario;
import framebyframe.lesson.Step;
import framebyframe.recording.Playhead;
import framebyframe.recording.Recording;
import framebyframe.recording.Timeline;
import framebyframe.recording.Transfer;
import framebyframe.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A lesson together with what really happened: each step has its transfer and its moment.
public record LessonRun(Lesson lesson, Timeline timeline, List<Stop> stops) {

    /// A step of the lesson in the recording.
    ///
    /// @param time in nanoseconds, never before that of the step above
    public record Stop(Step step, Transfer transfer, long time) {}

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
            if (!time(stop.step().anchor(), stop.transfer()).equals(Optional.of(stop.time()))) {
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
            Transfer transfer = transfer(timeline, step.anchor().sender(), step.anchor().kind(),
                    step.anchor().ordinal()).orElseThrow(() -> fault(lesson, "lesson.run.noSuchMoment", step));
            long time = time(step.anchor(), transfer)
                    .orElseThrow(() -> fault(lesson, "lesson.run.noSuchMoment", step));
            stops.add(new Stop(step, transfer, stops.isEmpty() ? time : Math.max(time, stops.getLast().time())));
        }
        return new LessonRun(lesson, timeline, stops);
    }

    /// The playhead at the first step.
    public Playhead start() {
        return Playhead.atStart(stops.stream().map(Stop::time).toList());
    }

    static Optional<Transfer> transfer(Timeline timeline, Scenario.Peer sender, Anchor.Kind kind,
            int ordinal) {
        return timeline.transfers().stream()
                .filter(t -> t.from() == Script.role(sender) && t.kind() == wanted(kind)).skip(ordinal - 1L)
                .findFirst();
    }

    private static Transfer.Kind wanted(Anchor.Kind kind) {
        return switch (kind) {
            case TCP -> Transfer.Kind.TCP_OPEN;
            case REQUEST -> Transfer.Kind.REQUEST;
            case RESPONSE -> Transfer.Kind.RESPONSE;
            case TEXT -> Transfer.Kind.TEXT;
            case BINARY -> Transfer.Kind.BINARY;
            case PING -> Transfer.Kind.PING;
            case PONG -> Transfer.Kind.PONG;
            case CLOSE -> Transfer.Kind.CLOSE;
            case END -> Transfer.Kind.TCP_END;
        };
    }

    private static Optional<Long> time(Anchor anchor, Transfer t) {
        if (t.sent().isEmpty()) {
            return Optional.empty();
        }
        long sent = t.sent().getAsLong();
        return switch (anchor.moment()) {
            case SENT -> Optional.of(sent);
            case UNDERWAY -> t.arrived().stream().mapToObj(a -> sent + (a - sent) * 5 / 6).findFirst();
            case ARRIVED -> t.arrived().stream().boxed().findFirst();
        };
    }

    private static LessonException fault(Lesson lesson, String key, Step step) {
        return new LessonException(Place.of("lessons/" + lesson.id() + "/scenario.yaml"),
                Message.of(key, step.id(), step.anchor().toString()));
    }
}
