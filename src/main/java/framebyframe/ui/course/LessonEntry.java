package framebyframe.ui.course;

import framebyframe.lesson.Lesson;

/// A lesson of the list, and how far the learner has come.
///
/// @param seen how many of its steps were shown
/// @param opened whether it comes from a folder of the user's, and not with the program
public record LessonEntry(Lesson lesson, int seen, boolean opened) {

    /// How far a learner has come.
    public enum State {
        NEW, BEGUN, FINISHED
    }

    public State state() {
        return seen == 0 ? State.NEW : seen < steps() ? State.BEGUN : State.FINISHED;
    }

    public int steps() {
        return lesson.steps().size();
    }

    LessonEntry with(int nowSeen) {
        return new LessonEntry(lesson, nowSeen, opened);
    }
}
