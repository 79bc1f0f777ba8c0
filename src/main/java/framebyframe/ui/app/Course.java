package framebyframe.ui.app;

import static java.util.stream.Collectors.toSet;

import framebyframe.lesson.Draft;
import framebyframe.lesson.Lesson;
import framebyframe.lesson.LessonException;
import framebyframe.lesson.Lessons;
import framebyframe.lesson.Step;
import framebyframe.session.LessonCheck;
import framebyframe.session.LessonRun;
import framebyframe.ui.course.CourseViewModel;
import framebyframe.ui.course.LessonWatch.Watching;
import framebyframe.ui.learn.Guide;
import framebyframe.ui.learn.Kept;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The lessons that are open, and the ways between them.
///
/// A lesson is run when it is first opened, in the background; from then on it stays as the learner left it.
final class Course implements Guide {

    private static final String PAGE = "lesson/";

    private final WindowViewModel window;
    private final Outside outside;
    private final Function<LessonRun, LearnRoom> rooms;
    private final CourseViewModel model;
    private final Map<String, LearnRoom> open = new HashMap<>();
    private final Map<String, LearnRoom> pages = new HashMap<>();
    private final Map<Path, Watching> watched = new HashMap<>();
    private final ReadOnlyObjectWrapper<Optional<LearnRoom>> room = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Spot>> wayBack = new ReadOnlyObjectWrapper<>(Optional.empty());
    private int numbered;

    /// @param rooms makes the room for a lesson that was run
    Course(List<Lesson> lessons, WindowViewModel window, Outside outside, Function<LessonRun, LearnRoom> rooms) {
        this.window = window;
        this.outside = outside;
        this.rooms = rooms;
        this.model = new CourseViewModel(lessons, this::open);
        lessons.forEach(lesson -> outside.memory().kept(lesson).ifPresent(kept -> count(lesson, kept)));
    }

    CourseViewModel model() {
        return model;
    }

    /// The lesson that is open; empty until the first one is.
    ReadOnlyObjectProperty<Optional<LearnRoom>> roomProperty() {
        return room.getReadOnlyProperty();
    }

    /// The page of a lesson that is open.
    Page page(String id) {
        LearnRoom shown = pages.get(id);
        if (shown == null) {
            throw new IllegalArgumentException("no page " + id);
        }
        return shown.page();
    }

    @Override
    public void open(Lesson lesson) {
        wayBack.set(Optional.empty());
        go(lesson, _ -> {});
    }

    /// What to do with a room once it is there.
    private interface Arrival {
        void in(LearnRoom room);
    }

    private void go(Lesson lesson, Arrival arrival) {
        LearnRoom known = open.get(lesson.id());
        if (known != null && known.run().lesson().equals(lesson)) {
            arrival.in(known);
            show(known);
            return;
        }
        model.opening(Optional.of(lesson));
        outside.background().execute(() -> run(lesson, arrival));
    }

    private void run(Lesson lesson, Arrival arrival) {
        try {
            LessonRun run = LessonRun.of(lesson);
            outside.window().execute(() -> {
                if (model.openingProperty().get().equals(Optional.of(lesson))) {
                    model.dismiss();
                    LearnRoom made = enter(run);
                    arrival.in(made);
                    show(made);
                }
            });
        } catch (LessonException broken) {
            outside.window().execute(() -> fail(List.of(broken)));
        }
    }

    private void fail(List<LessonException> faults) {
        model.opening(Optional.empty());
        model.tell(faults);
    }

    /// Makes a lesson's room, in place of the one that it may have had.
    LearnRoom enter(LessonRun run) {
        Lesson lesson = run.lesson();
        LearnRoom made = rooms.apply(run);
        LearnRoom old = open.put(lesson.id(), made);
        if (old != null) {
            made.restore(old.learn().keptProperty().get());
            pages.values().remove(old);
        } else {
            outside.memory().kept(lesson).ifPresent(made::restore);
        }
        outside.memory().follow(made.learn());
        made.learn().keptProperty().subscribe((Kept kept) -> count(lesson, kept));
        return made;
    }

    private void count(Lesson lesson, Kept kept) {
        Set<String> ids = lesson.steps().stream().map(Step::id).collect(toSet());
        model.seen(lesson.id(), (int) kept.seen().stream().filter(ids::contains).count());
    }

    /// Lets the user name a folder, and writes a report of what was done there.
    void saveReport() {
        outside.folders().choose().ifPresent(outside.memory()::report);
    }

    /// Shows an open lesson.
    void show(LearnRoom shown) {
        model.opening(Optional.empty());
        String page = pages.entrySet().stream().filter(e -> e.getValue().equals(shown)).map(Map.Entry::getKey)
                .findFirst().orElseGet(() -> PAGE + shown.run().lesson().id() + "/" + numbered++);
        pages.put(page, shown);
        room.set(Optional.of(shown));
        window.openInstead(page);
    }

    @Override
    public Optional<Lesson> lesson(String id) {
        return model.lesson(id);
    }

    @Override
    public Optional<Lesson> previous() {
        return beside(-1);
    }

    @Override
    public Optional<Lesson> next() {
        return beside(1);
    }

    private Optional<Lesson> beside(int by) {
        return room.get().flatMap(r -> model.beside(r.run().lesson().id(), by));
    }

    @Override
    public void overview() {
        wayBack.set(Optional.empty());
        window.enter(window.roomProperty().get());
    }

    @Override
    public void visit(Spot to, Spot from) {
        wayBack.set(Optional.of(from));
        go(to.lesson(), room -> room.goTo(to.step()));
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Spot>> wayBackProperty() {
        return wayBack.getReadOnlyProperty();
    }

    @Override
    public void goBack() {
        Optional<Spot> back = wayBack.get();
        wayBack.set(Optional.empty());
        back.ifPresent(spot -> go(spot.lesson(), room -> room.goTo(spot.step())));
    }

    /// Lets the user name a folder, and opens the lesson in it.
    void openFolder() {
        outside.folders().choose().ifPresent(folder -> {
            read(folder, true);
            watched.computeIfAbsent(folder, f -> outside.watch().watch(f,
                    () -> outside.window().execute(() -> read(f, false))));
        });
    }

    /// Reads the lesson in a folder; a good one takes the place of what was open of it, a bad one changes nothing.
    ///
    /// @param enter whether the learner is led there, wherever they are
    private void read(Path folder, boolean enter) {
        outside.background().execute(() -> {
            try {
                Draft draft = LessonCheck.check(Lessons.draft(folder));
                if (draft.faults().isEmpty()) {
                    LessonRun run = LessonRun.of(draft.orThrow());
                    outside.window().execute(() -> replace(run, enter));
                } else {
                    outside.window().execute(() -> fail(draft.faults()));
                }
            } catch (LessonException broken) {
                outside.window().execute(() -> fail(List.of(broken)));
            }
        });
    }

    private void replace(LessonRun run, boolean enter) {
        String id = run.lesson().id();
        boolean shown = room.get().filter(r -> r.equals(open.get(id))).isPresent()
                && !window.pageProperty().get().equals(window.roomProperty().get());
        model.dismiss();
        model.read(run.lesson());
        LearnRoom made = enter(run);
        if (enter || shown) {
            show(made);
        }
    }
}
