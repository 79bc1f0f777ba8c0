package framebyframe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import framebyframe.lesson.Misconception;
import framebyframe.progress.Answer;
import framebyframe.progress.Attempt;
import framebyframe.progress.DataFolder;
import framebyframe.progress.Progress;
import framebyframe.progress.ProgressStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(DataFolder.PROPERTY)
class ReportCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @BeforeEach
    void someoneDidSomething() throws Exception {
        System.setProperty(DataFolder.PROPERTY, folder.resolve("data").toString());
        new ProgressStore(folder.resolve("data")).save(Progress.none("x").answering("opening-handshake", "key-answer",
                new Attempt(new Answer.Chosen(0), false, Optional.of(Misconception.KEY_AUTHENTICATES),
                        Instant.parse("2026-03-01T12:00:00Z"))));
    }

    @AfterEach
    void nobodyElseSeesIt() {
        System.clearProperty(DataFolder.PROPERTY);
    }

    @Test
    void reportIsPrintedForPeopleAndBearsNoName() {
        Run run = Run.of("report");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().startsWith("# What I did in Frame by Frame"), run.out());
        assertTrue(run.out().contains("The Key proves who the client is."), run.out());
    }

    @Test
    void jsonHasAnswersAndBeliefs() throws Exception {
        JsonNode report = JSON.readTree(Run.of("report", "--json").out());
        assertFalse(report.has("name"));
        assertEquals(0, report.at("/lessons/opening-handshake/steps/key-answer/first/chosen").asInt(-1));
        assertEquals("key-authenticates", report.at("/misconceptions/0/id").asText());
    }

    @Test
    void savedReportsAreMerged() throws Exception {
        String one = folder.resolve("one.fbf-report.json").toString();
        String two = folder.resolve("two.fbf-report.json").toString();
        assertEquals(0, Run.of("report", "--out", one, "--name", "Li Lei").exitCode());
        assertEquals(0, Run.of("report", "--out", two, "--name", "Han Meimei").exitCode());
        assertEquals("Li Lei", JSON.readTree(Path.of(one).toFile()).get("name").asText());
        Run merged = Run.of("report", "--merge", one, two, "--json");
        assertEquals(0, merged.exitCode(), merged.err());
        JsonNode report = JSON.readTree(merged.out());
        assertEquals(2, report.get("students").asInt());
        assertEquals(2, report.at("/misconceptions/0/heldFirst").asInt());
        assertEquals(0, report.at("/misconceptions/0/laterRight").asInt(-1));
    }

    @Test
    void classIsWrittenToAFileAndBadReportsAreNamed() throws Exception {
        String good = folder.resolve("good.json").toString();
        Run.of("report", "--out", good);
        Path bad = Files.writeString(folder.resolve("bad\u0007.json"), "nonsense");
        Path out = folder.resolve("class.md");
        Run run = Run.of("report", "--merge", good, bad.toString(), "--out", out.toString());
        assertEquals(2, run.exitCode());
        assertEquals(1, run.err().lines().count());
        assertTrue(run.err().contains("bad"), run.err());
        assertTrue(Files.readString(out).startsWith("# Frame by Frame: a class of 1\n"));
        assertEquals("", run.out());
    }

    @Test
    void otherEndingsAndFoldersThatAreNotThereAreOneLine() {
        for (String out : new String[]{"x.csv", folder.resolve("none/x.json").toString()}) {
            Run run = Run.of("report", "--out", out);
            assertEquals(2, run.exitCode());
            assertEquals(1, run.err().lines().count(), run.err());
            assertTrue(run.err().contains(out), run.err());
        }
    }

    @Test
    void chineseIsSpokenToo() {
        assertTrue(Run.of("report", "--lang", "zh").out().startsWith("# 我在 Frame by Frame 中的学习记录"));
    }
}
