package framebyframe.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the suite writes is read as it was meant, and summed up.
class CaseReportTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("index.json"), """
                {"us": {"4.1.1": {"behavior": "OK", "reportfile": "one.json"}}, "them": {}}
                """);
        Files.writeString(folder.resolve("one.json"), report("null"));
    }

    private static String report(String code) {
        return """
                {"behavior": "NON-STRICT", "behaviorClose": "UNCLEAN", "remoteCloseCode": %s, "wasClean": false,
                 "expectedClose": {"closeCode": [1002, 1007], "closedByMe": false}, "wasOpenHandshakeTimeout": false,
                 "wasCloseHandshakeTimeout": true, "wasServerConnectionDropTimeout": false,
                 "result": "late", "resultClose": "dropped", "wirelog": [["TI", 3], ["RO", [1, "8a"]]]}
                """.formatted(code);
    }

    @Test
    void everyReportOfTheAgentIsRead() throws IOException {
        CaseReport report = new CaseReport("NON-STRICT", "UNCLEAN", OptionalInt.empty(), List.of(1002, 1007), true,
                "late", "dropped", List.of("[\"TI\",3]", "[\"RO\",[1,\"8a\"]]"));
        assertEquals(Map.of(CaseId.of("4.1.1"), report), CaseReport.readAll(folder, "us"));
        assertEquals(Map.of(), CaseReport.readAll(folder, "them"));
        Files.writeString(folder.resolve("one.json"), report("1002"));
        assertEquals(OptionalInt.of(1002), CaseReport.readAll(folder, "us").firstEntry().getValue().closeCode());
    }

    @Test
    void missingReportIsNoEmptyOne() throws IOException {
        Files.delete(folder.resolve("one.json"));
        assertThrows(IOException.class, () -> CaseReport.readAll(folder, "us"));
        Files.delete(folder.resolve("index.json"));
        assertThrows(IOException.class, () -> CaseReport.readAll(folder, "us"));
    }

    @Test
    void summaryCountsWhatWasChosenAndWhatWasRun() throws IOException {
        TreeSet<CaseId> chosen = new TreeSet<>(List.of(CaseId.of("4.1.1"), CaseId.of("4.1.2"), CaseId.of("10.1.1")));
        String table = Summary.of(chosen, new TreeMap<>(CaseReport.readAll(folder, "us")));
        assertEquals(List.of("group chosen run NON-STRICT close UNCLEAN", "4 2 1 1 1", "10 1 0 0 0", "all 3 1 1 1"),
                table.lines().map(line -> line.strip().replaceAll(" +", " ")).toList());
    }
}
