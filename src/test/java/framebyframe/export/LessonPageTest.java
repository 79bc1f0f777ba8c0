package framebyframe.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import framebyframe.lesson.Lesson;
import framebyframe.lesson.Lessons;
import framebyframe.lesson.StepText;
import framebyframe.recording.Transfer;
import framebyframe.session.LessonRun;
import framebyframe.text.Language;
import framebyframe.text.Literal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LessonPageTest {

    static List<Lesson> lessons() throws Exception {
        return Lessons.bundled();
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin) + begin.length();
        assertTrue(from >= begin.length(), begin);
        return text.substring(from, text.indexOf(end, from));
    }

    private static JsonNode data(String page) throws Exception {
        return new ObjectMapper()
                .readTree(between(page, "<script type=\"application/json\" id=\"data\">", "</script>"));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void nothingInThePageLeadsOutOfIt(Lesson lesson) throws Exception {
        String page = LessonPage.of(LessonRun.of(lesson), Language.EN);
        Matcher links = Pattern.compile("<[a-z][^>]*\\s(src|href|action|srcset|style|on[a-z]+)\\s*=\\s*\"([^\"]*)")
                .matcher(
                        page);
        List<String> found = new ArrayList<>();
        while (links.find()) {
            found.add(links.group(1) + "=" + links.group(2));
        }
        assertEquals(List.of("href=data:,"), found);
        String script = between(page, "</script>\n<script>", "</script>");
        for (String way : List.of("fetch(", "XMLHttpRequest", "WebSocket(", "import(", "innerHTML", "eval(",
                "Function(",
                "sendBeacon", "localStorage")) {
            assertFalse(script.contains(way), way);
        }
        assertFalse(between(page, "<style>", "</style>").matches("(?s).*(@import|url\\().*"));
    }

    @Test
    void policyAdmitsThisStyleAndThisScriptOnly() throws Exception {
        String page = LessonPage.of(LessonRun.of(lessons().getFirst()), Language.ZH);
        String style = LessonPage.hash(between(page, "<style>", "</style>"));
        String script = LessonPage.hash(between(page, "</script>\n<script>", "</script>"));
        assertEquals("default-src 'none'; style-src '" + style + "'; script-src '" + script
                + "'; img-src data:; base-uri 'none'; form-action 'none'",
                between(page, "Content-Security-Policy\" content=\"", "\""));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyTransferStandsInItWithASpanForEveryBit(Lesson lesson) throws Exception {
        LessonRun run = LessonRun.of(lesson);
        JsonNode transfers = data(LessonPage.of(run, Language.EN)).get("transfers");
        assertEquals(run.timeline().transfers().size(), transfers.size());
        for (Transfer transfer : run.timeline().transfers()) {
            JsonNode node = transfers.get(transfer.id());
            String hex = HexFormat.of().formatHex(transfer.bytes());
            assertEquals(hex.substring(0, Math.min(hex.length(), 2 * PageData.MOST_BYTES)),
                    node.get("bytes").asText());
            long bit = 0;
            for (JsonNode span : node.get("spans")) {
                assertEquals(bit, span.get("bit").asLong());
                assertFalse(span.at("/meaning/en").asText().isBlank() || span.at("/meaning/zh").asText().isBlank());
                bit += span.get("bits").asLong();
            }
            assertEquals(transfer.content().isPresent() ? 8L * transfer.bytes().length : 0, bit);
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyStepStandsInItInBothLanguages(Lesson lesson) throws Exception {
        LessonRun run = LessonRun.of(lesson);
        String page = LessonPage.of(run, Language.EN);
        assertEquals(run.stops().size(), data(page).get("steps").size());
        assertEquals(run.stops().size(), page.split("<article ", -1).length - 1);
        for (Language language : Language.values()) {
            for (StepText step : lesson.text(language).steps()) {
                assertTrue(page.contains(">" + Literal.html(step.title()).replace("&#39;", "'") + "</h2>"),
                        step.title());
            }
        }
        double last = -1;
        for (JsonNode step : data(page).get("steps")) {
            assertTrue(step.get("y").asDouble() >= last);
            last = step.get("y").asDouble();
        }
    }

    @Test
    void questionsAreChoicesWithAVerdictForEachOption() throws Exception {
        String page = LessonPage.of(LessonRun.of(lessons().getFirst()), Language.EN);
        int radios = page.split("type=\"radio\"", -1).length - 1;
        assertTrue(radios > 0);
        assertEquals(radios, page.split("data-option=", -1).length - 1);
    }

    @Test
    void whatPeersSendAndTextsSayIsNeverMarkup(@TempDir Path folder) throws Exception {
        String evil = "</script><img src=x onerror=alert(1)><!--";
        Path evilLesson = Files.createDirectory(folder.resolve("evil"));
        Files.writeString(evilLesson.resolve("scenario.yaml"), """
                seed: 7
                minutes: 5
                misconceptions: {}
                link: {latency: 20ms}
                client: {url: "ws://server.example.com/chat"}
                server: {path: /chat}
                script: [connect, {client sends text: "%s"}]
                steps: [{id: hello, at: client text 1 arrived, section: "5.3"}]
                """.formatted(evil));
        for (String file : List.of("en.md", "zh.md")) {
            Files.writeString(evilLesson.resolve(file), """
                    # `%1$s`

                    Summary `%1$s`

                    ## Step `%1$s`

                    Body `%1$s`
                    """.formatted(evil));
        }
        LessonRun run = LessonRun.of(Lessons.read(evilLesson));
        String page = LessonPage.of(run, Language.EN);
        assertFalse(page.contains("<img"), "an element came through");
        assertFalse(page.contains("<!--"), "a comment came through");
        assertEquals(4, page.split("</?script", -1).length - 1);
        boolean sent = false;
        for (JsonNode transfer : data(page).get("transfers")) {
            sent |= transfer.get("bytes").asText()
                    .contains(HexFormat.of().formatHex(evil.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
        assertTrue(sent);
        assertFalse(Handout.of(run, Language.EN).lines().findFirst().orElse("").contains("<img"));
    }

    @Test
    void everyColourOfTheWindowIsThereAndThePageHasNoOtherOne() throws Exception {
        String colours = Resources.colours();
        Pattern name = Pattern.compile("-fbf-([a-z0-9-]+):");
        name.matcher(Resources.read("styles/colors-light.css")).results()
                .forEach(m -> assertEquals(3, colours.split("--" + m.group(1) + ":", -1).length - 1, m.group(1)));
        String css = Resources.read("export/page.css");
        assertFalse(css.matches("(?s).*(:[^;{}]*#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsl).*"));
        Pattern.compile("var\\(--([a-z-]+)\\)").matcher(css).results().map(m -> m.group(1))
                .filter(v -> !v.startsWith("look"))
                .forEach(v -> assertTrue(colours.contains("--" + v + ":"), v));
    }
}
