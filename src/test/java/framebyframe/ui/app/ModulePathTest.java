package framebyframe.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.lesson.Lessons;
import framebyframe.ui.accept.AcceptViewModel;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as a module, in a process of its own: what the class path forgives (a package not opened, a module not
/// required) shows here, since every view is loaded.
class ModulePathTest {

    @TempDir
    private Path folder;

    private record Ended(int exitCode, String out, String err) {}

    @Test
    void everyViewLoadsAndEveryStepIsDrawnFromTheModulePath() throws Exception {
        Ended ended = run("--pictures", folder.resolve("pictures").toString(), "--lang", "zh", "--theme", "dark");
        assertEquals("", ended.err());
        assertEquals(0, ended.exitCode());
        assertEquals(1 + Lessons.bundled().getFirst().steps().size() + AcceptViewModel.CARDS,
                pictures(folder.resolve("pictures")));
    }

    @Test
    void withoutDisplayItSaysSoInOneLineAndDrawsIntoTheFolderThatItNames() throws Exception {
        Ended ended = run();
        assertEquals(0, ended.exitCode());
        assertEquals(1, ended.err().lines().count(), ended.err());
        String named = Arrays.stream(ended.err().split(" ")).filter(w -> w.contains("frame-by-frame-")).findFirst()
                .orElseThrow();
        assertEquals(1 + Lessons.bundled().getFirst().steps().size() + AcceptViewModel.CARDS, pictures(Path.of(named)));
    }

    @Test
    void wrongOptionIsOneLineInTheUsersLanguage() throws Exception {
        Ended ended = run("--lang", "zh", "--theme", "purple");
        assertEquals(2, ended.exitCode());
        assertEquals("fbf: --theme 只能是 light 或 dark，而不是“purple”", ended.err().strip());
    }

    private static long pictures(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".png")).count();
        }
    }

    private Ended run(String... arguments) throws Exception {
        String modules = Arrays.stream(System.getProperty("surefire.test.class.path",
                System.getProperty("java.class.path")).split(File.pathSeparator)).filter(ModulePathTest::isOurs)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@src/build/java-options", "-Djava.io.tmpdir=" + folder, "--module-path", modules, "--module",
                        "framebyframe/framebyframe.cli.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile()).redirectError(folder.resolve("err").toFile());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "JAVA_TOOL_OPTIONS"));
        Process process = builder.start();
        try {
            assertTrue(process.waitFor(3, TimeUnit.MINUTES), "the program hangs");
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(folder.resolve("out")),
                Files.readString(folder.resolve("err")));
    }

    /// What the program runs with, without what only the tests need.
    private static boolean isOurs(String entry) {
        String name = Path.of(entry).getFileName().toString();
        return entry.endsWith(File.separator + "classes")
                || Stream.of("atlantafx", "commonmark", "controlsfx", "ikonli",
                        "jackson", "javafx", "jspecify", "picocli", "snakeyaml-engine").anyMatch(name::startsWith);
    }
}
