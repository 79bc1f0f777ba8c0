package framebyframe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import framebyframe.lesson.Lesson;
import framebyframe.lesson.Lessons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LessonCommandsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Nested
    class ListOfLessons {

        @Test
        void jsonListsEveryLesson() throws Exception {
            JsonNode lessons = JSON.readTree(Run.of("lessons", "--json").out());
            assertEquals(Lessons.bundled().size(), lessons.size());
            JsonNode first = lessons.get(0);
            assertEquals(List.of("id", "title", "minutes", "steps", "questions", "builds", "changes",
                    "misconceptions"),
                    keys(first));
            assertEquals(Lessons.bundled().getFirst().id(), first.get("id").asText());
            assertEquals(List.of("en", "zh"), keys(first.get("title")));
            assertTrue(first.get("steps").asInt() > first.get("questions").asInt());
            assertTrue(first.get("misconceptions").get(0).isTextual());
        }

        @Test
        void peopleReadTitleFigureAndBeliefs() {
            Run run = Run.of("lessons");
            assertTrue(run.out().contains("\nopening-handshake  The opening handshake"), run.out());
            assertTrue(run.out().contains(" minutes, "));
            assertTrue(Run.of("lessons", "--lang", "zh").out().contains(" 分钟，"));
        }
    }

    @Nested
    class Check {

        @TempDir
        private Path folder;

        private Path copied() throws IOException {
            Path lesson = Files.createDirectories(folder.resolve("mine"));
            for (String file : List.of("scenario.yaml", "en.md", "zh.md")) {
                Files.copy(Path.of("lessons/opening-handshake", file), lesson.resolve(file));
            }
            return lesson;
        }

        private static void replace(Path file, String old, String typed) throws IOException {
            String text = Files.readString(file);
            assertTrue(text.contains(old), old);
            Files.writeString(file, text.replace(old, typed));
        }

        @Test
        void bundledCourseHasNoFault() throws Exception {
            Run run = Run.of("lessons", "--check", "--json");
            assertEquals(0, run.exitCode(), run.out());
            JsonNode checked = JSON.readTree(run.out());
            assertEquals(List.of("lessons", "faults"), keys(checked));
            assertEquals(0, checked.get("faults").size());
            assertEquals(Lessons.bundled().size(), checked.get("lessons").asInt());
        }

        @Test
        void everyFaultOfAllFilesIsNamedWithItsPlace() throws Exception {
            Path lesson = copied();
            replace(lesson.resolve("scenario.yaml"), "- connect", "- connects");
            replace(lesson.resolve("scenario.yaml"), "header:Host", "headers:Host");
            replace(lesson.resolve("en.md"), "](fact:", "](fact:no-");
            Files.delete(lesson.resolve("zh.md"));
            Run run = Run.of("lessons", "--check", folder.toString());
            assertEquals(1, run.exitCode());
            assertEquals("", run.err());
            assertTrue(run.lines().size() >= 4, run.out());
            assertTrue(run.out().contains(lesson.resolve("scenario.yaml") + ":"), run.out());
            assertTrue(run.out().contains("unknown action “connects”"), run.out());
            assertTrue(run.out().contains("found “headers:Host”"), run.out());
            assertTrue(run.out().contains(lesson.resolve("zh.md") + ": this file is missing"), run.out());
        }

        @Test
        void faultsThatOnlyShowInTheRunAreFoundTogether() throws Exception {
            Path lesson = copied();
            replace(lesson.resolve("en.md"), "[230](fact", "[231](fact");
            replace(lesson.resolve("zh.md"), "[230](fact", "[232](fact");
            replace(lesson.resolve("scenario.yaml"), "at: client tcp underway", "at: client text 7 sent");
            Run run = Run.of("lessons", "--check", "--json", lesson.toString());
            assertEquals(1, run.exitCode());
            JsonNode faults = JSON.readTree(run.out()).get("faults");
            assertEquals(List.of("lesson.run.noSuchMoment", "lesson.run.wrongFact", "lesson.run.wrongFact"),
                    faults.findValuesAsText("code"));
            JsonNode first = faults.get(0);
            assertEquals(List.of("lesson", "file", "line", "column", "code", "message"), keys(first));
            assertEquals("mine", first.get("lesson").asText());
            assertTrue(first.get("line").asInt() > 1 && first.get("column").asInt() > 1, run.out());
        }

        @Test
        void folderWithoutLessonsIsOneLineAndTwo() {
            for (String none : List.of(folder.toString(), folder.resolve("none").toString(), "\u0000")) {
                Run run = Run.of("lessons", "--check", none);
                assertEquals(2, run.exitCode());
                assertEquals(1, run.err().lines().count());
            }
        }

        @Test
        void folderIsListedToo() throws Exception {
            copied();
            assertTrue(Run.of("lessons", folder.toString()).out().startsWith("mine  "));
        }
    }

    @Nested
    class Play {

        @Test
        void jsonIsALineForEachStep() throws Exception {
            Run run = Run.of("play", "opening-handshake", "--json");
            Lesson played = Lessons.bundled().stream().filter(l -> l.id().equals("opening-handshake")).findFirst()
                    .orElseThrow();
            assertEquals(played.steps().size(), run.lines().size());
            for (int i = 0; i < run.lines().size(); i++) {
                JsonNode step = JSON.readTree(run.lines().get(i));
                assertEquals(i + 1, step.get("step").asInt());
                assertTrue(keys(step).containsAll(List.of("time", "event", "from", "bytes", "client", "server",
                        "explanation", "section")));
                assertTrue(step.get("time").isNumber() && step.get("client").get("readyState").isInt());
            }
        }

        @Test
        void requestIsThatOfTheNotes() throws Exception {
            JsonNode step = JSON.readTree(Run.of("play", "opening-handshake", "--json", "--step", "3").out());
            assertEquals("client request sent", step.get("event").asText());
            assertEquals("client", step.get("from").asText());
            String request = new String(HexFormat.of().parseHex(step.get("bytes").asText()));
            assertTrue(request.startsWith("GET /chat HTTP/1.1\r\nHost: server.example.com\r\n"), request);
            assertTrue(request.contains("\r\nSec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==\r\n"), request);
        }

        @Test
        void everyRunIsTheSame() {
            assertEquals(Run.of("play", "opening-handshake", "--json"), Run.of("play", "opening-handshake", "--json"));
        }

        @Test
        void peopleReadStateTitleAndExplanation() {
            Run run = Run.of("play", "opening-handshake", "--step", "1");
            assertTrue(run.lines().getFirst().startsWith("step 1 of "), run.out());
            assertTrue(run.lines().get(1).contains("client 0 CONNECTING"), run.out());
            assertTrue(Run.of("play", "opening-handshake", "--lang", "zh").out().contains("第 2 步，共 "));
        }

        @Test
        void folderOfALessonIsPlayedToo() {
            assertEquals(Run.of("play", "opening-handshake"), Run.of("play", "lessons/opening-handshake"));
        }

        @Test
        void brokenLessonIsOneLineAndTwo(@TempDir Path folder) throws Exception {
            Path lesson = Files.createDirectory(folder.resolve("mine"));
            Run run = Run.of("play", lesson.toString());
            assertEquals(2, run.exitCode());
            assertEquals(1, run.err().lines().count());
            assertEquals("fbf: " + lesson.resolve("scenario.yaml") + ": this file is missing", run.err().strip());
        }

        @Test
        void faultInALessonIsNamedWithItsPlaceInTheUsersLanguage(@TempDir Path folder) throws Exception {
            for (String file : List.of("scenario.yaml", "en.md", "zh.md")) {
                Files.copy(Path.of("lessons/opening-handshake", file), folder.resolve(file));
            }
            Path english = folder.resolve("en.md");
            Files.writeString(english, Files.readString(english).replace("[230](fact", "[231](fact"));
            Run run = Run.of("play", folder.toString(), "--lang", "zh");
            assertEquals(2, run.exitCode());
            assertTrue(run.err().matches("fbf: \\Q" + english + "\\E:\\d+:\\d+: .*实际是 230，文中写成“231”\\s*"),
                    run.err());
        }

        @ParameterizedTest
        @ValueSource(strings = {"nonsense", "", "\u0000"})
        void unknownLessonIsOneLineThatNamesThoseThereAre(String name) {
            Run run = Run.of("play", name);
            assertEquals(2, run.exitCode());
            assertTrue(run.err().contains("opening-handshake"), run.err());
            assertEquals(1, run.err().lines().count());
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "999", "-1", "x"})
        void stepThatThereIsNotIsOneLineAndTwo(String step) {
            Run run = Run.of("play", "opening-handshake", "--step=" + step);
            assertEquals(2, run.exitCode());
            assertTrue(run.err().startsWith("fbf: step “" + step + "” is none of the steps 1 to "), run.err());
        }
    }
}
