package framebyframe.ui.course;

import framebyframe.lesson.Lesson;
import framebyframe.lesson.LessonException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The lessons there are, in their order; which one is being opened; and what is wrong with one that could not be.
public final class CourseViewModel {

    private final ReadOnlyObjectWrapper<List<LessonEntry>> entries;
    private final ReadOnlyObjectWrapper<Optional<Lesson>> opening = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<LessonException>> faults = new ReadOnlyObjectWrapper<>(List.of());
    private final Consumer<Lesson> open;

    /// @param lessons those that come with the program
    /// @param open opens a lesson, or begins to
    public CourseViewModel(List<Lesson> lessons, Consumer<Lesson> open) {
        this.entries = new ReadOnlyObjectWrapper<>(lessons.stream().map(l -> new LessonEntry(l, 0, false)).toList());
        this.open = open;
    }

    public ReadOnlyObjectProperty<List<LessonEntry>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    /// The lesson that is being run before it can be shown.
    public ReadOnlyObjectProperty<Optional<Lesson>> openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /// What was wrong with the lesson that was opened last; nothing when it is shown.
    public ReadOnlyObjectProperty<List<LessonException>> faultsProperty() {
        return faults.getReadOnlyProperty();
    }

    public void open(Lesson lesson) {
        open.accept(lesson);
    }

    public void opening(Optional<Lesson> lesson) {
        opening.set(lesson);
    }

    public void tell(List<LessonException> found) {
        faults.set(List.copyOf(found));
    }

    /// The faults were read.
    public void dismiss() {
        faults.set(List.of());
    }

    /// How many steps of a lesson were shown by now.
    public void seen(String id, int steps) {
        change(e -> e.lesson().id().equals(id) && e.seen() != steps ? e.with(steps) : e);
    }

    /// A lesson was read from a folder: it takes the place of the one with its id, or the last.
    public void read(Lesson lesson) {
        if (place(lesson.id()) < 0) {
            List<LessonEntry> more = new ArrayList<>(entries.get());
            more.add(new LessonEntry(lesson, 0, true));
            entries.set(List.copyOf(more));
        } else {
            change(e -> e.lesson().id().equals(lesson.id()) ? new LessonEntry(lesson, e.seen(), true) : e);
        }
    }

    private void change(UnaryOperator<LessonEntry> changed) {
        List<LessonEntry> all = entries.get().stream().map(changed).toList();
        if (!all.equals(entries.get())) {
            entries.set(all);
        }
    }

    public Optional<Lesson> lesson(String id) {
        return at(place(id));
    }

    /// The lesson so many places behind another, or before it.
    public Optional<Lesson> beside(String id, int by) {
        int place = place(id);
        return place < 0 ? Optional.empty() : at(place + by);
    }

    private Optional<Lesson> at(int place) {
        return place < 0 || place >= entries.get().size()
                ? Optional.empty()
                : Optional.of(entries.get().get(place).lesson());
    }

    private int place(String id) {
        List<LessonEntry> all = entries.get();
        return IntStream.range(0, all.size()).filter(i -> all.get(i).lesson().id().equals(id)).findFirst().orElse(-1);
    }
}
