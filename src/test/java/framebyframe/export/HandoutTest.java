package framebyframe.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.lesson.Lesson;
import framebyframe.lesson.Lessons;
import framebyframe.session.LessonRun;
import framebyframe.text.Language;
import framebyframe.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HandoutTest {

    static List<Lesson> lessons() throws Exception {
        return Lessons.bundled();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void stepsTablesQuestionsAndAnswersStandInIt(Lesson lesson) throws Exception {
        LessonRun run = LessonRun.of(lesson);
        for (Language language : Language.values()) {
            String text = Handout.of(run, language);
            String answers = "## " + Texts.of(language).get("export.handout.answers");
            long questions = lesson.steps().stream().filter(s -> s.task().isPresent()).count();
            assertEquals(questions > 0, text.contains(answers));
            String before = questions > 0 ? text.substring(0, text.indexOf(answers)) : text;
            assertEquals(lesson.steps().size(), before.lines().filter(l -> l.startsWith("## ")).count());
            assertEquals(questions, before.lines().filter(l -> l.startsWith("### ")).count());
            assertFalse(before.contains("✓"), "an answer stands before its time");
            assertFalse(text.contains("](fact:") || text.contains("](show:") || text.contains("](rfc:"), text);
            text.lines().filter(l -> l.startsWith("| ")).forEach(row -> assertEquals(7,
                    row.split("(?<!\\\\)\\|", -1).length, row));
        }
    }

    @Test
    void bytesOfTheRequestLineAreThoseOnTheWire() throws Exception {
        Lesson lesson = lessons().stream().filter(l -> l.id().equals("opening-handshake")).findFirst().orElseThrow();
        assertTrue(Handout.of(LessonRun.of(lesson), Language.EN).contains("| `47 45 54` | method | `GET` | "));
    }

    @Test
    void everySentenceIsUsedAndStandsInBothLanguages() throws IOException {
        Set<String> used = new TreeSet<>();
        Pattern key = Pattern.compile("\"(export\\.[a-z]+\\.[a-zA-Z]+)\"");
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/framebyframe/export"))) {
            for (Path source : sources.toList()) {
                key.matcher(Files.readString(source)).results().forEach(m -> used.add(m.group(1)));
            }
        }
        for (String control : List.of("noScript")) {
            used.add("export.control." + control);
        }
        for (Language language : Language.values()) {
            assertEquals(used, new TreeSet<>(ResourceBundle
                    .getBundle("text.export_" + language.code(), Locale.ROOT, Texts.class.getModule()).keySet()));
        }
    }
}
