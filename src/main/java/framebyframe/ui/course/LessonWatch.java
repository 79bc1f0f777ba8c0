package framebyframe.ui.course;

import java.nio.file.Path;

/// Notices that a lesson's files were saved.
@FunctionalInterface
public interface LessonWatch {

    /// Watches nothing.
    LessonWatch NONE = (_, _) -> () -> {};

    /// Something that can be ended, without fail.
    @FunctionalInterface
    interface Watching extends AutoCloseable {
        @Override
        void close();
    }

    /// Calls `saved`, on whatever thread, each time a file in the folder was saved, until the watching is ended.
    Watching watch(Path folder, Runnable saved);
}
