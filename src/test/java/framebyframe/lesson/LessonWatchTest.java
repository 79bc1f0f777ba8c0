package framebyframe.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.Watchable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonWatchTest {

    private static final Optional<WatchKey> QUIET = Optional.empty();

    @SafeVarargs
    private static int told(Optional<WatchKey>... happens) {
        AtomicInteger told = new AtomicInteger();
        LessonWatch.watch(new Scripted(happens), LessonWatch.QUIET, told::incrementAndGet);
        return told.get();
    }

    @Test
    void strokesOfOneSaveAreToldOnce() {
        assertEquals(1, told(key("en.md~"), key("en.md"), key("en.md", "en.md"), key("en.md"), QUIET));
    }

    @Test
    void twoSavesAreToldTwice() {
        assertEquals(2, told(key("en.md"), QUIET, key("scenario.yaml"), QUIET));
    }

    @Test
    void otherFilesAreNotTold() {
        assertEquals(0, told(key("notes.txt"), key(".scenario.yaml.swp"), key("en.md~")));
    }

    @Test
    void fileInTheMiddleOfASaveIsNotToldWhenTheWatchEnds() {
        assertEquals(0, told(key("en.md")));
    }

    @Test
    void folderThatIsDeletedIsToldAndEndsTheWatch() {
        assertEquals(1, told(Optional.of(new Key(false, "en.md")), key("en.md"), QUIET));
    }

    @Test
    void savedFileOfARealFolderIsTold(@TempDir Path folder) throws Exception {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        try (LessonWatch watch = LessonWatch.of(folder, Duration.ofMillis(1), () -> told.add("saved"))) {
            assertNotNull(watch);
            Files.writeString(folder.resolve("en.md"), "# A");
            assertEquals("saved", told.poll(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void missingFolderIsRefused(@TempDir Path folder) {
        assertThrows(IOException.class,
                () -> LessonWatch.of(folder.resolve("none"), LessonWatch.QUIET, () -> {}).close());
    }

    private static Optional<WatchKey> key(String... files) {
        return Optional.of(new Key(true, files));
    }

    /// What happens, in its order; a wait that nothing ends is empty, and at the end the service is closed.
    private static final class Scripted implements WatchService {

        private final Queue<Optional<WatchKey>> happens;

        Scripted(Optional<WatchKey>[] happens) {
            this.happens = new ArrayDeque<>(Arrays.asList(happens));
        }

        @Override
        public WatchKey take() {
            return Optional.ofNullable(happens.poll()).flatMap(k -> k).orElseThrow(ClosedWatchServiceException::new);
        }

        @Override
        public WatchKey poll(long timeout, TimeUnit unit) {
            return Optional.ofNullable(happens.poll()).orElseThrow(ClosedWatchServiceException::new).orElse(null);
        }

        @Override
        public WatchKey poll() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }

    private record Key(boolean isValid, String... files) implements WatchKey {

        @Override
        public List<WatchEvent<?>> pollEvents() {
            return Arrays.stream(files).<WatchEvent<?>>map(file -> new Saved(Path.of(file))).toList();
        }

        @Override
        public boolean reset() {
            return isValid;
        }

        @Override
        public void cancel() {}

        @Override
        public Watchable watchable() {
            throw new UnsupportedOperationException();
        }
    }

    private record Saved(Path context) implements WatchEvent<Path> {

        @Override
        public Kind<Path> kind() {
            return StandardWatchEventKinds.ENTRY_MODIFY;
        }

        @Override
        public int count() {
            return 1;
        }
    }
}
