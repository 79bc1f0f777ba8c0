package framebyframe.progress;

import static framebyframe.progress.ProgressTest.at;
import static framebyframe.progress.ProgressTest.right;
import static framebyframe.progress.ProgressTest.wrong;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.text.Language;
import framebyframe.text.Message;
import framebyframe.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProgressStoreTest {

    @TempDir
    private Path temp;
    private Path folder = Path.of("");
    private Path file = Path.of("");
    private ProgressStore store = new ProgressStore(folder);

    @BeforeEach
    void inAFolderThatIsNotThereYet() {
        folder = temp.resolve("data/frame-by-frame");
        file = folder.resolve(ProgressStore.FILE);
        store = new ProgressStore(folder);
    }

    private static String sentence(Message message) {
        return Texts.of(Language.EN).get(message);
    }

    private Progress saved() throws IOException {
        Progress progress = store.load().progress().answering("masking", "why", wrong(0, 1));
        store.save(progress);
        return progress;
    }

    @Test
    void nothingIsWrittenBeforeSomethingIsDone() throws IOException {
        assertTrue(store.load().told().isEmpty());
        assertFalse(Files.exists(folder));
    }

    @Test
    void anythingSavedIsReadBack() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            ProgressStore each = new ProgressStore(temp.resolve("each-" + i));
            Progress progress = ProgressTest.any(random, "someone");
            each.save(progress);
            assertEquals(new ProgressStore.Loaded(progress, List.of()), each.load(), "seed " + seed + ", round " + i);
        }
    }

    @Test
    void learnerStaysTheSame() throws IOException {
        String learner = saved().learner();
        assertEquals(learner, store.save(Progress.none("another")).progress().learner());
        assertEquals(learner, store.load().progress().learner());
    }

    @Test
    void secondProgramAddsToWhatTheFirstOneSaved() throws IOException {
        Progress first = saved();
        Progress second = first.answering("masking", "how", right(1, 2));
        store.save(first.answering("closing", "when", wrong(2, 3)));
        Progress both = store.save(second).progress();
        assertEquals(2, both.lesson("masking").steps().size());
        assertEquals(both.lessons(), store.load().progress().lessons());
        assertTrue(both.lesson("closing").step("when").isPresent());
    }

    @Test
    void nothingButFileBackupAndLockIsLeft() throws IOException {
        saved();
        store.save(store.load().progress().reaching("masking", "end", at(9)));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of("progress.json", "progress.json.bak", "progress.lock"),
                    left.map(p -> p.getFileName().toString()).sorted().toList());
        }
    }

    static List<byte[]> damaged() {
        List<byte[]> all = new ArrayList<>();
        for (String text : List.of("", "{", "[]", "null", "1 2", "{} {}", "{\"frameByFrameProgress\":2}",
                "{\"a\":1,\"a\":1}",
                head("\"lessons\":[]"), head("\"lessons\":{\"../x\":{}}"),
                head("\"lessons\":{\"x\":{\"at\":\"noon\"}}"),
                step("\"tries\":-1"), step("\"tries\":1e9"), step("\"tries\":99999999999999999999"),
                step("\"latest\":{\"chosen\":1,\"at\":\"2026-03-01T12:00:00Z\"}"), first("\"chosen\":100"),
                first("\"chosen\":\"1\""), first("\"ordered\":[0,-1]"), first("\"ordered\":7"),
                first("\"marked\":\"x\""),
                first("\"marked\":1e999999999"), first("\"typed\":{}"),
                first("\"x\":1"),
                "[".repeat(100_000), "{\"a\":".repeat(100_000), head("\"lesson\":\"" + "x".repeat(61) + "\""))) {
            all.add(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        all.add(new byte[JsonFile.MOST_BYTES + 1]);
        all.add(new byte[]{(byte) 0xff, (byte) 0xfe, 0, 1});
        return all;
    }

    private static String head(String rest) {
        return "{\"frameByFrameProgress\":1,\"learner\":\"x\"," + rest + "}";
    }

    private static String step(String rest) {
        return head(
                "\"lessons\":{\"x\":{\"at\":\"2026-03-01T12:00:00Z\",\"steps\":{\"y\":{\"at\":\"2026-03-01T12:00:00Z\","
                        + rest + "}}}}");
    }

    private static String first(String rest) {
        return step("\"tries\":1,\"first\":{\"right\":true,\"at\":\"2026-03-01T12:00:00Z\"," + rest + "}");
    }

    @Nested
    class AfterADisaster {

        @Test
        void backupServesWhenTheFileIsGone() throws IOException {
            saved();
            store.save(store.load().progress().reaching("masking", "end", at(9)));
            Files.delete(file);
            ProgressStore.Loaded loaded = store.load();
            assertTrue(loaded.progress().lesson("masking").step("why").isPresent());
            assertTrue(sentence(loaded.told().getFirst()).contains(".bak"), loaded.told().toString());
        }

        @Test
        void temporaryFileOfACrashIsPassedOver() throws IOException {
            Progress progress = saved();
            Files.writeString(folder.resolve(".progress.json-1.tmp"), "{\"frameByFra");
            assertEquals(progress.lessons(), store.load().progress().lessons());
        }

        @Test
        void damagedFileAndDamagedBackupAreBothKeptAndNamed() throws IOException {
            Files.createDirectories(folder);
            Files.writeString(file, "{");
            Files.writeString(folder.resolve(ProgressStore.BACKUP), "[");
            ProgressStore.Loaded loaded = store.load();
            assertEquals(2, loaded.told().size());
            assertEquals("{", Files.readString(folder.resolve("progress.json.damaged-1")));
            assertEquals("[", Files.readString(folder.resolve("progress.json.bak.damaged-1")));
        }

        @Test
        void secondDamagedFileDoesNotReplaceTheFirst() throws IOException {
            Files.createDirectories(folder);
            for (String content : List.of("{1", "{2")) {
                Files.writeString(file, content);
                store.load();
            }
            assertEquals("{1", Files.readString(folder.resolve("progress.json.damaged-1")));
            assertEquals("{2", Files.readString(folder.resolve("progress.json.damaged-2")));
        }

        @Test
        void fileCutAnywhereIsReadWholeOrSetAside() throws IOException {
            saved();
            byte[] whole = Files.readAllBytes(file);
            for (int length = 0; length < whole.length - 2; length += 7) {
                Path each = Files.createDirectories(temp.resolve("cut-" + length));
                Files.write(each.resolve(ProgressStore.FILE), java.util.Arrays.copyOf(whole, length));
                assertEquals(1, new ProgressStore(each).load().told().size(), "cut at " + length);
            }
        }

        @ParameterizedTest
        @MethodSource("framebyframe.progress.ProgressStoreTest#damaged")
        void damagedFileIsSetAsideNamedAndNeverWrittenOver(byte[] content) throws IOException {
            Files.createDirectories(folder);
            Files.write(file, content);
            List<Message> told = store.save(Progress.none("new").reaching("masking", "a", at(1))).told();
            assertEquals(1, told.size());
            String sentence = sentence(told.getFirst());
            assertTrue(sentence.contains(file.toString()) && sentence.contains("progress.json.damaged-1"), sentence);
            assertTrue(sentence.length() < 600 && sentence.lines().count() == 1, sentence);
            assertArrayEquals(content, Files.readAllBytes(folder.resolve("progress.json.damaged-1")));
            assertTrue(store.load().progress().lesson("masking").step("a").isPresent());
        }
    }

    @Test
    void unknownKeysAndBeliefsAreNoDamage() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(file, first("\"chosen\":1,\"belief\":\"earth-is-flat\",\"mood\":[1,2]"));
        ProgressStore.Loaded loaded = store.load();
        assertEquals(List.of(), loaded.told());
        StepProgress step = loaded.progress().lesson("x").step("y").orElseThrow();
        assertTrue(step.first().orElseThrow().belief().isEmpty());
    }
}
