package framebyframe.lesson;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Tells when a file of a lesson was saved.
///
/// Editors save in several strokes: they write beside the file, delete, rename. So the news goes out once nothing more
/// has happened for a short while. When the folder is deleted, that is told, and nothing after it.
public final class LessonWatch implements AutoCloseable {

    /// How long an editor may take from one stroke to the next.
    public static final Duration QUIET = Duration.ofMillis(200);

    private final WatchService service;
    private final Thread thread;

    private LessonWatch(WatchService service, Thread thread) {
        this.service = service;
        this.thread = thread;
    }

    /// Watches a lesson's folder until it is closed.
    ///
    /// @param quiet how long nothing must happen before `saved` is told
    /// @param saved is called on a thread of the watch's own, never twice at once
    /// @throws IOException if the folder cannot be watched
    public static LessonWatch of(Path folder, Duration quiet, Runnable saved) throws IOException {
        WatchService service = folder.getFileSystem().newWatchService();
        try {
            folder.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
        } catch (IOException | RuntimeException failed) {
            service.close();
            throw failed;
        }
        return new LessonWatch(service,
                Thread.ofVirtual().name("lesson-watch").start(() -> watch(service, quiet, saved)));
    }

    /// Watches until the service is closed.
    static void watch(WatchService service, Duration quiet, Runnable saved) {
        try {
            boolean news = false;
            while (true) {
                WatchKey key = news ? service.poll(quiet.toNanos(), TimeUnit.NANOSECONDS) : service.take();
                if (key == null) {
                    news = false;
                    saved.run();
                } else {
                    news |= concernsLesson(key);
                    if (!key.reset()) {
                        saved.run();
                        return;
                    }
                }
            }
        } catch (ClosedWatchServiceException closed) {
            // This is how the watch ends.
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean concernsLesson(WatchKey key) {
        boolean found = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            found |= StandardWatchEventKinds.OVERFLOW.equals(event.kind()) || isOfLesson(event.context());
        }
        return found;
    }

    private static boolean isOfLesson(@Nullable Object file) {
        String name = String.valueOf(file);
        return name.equals(ScenarioFile.NAME) || name.endsWith(".md");
    }

    /// Ends the watch; afterwards nothing is told any more, except what is being told at this moment.
    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException nothingToDo) {
            thread.interrupt();
        }
    }
}
