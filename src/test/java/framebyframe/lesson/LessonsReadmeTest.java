package framebyframe.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.session.LessonCheck;
import framebyframe.session.LessonRun;
import framebyframe.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `lessons/README.md` says about lessons is true.
class LessonsReadmeTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^`([a-z.]+)`:\n\n```[a-z]+\n(.*?)^```$");

    private final String readme = read();

    @Test
    void exampleIsAGoodLessonWhoseFiguresHold(@TempDir Path folder) throws LessonException {
        LessonFolder written = new LessonFolder(folder);
        int files = 0;
        Matcher example = EXAMPLE.matcher(readme);
        while (example.find()) {
            written.write(example.group(1), example.group(2));
            files++;
        }
        assertEquals(3, files);
        Lesson lesson = written.read();
        assertEquals("A greeting, there and back", lesson.text(Language.EN).title());
        assertEquals("一声问候，一来一回", lesson.text(Language.ZH).title());
        assertEquals(4, LessonRun.of(lesson).stops().size());
        assertEquals(List.of(), LessonCheck.faults(lesson));
    }

    @Test
    void everyMisconceptionAndFieldIsListed() {
        Stream<String> misconceptions = Stream.of(Misconception.values()).map(Misconception::id);
        Stream<String> parts = Stream.concat(Show.HEAD_PARTS.stream(), Show.FRAME_PARTS.stream());
        Stream.concat(misconceptions, parts).forEach(name -> assertTrue(readme.contains("`" + name + "`"), name));
    }

    @Test
    void everyActionControlAndViewIsListed() {
        Stream<String> words = Stream.of("connect", "open tcp", "upgrade", "cable cut", "cable mended",
                "client heartbeat answered", "client freezes", "client goes on", "client mutes pongs",
                "client drops tcp", "client closed");
        Stream<String> views = Stream.of(View.values()).map(View::id);
        Stream.concat(words, views).forEach(name -> assertTrue(readme.contains("`" + name + "`"), name));
        Stream.of(Timing.values()).forEach(timing -> assertTrue(readme.contains(timing.id()), timing.id()));
    }

    private static String read() {
        try {
            return Files.readString(Path.of("lessons", "README.md"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
