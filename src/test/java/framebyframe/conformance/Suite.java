package framebyframe.conformance;

import com.fasterxml.jackson.databind.ObjectMapper;
import framebyframe.protocol.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.regex.Pattern;

/// Autobahn|Testsuite, unpacked, in Jython.
///
/// @param home holds `suite` and `jython.jar`, and takes everything that a run writes
/// @param driver the script that starts it
record Suite(Path home, Path driver) {

    /// How long the suite waits, in seconds, for a Close and for the end of TCP: longer than its own single second, so
    /// that a busy machine is no fault, but less than our [Settings#closing()], so that it sees whether we only give up.
    private static final int PATIENCE = 4;

    private static final Pattern COMPLAINT = Pattern.compile("Exception|Error|Traceback|^\\s+(at|File) ");
    private static final int MOST_COMPLAINTS = 100;

    /// What our reports are called.
    static final String AGENT = "frame-by-frame";

    /// Runs nothing; the first start also compiles the suite, so nothing else may start meanwhile.
    SortedSet<CaseId> cases() throws IOException, InterruptedException {
        try (Child list = start("list")) {
            return Cases.all(list.awaitLine("cases "));
        }
    }

    /// Lets its client run cases against a server, to the end.
    SortedMap<CaseId, CaseReport> attack(String url, SortedSet<CaseId> cases)
            throws IOException, InterruptedException {
        Path reports = emptyFolder("reports-server");
        try (Child client = start("client", spec("client", cases, Map.of("outdir", reports.toString(), "options",
                Map.of("failByDrop", false, "closeHandshakeTimeout", PATIENCE, "serverConnectionDropTimeout", PATIENCE),
                "servers", List.of(Map.of("agent", AGENT, "url", url)))))) {
            client.awaitEnd();
        }
        return CaseReport.readAll(reports, AGENT);
    }

    /// Lets its server run cases against a client, which makes them all happen before it returns.
    SortedMap<CaseId, CaseReport> attend(SortedSet<CaseId> cases, Client client)
            throws IOException, InterruptedException {
        Path reports = emptyFolder("reports-client");
        try (Child server = start("server", spec("server", cases, Map.of("outdir", reports.toString(), "url",
                "ws://127.0.0.1:1", "options", Map.of("failByDrop", false, "closeHandshakeTimeout", PATIENCE))))) {
            client.runAll(server.awaitLine("listening on "));
            server.awaitLine("reports written");
        }
        return CaseReport.readAll(reports, AGENT);
    }

    /// Whoever runs all cases of a server.
    interface Client {
        void runAll(String url) throws IOException, InterruptedException;
    }

    Path log(String name) {
        return home.resolve("log").resolve(name + ".txt");
    }

    /// What any process of the last runs complained of, ours or the suite's: exceptions and where they came from.
    List<String> complaints() throws IOException {
        List<String> found = new ArrayList<>();
        try (var logs = Files.list(home.resolve("log"))) {
            for (Path log : logs.sorted().toList()) {
                try (var lines = Files.lines(log)) {
                    lines.filter(COMPLAINT.asPredicate()).limit(MOST_COMPLAINTS)
                            .forEach(line -> found.add(log.getFileName() + "  " + line));
                }
            }
        }
        return found;
    }

    private Child start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-Dpython.path=" + home.resolve("suite"), "-Dpython.cachedir=" + home.resolve("cache"), "-jar",
                home.resolve("jython.jar").toString(), driver.toString()));
        command.addAll(List.of(arguments));
        return Child.start(log("suite-" + arguments[0]), command);
    }

    private String spec(String name, SortedSet<CaseId> cases, Map<String, Object> more) throws IOException {
        Map<String, Object> spec = new HashMap<>(more);
        spec.put("cases", cases.stream().map(CaseId::toString).toList());
        Path file = home.resolve(name + ".json");
        new ObjectMapper().writeValue(file.toFile(), spec);
        return file.toString();
    }

    /// An old report must not pass for a new one.
    private Path emptyFolder(String name) throws IOException {
        Path folder = Files.createDirectories(home.resolve(name));
        try (var old = Files.list(folder)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        return folder;
    }
}
