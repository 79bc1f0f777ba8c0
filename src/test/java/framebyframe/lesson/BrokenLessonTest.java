package framebyframe.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.text.Language;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenLessonTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private LessonFolder folder;

    @BeforeEach
    void writesAGoodLesson(@TempDir Path temporary) throws IOException {
        folder = new LessonFolder(Files.createDirectory(temporary.resolve("good")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "seed: 7                      | sed: 7                          | 1:1   | lesson.yaml.unknownKey",
            "minutes: 5                   | minutes: 0                      | 2:10  | lesson.yaml.wantsInteger",
            "minutes: 5                   | minutes: five                   | 2:10  | lesson.yaml.wantsInteger",
            "minutes: 5                   | minutes: 99999999999999999999   | 2:10  | lesson.yaml.wantsInteger",
            "minutes: 5                   | minutes: [5]                    | 2:10  | lesson.yaml.wantsText",
            "minutes: 5                   | minutes:                        | 2:9   | lesson.yaml.wantsText",
            "minutes: 5                   | seed: 8                         | 2:1   | lesson.yaml.twice",
            "minutes: 5                   | '<<: {minutes: 5}'              | 2:1   | lesson.yaml.unknownKey",
            "minutes: 5                   | minutes: &five 5                | 2:10  | lesson.yaml.alias",
            "minutes: 5                   | minutes: *five                  | 2:10  | lesson.yaml.alias",
            "minutes: 5                   | '? [minutes]\\n: 5'              | 2:3   | lesson.yaml.wantsText",
            "minutes: 5                   | 'minutes: 5\\n---\\nminutes: 5'   | 3:1   | lesson.yaml.syntax",
            "minutes: 5                   | '\\tminutes: 5'                  | 2:1   | lesson.yaml.syntax",
            "minutes: 5                   | '@minutes: 5'                   | 2:1   | lesson.yaml.syntax",
            "{key-authenticates: key}     | [key-authenticates]             | 3:17  | lesson.misconceptions",
            "{key-authenticates: key}     | {key-is-secret: key}            | 3:18  | lesson.misconceptionUnknown",
            "{key-authenticates: key}     | {key-authenticates: keys}       | 3:37  | lesson.misconceptionNoStep",
            "{key-authenticates: key}     | {key-authenticates: ../key}     | 3:37  | lesson.misconceptionStep",
            "{key-authenticates: key}     | {}                              | 28:24 | lesson.step.undeclared",
            "{latency: 20ms, jitter: 250us} | 20ms                          | 4:7   | lesson.yaml.wantsMap",
            "latency: 20ms                | latency: 20                     | 4:17  | lesson.yaml.wantsDuration",
            "latency: 20ms                | latency: -1ms                   | 4:17  | lesson.yaml.wantsDuration",
            "latency: 20ms                | latency: 61min                  | 4:17  | lesson.yaml.wantsDuration",
            "'latency: 20ms, '            | ''                              | 4:7   | lesson.yaml.missingKey",
            "ws://server.example.com/chat | wss://server.example.com/chat   | 6:8   | lesson.scenario.url",
            "ws://server.example.com/chat | ws://server.example.com/chat#x  | 6:8   | lesson.scenario.url",
            "ws://server.example.com/chat | ws:/chat                        | 6:8   | lesson.scenario.url",
            "x3JJHMbDL1EzLkh9GBhXDw==     | x3JJHMbDL1EzLkh9GBhXDx==        | 7:8   | lesson.scenario.key",
            "x3JJHMbDL1EzLkh9GBhXDw==     | Hello                           | 7:8   | lesson.scenario.key",
            "http://example.com           | http://example.com/chat         | 8:11  | lesson.scenario.origin",
            "superchat                    | chat                            | 9:24  | lesson.scenario.subprotocol",
            "superchat                    | super chat                      | 9:24  | lesson.scenario.subprotocol",
            "path: /chat                  | path: chat                      | 11:9  | lesson.scenario.path",
            "path: /chat                  | compression: gzip               | 11:16 | lesson.scenario.compression",
            "path: /chat                  | compression: true               | 11:16 | lesson.scenario.compression",
            "within: 500ms                | within: 0s                      | 12:34 | lesson.yaml.wantsSomeDuration",
            "'- connect'                  | '- pause: 1s'                   | 14:5  | lesson.script.connectFirst",
            "'- client sends text: Hello' | '- connect'                     | 15:5  | lesson.script.connectFirst",
            "'- client sends text: Hello' | '- client sends text:'          | 15:23 | lesson.yaml.wantsText",
            "'- client sends text: Hello' | '- client says: Hello'          | 15:5  | lesson.script.unknown",
            "'- client sends text: Hello' | '- proxy sends text: Hello'     | 15:5  | lesson.script.unknown",
            "'- client sends text: Hello' | '- client sends text'           | 15:5  | lesson.script.unknown",
            "'- client sends text: Hello' | '- {pause: 1s, connect: x}'     | 15:5  | lesson.script.oneAction",
            "01 02 ff                     | 01 0                            | 16:26 | lesson.script.hex",
            "server heartbeat answered    | client heartbeat answered       | 18:5  | lesson.script.noHeartbeat",
            "'- pause: 40ms'              | '- server closes: 1001'         | 20:5  | lesson.script.afterClose",
            "1000 done                    | 1005 done                       | 20:20 | lesson.script.closeCode",
            "1000 done                    | done                            | 20:20 | lesson.script.closeCode",
            "id: key                      | id: Key                         | 22:9  | lesson.id",
            "id: hello                    | id: key                         | 29:10 | lesson.yaml.twice",
            "client request underway      | server request underway         | 23:9  | lesson.step.anchor",
            "client request underway      | client tcp 2 underway           | 23:9  | lesson.step.anchor",
            "client request underway      | client request                  | 23:9  | lesson.step.anchor",
            "client request underway      | client text 0 sent              | 23:9  | lesson.step.anchor",
            "header:Sec-WebSocket-Key     | header:a b                      | 24:11 | lesson.step.show",
            "field:opcode                 | field:opcod                     | 29:50 | lesson.step.show",
            "'\"1.3\"'                    | '1.10'                          | 25:14 | lesson.section",
            "answer: 2                    | answer: 3                       | 27:15 | lesson.yaml.wantsInteger",
            "answer: 2                    | answer: 1                       | 28:24 | lesson.step.rightIsWrong",
            "[key-authenticates, none]    | [none]                          | 28:23 | lesson.step.fewOptions",
    })
    void scenarioFaultsNameTheirPlace(String old, String typed, String place, String key) {
        String written = typed.translateEscapes();
        assertFault("scenario.yaml", unquoted(old), unquoted(written), place, key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "# A title               | A title                             | 1:1   | lesson.text.titleFirst",
            "# A title               | ## A title                          | 1:1   | lesson.text.titleFirst",
            "# A title               | #                                   | 1:1   | lesson.text.emptyHeading",
            "A *summary* with `code`. | ''                                 | 1:1   | lesson.text.noSummary",
            "A *summary* with `code`. | ### Who?                           | 3:1   | lesson.text.questionWithoutStep",
            "A *summary* with `code`. | [1](fact:client.stateNumber)       | 3:1   | lesson.link.needsStep",
            "## The Key              | # The Key                           | 5:1   | lesson.text.headingLevel",
            "## The Key              | #### The Key                        | 5:1   | lesson.text.headingLevel",
            "## Hello                | Hello                               | 25:1  | lesson.text.stepCount",
            "## Hello                | '## Hello\\n\\nHi.\\n\\n## More'        | 27:1  | lesson.text.stepCount",
            "'The client is [OPEN](fact:client.state).' | ''               | 23:1  | lesson.text.noBody",
            "'The client is [OPEN](fact:client.state).' | '### Why?'        | 23:1  | lesson.text.noBody",
            "'The client is [OPEN](fact:client.state).' | 'Yes.\\n### Why?'  | 26:1  | lesson.text.questionUnasked",
            "### Which?              | Which?                              | 5:1   | lesson.text.noQuestion",
            "Choose one.             | > Choose one.                       | 15:1  | lesson.text.noOptions",
            "2. None                 | ''                                  | 17:1  | lesson.text.optionCount",
            "2. None                 | '2. None\\n\\n3. All'                 | 17:1  | lesson.text.optionCount",
            "2. None                 | '2. None\\n\\nEnd.'                   | 23:1  | lesson.text.afterOptions",
            "2. None                 | '2. > None'                         | 21:1  | lesson.text.optionLabel",
            "2. None                 | '2. ### None'                       | 21:4  | lesson.markdown.nestedHeading",
            "Choose one.             | Choose <b>one</b>.                  | 15:8  | lesson.markdown.html",
            "Choose one.             | '<script>alert(1)</script>'         | 15:1  | lesson.markdown.html",
            "Choose one.             | '<!-- one -->'                      | 15:1  | lesson.markdown.html",
            "Choose one.             | ![one](show:accept)                 | 15:1  | lesson.markdown.image",
            "Choose one.             | '***'                               | 15:1  | lesson.markdown.notAllowed",
            "Choose one.             | '[one]: show:accept'                | 15:1  | lesson.markdown.notAllowed",
            "Choose one.             | Choose <http://example.com>.        | 15:8  | lesson.link.outside",
            "Choose one.             | Choose [one](http://example.com).   | 15:8  | lesson.link.outside",
            "Choose one.             | Choose [one](file:///etc/passwd).   | 15:8  | lesson.link.outside",
            "Choose one.             | Choose [one](javascript:alert).     | 15:8  | lesson.link.outside",
            "Choose one.             | Choose [one]().                     | 15:8  | lesson.link.outside",
            "Choose one.             | Choose [](show:accept).             | 15:8  | lesson.link.empty",
            "Choose one.             | Choose [a](show:accept \"b\").      | 15:8  | lesson.link.title",
            "Choose one.             | Choose [a](show:field:nothing).     | 15:8  | lesson.link.show",
            "Choose one.             | Choose [1](fact:client-text-1.size). | 15:8 | lesson.link.fact",
            "Choose one.             | Choose [1](fact:client-text.lines). | 15:8  | lesson.link.fact",
            "Choose one.             | Choose [1](fact:server-request.bytes). | 15:8 | lesson.link.fact",
            "[§1.3](rfc:1.3)         | [§99](rfc:99)                       | 7:57  | lesson.section",
            "[§1.3](rfc:1.3)         | [§1.3](rfc:1.4)                     | 7:57  | lesson.link.sectionText",
    })
    void textFaultsNameTheirPlace(String old, String typed, String place, String key) {
        assertFault("en.md", unquoted(old), unquoted(typed.translateEscapes()), place, key);
        assertFault("zh.md", unquoted(old), unquoted(typed.translateEscapes()), place, key);
    }

    @Test
    void missingFileIsNamed() throws IOException {
        Files.delete(folder.path().resolve("zh.md"));
        assertFault("zh.md", 0, 0, "lesson.file.missing");
    }

    @Test
    void missingFolderAndFolderWithOddNameAreNamed(@TempDir Path temporary) throws IOException {
        LessonException none = assertThrows(LessonException.class, () -> Lessons.read(temporary.resolve("none")));
        assertEquals("lesson.file.noFolder", none.problem().key());
        Path odd = Files.createDirectory(temporary.resolve("My Lesson"));
        LessonException name = assertThrows(LessonException.class, () -> Lessons.read(odd));
        assertEquals("lesson.id", name.problem().key());
    }

    @Test
    void linkOutOfTheFolderIsRefused(@TempDir Path temporary) throws IOException {
        Path outside = Files.writeString(temporary.resolve("outside.md"), LessonFolder.TEXT);
        Files.delete(folder.path().resolve("en.md"));
        Files.createSymbolicLink(folder.path().resolve("en.md"), outside);
        assertFault("en.md", 0, 0, "lesson.file.outside");
    }

    @Test
    void linkInsideTheFolderIsFollowed() throws IOException, LessonException {
        Files.delete(folder.path().resolve("zh.md"));
        Files.createSymbolicLink(folder.path().resolve("zh.md"), Path.of("en.md"));
        assertEquals("A title", folder.read().text(Language.ZH).title());
    }

    @Test
    void linkToItselfEndsAndIsRefused() throws IOException {
        Files.delete(folder.path().resolve("en.md"));
        Files.createSymbolicLink(folder.path().resolve("en.md"), Path.of("en.md"));
        assertTimeoutPreemptively(SOON, () -> assertFault("en.md", 0, 0, "lesson.file.unreadable"));
    }

    @Test
    void deviceThatNeverEndsIsRefused() throws IOException {
        Files.delete(folder.path().resolve("en.md"));
        Files.createSymbolicLink(folder.path().resolve("en.md"), Path.of("/dev/zero"));
        assertTimeoutPreemptively(SOON, () -> assertFault("en.md", 0, 0, "lesson.file.outside"));
    }

    @Test
    void hundredMegabytesAreRefusedUnread() throws IOException {
        for (String file : List.of(ScenarioFile.NAME, "en.md", "zh.md")) {
            try (RandomAccessFile huge = new RandomAccessFile(folder.path().resolve(file).toFile(), "rw")) {
                huge.setLength(100L << 20);
            }
        }
        assertTimeoutPreemptively(SOON, () -> assertFault("scenario.yaml", 0, 0, "lesson.file.tooLarge"));
        assertFault("zh.md", 0, 0, "lesson.file.tooLarge");
    }

    @Test
    void faultsOfAllThreeFilesAreFoundAtOnce() throws IOException {
        folder.with("scenario.yaml", "path: /chat", "path: chat");
        folder.with("en.md", "Choose one.", "Choose <b>one</b>, [two](rfc:99).");
        Files.delete(folder.path().resolve("zh.md"));
        assertFault("scenario.yaml", 11, 9, "lesson.scenario.path");
        assertFault("en.md", 15, 8, "lesson.markdown.html");
        assertFault("en.md", 15, 20, "lesson.section");
        assertFault("zh.md", 0, 0, "lesson.file.missing");
        assertEquals(List.of("scenario.yaml", "en.md", "en.md", "en.md", "zh.md"), draft().faults().stream()
                .map(f -> String.valueOf(Path.of(f.place().file()).getFileName())).toList());
    }

    @Test
    void noEndOfFaultsIsKept() {
        folder.write("en.md", LessonFolder.TEXT + "\n" + "<b>x</b> ".repeat(10_000));
        assertTimeoutPreemptively(SOON, () -> assertEquals(Findings.MOST, draft().faults().size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../good", "/etc", "good/../good", "..", "", "good\\x", "~", "C:"})
    void courseLeadsOnlyToFoldersInside(String id) throws IOException {
        Path course = Files.writeString(folder.path().resolveSibling("course.yaml"), "- '" + id + "'\n");
        LessonException fault = assertThrows(LessonException.class, () -> Lessons.drafts(course.getParent()));
        assertEquals(new Place(course.toString(), 1, 3), fault.place());
        assertEquals("lesson.id", fault.problem().key());
    }

    @Test
    void linkOutOfAFolderOfLessonsIsRefused(@TempDir Path elsewhere) throws IOException {
        new LessonFolder(elsewhere);
        Files.createSymbolicLink(folder.path().resolveSibling("linked"), elsewhere);
        LessonException fault = assertThrows(LessonException.class,
                () -> Lessons.drafts(folder.path().resolveSibling("linked").getParent()));
        assertEquals("lesson.file.outside", fault.problem().key());
    }

    @Test
    void folderOfLessonsIsReadByNameOrAsItsCourseSays() throws IOException, LessonException {
        new LessonFolder(Files.createDirectory(folder.path().resolveSibling("also")));
        Path all = folder.path().resolveSibling("course.yaml").getParent();
        assertEquals(List.of("also", "good"), Lessons.folder(all).stream().map(Lesson::id).toList());
        Files.writeString(all.resolve("course.yaml"), "- good\n- also\n");
        assertEquals(List.of("good", "also"), Lessons.folder(all).stream().map(Lesson::id).toList());
        assertEquals(List.of("good"), Lessons.folder(folder.path()).stream().map(Lesson::id).toList());
    }

    @ParameterizedTest
    @CsvSource({"also/key,true", "also/nowhere,false", "none/key,false", "opening-handshake/names,true"})
    void beliefMayBeRefutedInAnotherLessonThatHasTheStep(String step, boolean exists) throws Exception {
        new LessonFolder(Files.createDirectory(folder.path().resolveSibling("also")));
        folder.with("scenario.yaml", "{key-authenticates: key}", "{key-authenticates: " + step + "}");
        List<LessonException> faults = Lessons.drafts(folder.path().resolveSibling("also").getParent()).stream()
                .flatMap(d -> d.faults().stream()).toList();
        assertEquals(exists ? List.of() : List.of("lesson.misconceptionNoStep"),
                faults.stream().map(f -> f.problem().key()).toList());
        assertTrue(exists || faults.getFirst().place().line() == 3);
    }

    @Test
    void hintsAreAsManyInBothLanguagesAndAtLeastOne() {
        String change = "change: {controls: [key]}}\n";
        String step = "  - {id: hello, at: client text 1 arrived, show: field:opcode, section: 5.3";
        folder.write("scenario.yaml", LessonFolder.SCENARIO.replace(step + "}\n", step + ", " + change));
        String asked = LessonFolder.TEXT + "\n### Change it\n\n";
        folder.write("en.md", asked + "1. A\n2. B\n").write("zh.md", asked + "1. A\n");
        assertFault("zh.md", 29, 4, "lesson.text.hintsUnequal");
        folder.write("zh.md", asked + "Now.\n");
        assertFault("zh.md", 29, 1, "lesson.text.noHints");
        folder.write("zh.md", asked + "- A\n".repeat(9));
        assertFault("zh.md", 29, 1, "lesson.text.hintCount");
    }

    @Test
    void numbersAreNumbersAndTheRightOneIsAFact() {
        folder.with("scenario.yaml", "      answer: 2", "      kind: number\n      answer: 2");
        folder.write("en.md", LessonFolder.TEXT.replace("1. A `secret`", "1. 12").replace("2. None",
                "2. [24](fact:key.characters)"));
        folder.write("zh.md", LessonFolder.TEXT.replace("2. None", "2. 24"));
        assertFault("zh.md", 17, 4, "lesson.text.numberLabel");
        assertFault("zh.md", 21, 4, "lesson.text.numberFact");
        assertEquals(2, draft().faults().size());
    }

    @Test
    void folderInPlaceOfAFileIsRefused() throws IOException {
        Files.delete(folder.path().resolve("en.md"));
        Files.createDirectory(folder.path().resolve("en.md"));
        assertFault("en.md", 0, 0, "lesson.file.notFile");
    }

    @Test
    void wrongEncodingNamesTheOffsetOfItsFirstByte() {
        folder.write("en.md", "# caf\u00e9\n\nx".getBytes(StandardCharsets.ISO_8859_1));
        LessonException fault = assertFault("en.md", 1, 6, "lesson.file.notUtf8");
        assertEquals(5, fault.problem().arguments().getFirst());
        assertEquals("0xe9", fault.problem().arguments().get(1));
        folder.write("en.md", "# A\n\u00ff".getBytes(StandardCharsets.ISO_8859_1));
        assertFault("en.md", 2, 1, "lesson.file.notUtf8");
        folder.write("en.md", new byte[]{'#', ' ', (byte) 0xe4, (byte) 0xb8});
        assertFault("en.md", 1, 3, "lesson.file.notUtf8");
    }

    @Test
    void byteOrderMarkIsNoPartOfTheText() throws LessonException {
        folder.write("en.md", "\uFEFF" + LessonFolder.TEXT);
        assertEquals("A title", folder.read().text(Language.EN).title());
    }

    @Test
    void fileIsTooLargeByOneByte() throws LessonException {
        String text = LessonFolder.TEXT;
        folder.write("en.md", text + " ".repeat(TextFile.MAX_BYTES - text.getBytes(StandardCharsets.UTF_8).length));
        assertEquals("A title", folder.read().text(Language.EN).title());
        folder.write("en.md", " ".repeat(TextFile.MAX_BYTES + 1));
        assertFault("en.md", 0, 0, "lesson.file.tooLarge");
    }

    @Test
    void stepsScriptOptionsAndControlPayloadsAreBounded() {
        folder.with("scenario.yaml", "  - {id: hello, at: client text 1 arrived, show: field:opcode, section: 5.3}\n",
                many("  - {id: s-%d, at: client text 1 arrived, section: 5.3}\n", StepsReader.MAX_STEPS));
        assertFault("scenario.yaml", 29 + StepsReader.MAX_STEPS - 1, 5, "lesson.yaml.tooMany");
        folder.with("scenario.yaml", "  - pause: 40ms\n", many("  - pause: 1ms\n", 101));
        assertFault("scenario.yaml", 114, 5, "lesson.yaml.tooMany");
        folder.with("scenario.yaml", "[key-authenticates, none]", "[" + "none, ".repeat(9) + "]");
        assertFault("scenario.yaml", 28, 24 + 8 * 6, "lesson.yaml.tooMany");
        folder.with("scenario.yaml", "are you there", "\u4f60".repeat(42));
        assertFault("scenario.yaml", 17, 19, "lesson.script.controlTooLong");
        folder.with("scenario.yaml", "1000 done", "1000 " + "x".repeat(124));
        assertFault("scenario.yaml", 20, 20, "lesson.script.controlTooLong");
    }

    @Test
    void emptyScenarioAndDeepNestingAreFaults() {
        folder.write("scenario.yaml", "# nothing\n");
        assertFault("scenario.yaml", 0, 0, "lesson.yaml.empty");
        folder.write("scenario.yaml", "[".repeat(100_000));
        assertFault("scenario.yaml", 1, 17, "lesson.yaml.deep");
        folder.write("scenario.yaml", "a: &a [x]\nb: [*a, *a]\n");
        assertFault("scenario.yaml", 1, 4, "lesson.yaml.alias");
        folder.write("scenario.yaml", "seed: \u0007\n");
        assertFault("scenario.yaml", 0, 0, "lesson.yaml.syntax");
    }

    private static String many(String pattern, int count) {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < count; i++) {
            items.append(pattern.formatted(i));
        }
        return items.toString();
    }

    /// Single quotes keep the spaces at the ends.
    private static String unquoted(String cell) {
        return cell.length() >= 2 && cell.startsWith("'") && cell.endsWith("'")
                ? cell.substring(1, cell.length() - 1)
                : cell;
    }

    private void assertFault(String file, String old, String typed, String place, String key) {
        folder.write("en.md", LessonFolder.TEXT).with(file, old, typed);
        String[] parts = place.split(":");
        assertFault(file, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), key);
    }

    /// The fault is among those found; each of them names a place, in one line and in both languages.
    private LessonException assertFault(String file, int line, int column, String key) {
        Draft draft = draft();
        assertThrows(LessonException.class, folder::read);
        assertTrue(draft.lesson().isEmpty());
        for (LessonException fault : draft.faults()) {
            for (Language language : Language.values()) {
                String said = fault.describe(language);
                assertFalse(said.contains("\n") || said.contains("{"), said);
                assertTrue(said.startsWith(fault.place() + ": "), said);
            }
        }
        Place place = new Place(folder.path().resolve(file).toString(), line, column);
        return draft.faults().stream().filter(f -> f.problem().key().equals(key) && f.place().equals(place)).findFirst()
                .orElseThrow(() -> new AssertionError(place + " " + key + " is not among " + draft.faults()));
    }

    private Draft draft() {
        try {
            return Lessons.draft(folder.path());
        } catch (LessonException noFolder) {
            throw new AssertionError(noFolder);
        }
    }
}
