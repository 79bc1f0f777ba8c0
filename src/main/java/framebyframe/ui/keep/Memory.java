package framebyframe.ui.keep;

import framebyframe.lesson.Lesson;
import framebyframe.ui.learn.Kept;
import framebyframe.ui.learn.LearnViewModel;
import java.nio.file.Path;
import java.util.Optional;

/// Remembers what a learner did, beyond the life of the window.
public interface Memory {

    /// Remembers nothing.
    Memory NONE = new Memory() {
        @Override
        public Optional<Kept> kept(Lesson lesson) {
            return Optional.empty();
        }

        @Override
        public void follow(LearnViewModel learner) {}

        @Override
        public void report(Path folder) {}
    };

    /// What was done in a lesson before; empty if it was never opened.
    Optional<Kept> kept(Lesson lesson);

    /// From here on, whatever the learner does in this lesson is remembered.
    void follow(LearnViewModel learner);

    /// Writes a report of all of it into a folder: one file for people, one to be merged with those of others. Returns at
    /// once; whoever made this memory hears how it went.
    void report(Path folder);
}
