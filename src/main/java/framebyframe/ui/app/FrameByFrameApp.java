package framebyframe.ui.app;

import static java.util.stream.Collectors.joining;

import framebyframe.lesson.Lesson;
import framebyframe.lesson.LessonException;
import framebyframe.lesson.Lessons;
import java.time.Clock;
import framebyframe.ui.keep.Memory;
import framebyframe.ui.keep.DiskMemory;
import framebyframe.progress.ProgressStore;
import framebyframe.progress.ProgressKeeper;
import framebyframe.progress.DataFolder;
import framebyframe.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import javafx.stage.Stage;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/// Starts the program with its window, or, where there is no screen or pictures are asked for, without.
public final class FrameByFrameApp {

    private FrameByFrameApp() {}

    /// Opens the window and waits until it is closed. See [WindowOptions] for what may be said.
    ///
    /// @return 0 done, 1 the pictures could not be written, 2 wrong usage or a broken lesson
    public static int launch(String[] args) {
        WindowOptions options = new WindowOptions();
        try {
            new CommandLine(options).parseArgs(args);
            List<Lesson> lessons = Lessons.bundled();
            Optional<Path> folder = pictures(options);
            if (folder.isPresent()) {
                draw(options, lessons, wanted(options, lessons).orElse(lessons.getFirst()), folder.get());
            } else {
                open(options, lessons, wanted(options, lessons));
            }
            return 0;
        } catch (ParameterException wrong) {
            say(misused(wrong, texts(options)));
            return 2;
        } catch (LessonException broken) {
            say(broken.describe(texts(options).language()));
            return 2;
        } catch (IOException failed) {
            say(texts(options).get("window.start.cannotWrite", String.valueOf(failed.getMessage())));
            return 1;
        }
    }

    /// The lesson that was asked for, if one was.
    private static Optional<Lesson> wanted(WindowOptions options, List<Lesson> lessons) {
        if (options.lesson().isEmpty()) {
            return Optional.empty();
        }
        String id = options.lesson().get();
        return Optional.of(lessons.stream().filter(lesson -> lesson.id().equals(id)).findFirst()
                .orElseThrow(() -> new ParameterException(new CommandLine(options), texts(options).get(
                        "window.start.lesson", id, lessons.stream().map(Lesson::id).collect(joining(", "))))));
    }

    private static Texts texts(WindowOptions options) {
        return Texts.of(options.preferences().language());
    }

    /// One line for people.
    private static void say(String line) {
        System.err.println("fbf: " + line.replaceAll("\\p{Cntrl}+", " "));
    }

    private static String misused(ParameterException wrong, Texts texts) {
        String option = wrong.getArgSpec() instanceof OptionSpec spec ? spec.longestName() : "";
        String value = String.valueOf(wrong.getValue());
        return switch (option) {
            case "--theme" -> texts.get("window.start.theme", value);
            case "--room" -> texts.get("window.start.room", value);
            case "--size" -> texts.get("window.start.size", value);
            default -> String.valueOf(wrong.getMessage());
        };
    }

    /// Where to draw instead of opening a window, if so.
    private static Optional<Path> pictures(WindowOptions options) throws IOException {
        if (options.pictures().isPresent() || !Display.missing(System.getProperty("os.name"), System.getenv(),
                System.getProperty("glass.platform", ""))) {
            return options.pictures();
        }
        Path folder = Files.createTempDirectory("frame-by-frame-");
        say(texts(options).get("window.start.noDisplay", folder.toString()));
        return Optional.of(folder);
    }

    private static void open(WindowOptions options, List<Lesson> lessons, Optional<Lesson> wanted) throws IOException {
        Preferences preferences = options.preferences();
        Fx window = new Fx();
        Telling telling = new Telling(window, preferences);
        ProgressStore store = new ProgressStore(DataFolder.ofThisSystem());
        try (ProgressKeeper keeper = ProgressKeeper.open(store, telling)) {
            Memory memory = new DiskMemory(keeper, Clock.systemUTC(), lessons, Thread::startVirtualThread,
                    () -> Texts.of(preferences.language()), telling);
            onWindowThread(closed -> {
                Stage stage = new Stage();
                stage.setTitle("Frame by Frame");
                Outside outside = new Outside(Thread::startVirtualThread, window, new SystemFolders(stage),
                        new FolderWatch(), memory);
                Composition program = new Composition(preferences, lessons, outside);
                stage.setScene(program.scene(options.size()).scene());
                wanted.ifPresent(program.course()::open);
                if (wanted.isEmpty()) {
                    program.window().enter(options.room());
                }
                Presenting.install(stage, program, preferences);
                stage.setMinWidth(960);
                stage.setMinHeight(600);
                stage.setOnHidden(_ -> closed.complete(null));
                stage.show();
                telling.before(stage);
            });
        }
    }

    private static void draw(WindowOptions options, List<Lesson> lessons, Lesson lesson, Path folder)
            throws IOException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        onWindowThread(done -> {
            Composition program = new Composition(options.preferences(), lessons, Outside.NOTHING);
            if (options.room().equals(Composition.COMPARE)) {
                program.drawCompare(options.size(), folder);
            } else {
                program.draw(lesson, options.size(), folder);
            }
            done.complete(null);
        });
    }

    /// Work for JavaFX's thread that says itself when it is done.
    private interface Work {
        void begin(CompletableFuture<Void> done) throws IOException;
    }

    /// Starts JavaFX, does the work, and ends JavaFX when that is done or has failed.
    private static void onWindowThread(Work work) throws IOException {
        Fonts.load();
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                work.begin(done);
            } catch (IOException | RuntimeException failed) {
                done.completeExceptionally(failed);
            }
        });
        try {
            done.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw failed;
        } finally {
            Platform.exit();
        }
    }
}
