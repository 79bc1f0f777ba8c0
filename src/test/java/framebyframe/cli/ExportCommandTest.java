package framebyframe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCommandTest {

    @TempDir
    private Path folder;

    @Test
    void pageIsWrittenTheSameEachTime() throws Exception {
        Path one = folder.resolve("one.html");
        Path two = folder.resolve("two.HTML");
        assertEquals(0, Run.of("export", "opening-handshake", "--to", one.toString()).exitCode());
        assertEquals(0, Run.of("export", "lessons/opening-handshake", "--to", two.toString()).exitCode());
        assertTrue(Files.readString(one).startsWith("<!DOCTYPE html>\n<html lang=\"en\""));
        assertEquals(Files.readString(one), Files.readString(two));
    }

    @Test
    void handoutIsInTheLanguageAskedFor() throws Exception {
        Path file = folder.resolve("x.md");
        Run run = Run.of("export", "opening-handshake", "--to", file.toString(), "--lang", "zh");
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("", run.out());
        assertTrue(Files.readString(file).contains("\n## 答案\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.pdf", "x", "", "html", "x.html.zip"})
    void otherEndingsAreOneLine(String name) {
        Run run = Run.of("export", "opening-handshake", "--to", folder.resolve("f") + name);
        assertEquals(2, run.exitCode());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(".html or .md"), run.err());
    }

    @Test
    void lessonThatThereIsNotWritesNothing() {
        Path file = folder.resolve("x.html");
        Run run = Run.of("export", "nonsense", "--to", file.toString());
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("opening-handshake"), run.err());
        assertFalse(Files.exists(file));
    }

    @Test
    void folderThatThereIsNotIsOneLine() {
        Run run = Run.of("export", "opening-handshake", "--to", folder.resolve("none/x.html").toString());
        assertEquals(2, run.exitCode());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @Test
    void missingTargetIsNamed() {
        Run run = Run.of("export", "opening-handshake");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("--to"), run.err());
    }
}
