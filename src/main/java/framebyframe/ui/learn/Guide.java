package framebyframe.ui.learn;

import framebyframe.lesson.Lesson;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Leads from a lesson to others, and back.
public interface Guide {

    /// A step of a lesson.
    ///
    /// @param step from 0
    record Spot(Lesson lesson, int step) {}

    /// Where there is only this one lesson.
    Guide ALONE = new Guide() {
        private final ReadOnlyObjectWrapper<Optional<Spot>> none = new ReadOnlyObjectWrapper<>(Optional.empty());

        @Override
        public Optional<Lesson> lesson(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<Lesson> previous() {
            return Optional.empty();
        }

        @Override
        public Optional<Lesson> next() {
            return Optional.empty();
        }

        @Override
        public void overview() {}

        @Override
        public void open(Lesson lesson) {}

        @Override
        public void visit(Spot to, Spot from) {}

        @Override
        public ReadOnlyObjectProperty<Optional<Spot>> wayBackProperty() {
            return none.getReadOnlyProperty();
        }

        @Override
        public void goBack() {}
    };

    /// The lesson with this id; empty when there is none.
    Optional<Lesson> lesson(String id);

    /// The lesson before the one shown, in the order of the course.
    Optional<Lesson> previous();

    /// The lesson behind the one shown.
    Optional<Lesson> next();

    /// Back to the list of lessons.
    void overview();

    /// Opens another lesson where it was left.
    void open(Lesson lesson);

    /// Goes to a step of any lesson, and keeps the way back.
    void visit(Spot to, Spot from);

    /// Where a visit began; empty when one is not visiting.
    ReadOnlyObjectProperty<Optional<Spot>> wayBackProperty();

    /// Back to where the visit began.
    void goBack();
}
