package framebyframe.lesson;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a file holds, reading it ends soon, and with a lesson or a fault.
class HostileMarkdownTest {

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "1. ", "*a ", "**a ", "[", "![", "`", "`` ` ", "_a", "<", "<!--", "&#0;", "\\",
            "[a](", "[a](show:accept", "\u0000", "\u202e", "### ", "## x\n\n", "    ", "*_", "]( "})
    void repetitionEndsSoon(String piece, @TempDir Path folder) {
        String much = piece.repeat(100_000 / piece.length());
        LessonFolder lesson = new LessonFolder(folder).with("en.md", "Choose one.", much);
        String outcome = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            try {
                return lesson.read().id();
            } catch (LessonException fault) {
                return fault.problem().key();
            }
        });
        assertTrue(outcome.startsWith("lesson.") || outcome.equals(folder.getFileName().toString()), outcome);
    }
}
