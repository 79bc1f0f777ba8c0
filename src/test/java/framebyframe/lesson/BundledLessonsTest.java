package framebyframe.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.text.Language;
import framebyframe.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundledLessonsTest {

    @Test
    void everyBundledLessonIsReadAndHasBothLanguages() throws LessonException {
        List<Lesson> lessons = Lessons.bundled();
        assertFalse(lessons.isEmpty());
        for (Lesson lesson : lessons) {
            LessonText english = lesson.text(Language.EN);
            LessonText chinese = lesson.text(Language.ZH);
            assertEquals(lesson.steps().size(), english.steps().size());
            assertEquals(lesson.steps().size(), chinese.steps().size());
            assertEquals(options(english), options(chinese));
        }
    }

    @Test
    void courseListsEveryFolder() throws IOException, LessonException {
        try (Stream<Path> entries = Files.list(Path.of("lessons"))) {
            List<String> folders = entries.filter(Files::isDirectory).map(p -> p.getFileName().toString()).sorted()
                    .toList();
            assertEquals(folders, Lessons.bundled().stream().map(Lesson::id).sorted().toList());
        }
    }

    @Test
    void bundledLessonIsTheSameReadFromItsFolder() throws LessonException {
        Lesson bundled = Lessons.bundled().getFirst();
        Lesson read = Lessons.read(Path.of("lessons", bundled.id()));
        assertEquals(bundled.steps(), read.steps());
        assertEquals(bundled.text(Language.ZH).references().toString(), read.text(Language.ZH).references().toString());
    }

    @Test
    void everyMisconceptionHasItsWordsInBothLanguages() {
        for (Misconception misconception : Misconception.values()) {
            for (Language language : Language.values()) {
                assertTrue(Texts.of(language).get(misconception.belief()).length() > 3);
            }
        }
    }

    private static List<Integer> options(LessonText text) {
        return text.steps().stream().map(s -> s.question().map(q -> q.options().size()).orElse(0)).toList();
    }
}
