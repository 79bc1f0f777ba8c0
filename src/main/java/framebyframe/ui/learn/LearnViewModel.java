package framebyframe.ui.learn;

import framebyframe.lesson.Lesson;
import framebyframe.lesson.Misconception;
import framebyframe.lesson.Show;
import framebyframe.lesson.Step;
import framebyframe.lesson.StepText;
import framebyframe.lesson.Task;
import framebyframe.recording.Timeline;
import framebyframe.session.Moments;
import framebyframe.text.Language;
import framebyframe.ui.learn.Guide.Spot;
import framebyframe.ui.learn.Prediction.Status;
import framebyframe.ui.player.Gate;
import framebyframe.ui.player.Player;
import framebyframe.ui.player.TimeMark;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which step of the lesson is shown, and what the learner has made of its tasks.
///
/// It holds no words, so answers outlast stepping back, another language and another theme. The rules: a question blocks
/// the way forward until it is checked or skipped; what is checked stays as it is; what is skipped may be answered later.
/// While the player shows something else than the lesson's own recording, an experiment, the step stays.
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
    private final Guide guide;
    private final Timeline timeline;
    private final Notebook notebook;
    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper hints = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Prediction> prediction = new ReadOnlyObjectWrapper<>(Prediction.NOT_ASKED);

    /// @param player shows the lesson's recording, and has as many stops as the lesson has steps
    public LearnViewModel(Lesson lesson, Player player, Room room, Guide guide) {
        this.lesson = lesson;
        this.player = player;
        this.room = room;
        this.guide = guide;
        this.timeline = player.timeline();
        this.notebook = new Notebook(lesson);
        player.playheadProperty().subscribe(playhead -> show(playhead.step()));
        player.markProperty().subscribe(this::marked);
    }

    private void show(int shown) {
        if (!isLessonShown()) {
            player.markProperty().set(Optional.empty());
            return;
        }
        int near = Math.clamp(shown, 0, lesson.steps().size() - 1);
        notebook.at(near);
        prediction.set(notebook.prediction(near));
        hints.set(notebook.hints());
        step.set(near);
        showMark();
    }

    /// Whether the player shows the lesson's recording, and not an experiment.
    public boolean isLessonShown() {
        return player.timeline().equals(timeline);
    }

    public Lesson lesson() {
        return lesson;
    }

    public Guide guide() {
        return guide;
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
        return notebook.prediction(of);
    }

    /// What came of the prediction of any step; empty until it is checked.
    public Optional<Judgement> judgement(int of) {
        Prediction made = notebook.prediction(of);
        return lesson.steps().get(of).prediction().filter(_ -> made.isChecked())
                .map(asked -> Judgement.of(asked, made.answer().orElseThrow(), items(of), happened(of)));
    }

    private List<StepText.Item> items(int of) {
        return lesson.text(Language.EN).steps().get(of).task().map(StepText.Task::items).orElse(List.of());
    }

    /// When the moment really came that a step asks to mark.
    OptionalLong happened(int of) {
        return lesson.steps().get(of).task().orElse(null) instanceof Task.Mark mark
                ? Moments.time(lesson, timeline, mark.answer())
                : OptionalLong.empty();
    }

    /// The step before the one shown, if its question was checked: its outcome belongs beside what happened.
    public Optional<Integer> reviewed() {
        int before = step.get() - 1;
        return before >= 0 && notebook.prediction(before).isChecked() ? Optional.of(before) : Optional.empty();
    }

    /// Whether the step shown lets the learner go forward.
    public boolean mayGoForward() {
        return mayLeave(step.get());
    }

    @Override
    public boolean mayLeave(int from) {
        return !isLessonShown() || from >= lesson.steps().size() || !notebook.prediction(from).blocks();
    }

    @Override
    public void refused() {
        if (prediction.get().blocks()) {
            change(prediction.get().with(Status.WANTED));
        }
    }

    /// Answers the step's question. Once checked, nothing changes any more.
    ///
    /// @throws IllegalArgumentException when the question is of another kind, or has no such option
    public void answer(Answer given) {
        if (!Notebook.fits(step(), given)) {
            throw new IllegalArgumentException(given + " at " + step().id());
        }
        Prediction present = prediction.get();
        if (!present.isChecked() && !present.answer().equals(Optional.of(given))) {
            change(present.answering(given));
            showMark();
        }
    }

    /// Checks the answer and goes on; without one, asks for it. Where nothing blocks, it only goes on.
    public void check() {
        Prediction present = prediction.get();
        if (present.blocks() && present.answer().stream().noneMatch(LearnViewModel::isWhole)) {
            refused();
            return;
        }
        if (present.blocks()) {
            change(present.with(Status.CHECKED));
            showMark();
        }
        room.forward();
    }

    private static boolean isWhole(Answer answer) {
        return !(answer instanceof Answer.Typed(String typed)) || Figures.parse(typed).isPresent();
    }

    /// Goes on without an answer.
    public void skip() {
        if (prediction.get().blocks()) {
            change(Prediction.OPEN.with(Status.SKIPPED));
            showMark();
        }
        room.forward();
    }

    private void change(Prediction changed) {
        notebook.predict(step.get(), changed);
        prediction.set(changed);
    }

    /// Lays the mark that the step shown asks for, or the one before it asked for, over the time line.
    private void showMark() {
        Optional<TimeMark> asked = mark(step.get(), true);
        player.markProperty().set(asked.isPresent() ? asked : reviewed().flatMap(before -> mark(before, false)));
    }

    private Optional<TimeMark> mark(int of, boolean present) {
        Prediction made = notebook.prediction(of);
        OptionalLong mine = made.answer().orElse(null) instanceof Answer.Marked(long time)
                ? OptionalLong.of(time)
                : OptionalLong.empty();
        return lesson.steps().get(of).task().filter(Task.Mark.class::isInstance).map(_ -> new TimeMark(mine,
                made.isChecked() ? happened(of) : OptionalLong.empty(), present && !made.isChecked()));
    }

    private void marked(Optional<TimeMark> mark) {
        mark.filter(m -> m.settable() && m.mine().isPresent() && isLessonShown())
                .ifPresent(m -> answer(new Answer.Marked(m.mine().orElseThrow())));
    }

    /// Where a belief can be tried and refuted; empty when the lesson names no such step, or it is the one shown.
    Optional<Spot> refutation(Misconception belief) {
        String where = lesson.misconceptions().getOrDefault(belief, "");
        int slash = where.indexOf('/');
        Optional<Lesson> there = slash < 0 ? Optional.of(lesson) : guide.lesson(where.substring(0, slash));
        return there
                .map(l -> new Spot(l, l.steps().stream().map(Step::id).toList().indexOf(where.substring(slash + 1))))
                .filter(spot -> spot.step() >= 0 && !spot.equals(spot()));
    }

    /// The step shown.
    Spot spot() {
        return new Spot(lesson, step.get());
    }

    /// One more hint of the step shown is to be read.
    public void hint() {
        notebook.hint();
        hints.set(notebook.hints());
    }

    /// How many hints of the step shown are to be read. It changes before [#stepProperty()] does.
    public ReadOnlyIntegerProperty hintsProperty() {
        return hints.getReadOnlyProperty();
    }

    /// An experiment was run at the step shown.
    ///
    /// @param goalReached whether it reached the step's goal
    public void ran(boolean goalReached) {
        notebook.ran(goalReached);
    }

    public void show(Show target) {
        room.show(target);
    }

    public Player player() {
        return player;
    }

    /// What is worth keeping; it changes with whatever the learner does.
    public ReadOnlyObjectProperty<Kept> keptProperty() {
        return notebook.keptProperty();
    }

    /// Takes over what was kept another time; the playhead is moved by who restores.
    public void restore(Kept kept) {
        notebook.restore(kept);
        show(step.get());
    }
}
