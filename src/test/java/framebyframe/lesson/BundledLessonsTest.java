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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.junit.jupiter.api.Test;

class BundledLessonsTest {

    private static final Pattern BARE = Pattern
            .compile("[0-9] ?(bytes|ms|lines|characters|milliseconds|字节|毫秒|行|个字)");

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
    void figuresWithUnitsStandInLinksThatTheRunChecks() throws LessonException {
        for (Lesson lesson : Lessons.bundled()) {
            for (Language language : Language.values()) {
                LessonText text = lesson.text(language);
                text.steps().forEach(step -> assertNoBareFigure(step.body()));
                assertNoBareFigure(text.summary());
            }
        }
    }

    private static void assertNoBareFigure(Node node) {
        if (node instanceof Text text && !(text.getParent() instanceof Link)) {
            assertFalse(BARE.matcher(text.getLiteral()).find(), text.getLiteral());
        }
        Markdown.children(node).forEach(BundledLessonsTest::assertNoBareFigure);
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
        return text.steps().stream().map(s -> s.task().map(q -> q.items().size()).orElse(0)).toList();
    }
}
