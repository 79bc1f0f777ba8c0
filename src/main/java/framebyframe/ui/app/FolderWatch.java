package framebyframe.ui.app;

import framebyframe.ui.course.LessonWatch;
import java.io.IOException;
import java.nio.file.Path;

/// Watches a lesson's folder on the disk. One that cannot be watched can still be opened; it is only not reloaded.
final class FolderWatch implements LessonWatch {

    @Override
    public Watching watch(Path folder, Runnable saved) {
        try {
            return framebyframe.lesson.LessonWatch.of(folder, framebyframe.lesson.LessonWatch.QUIET, saved)::close;
        } catch (IOException unwatchable) {
            return () -> {};
        }
    }
}
