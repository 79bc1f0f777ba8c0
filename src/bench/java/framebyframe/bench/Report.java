package framebyframe.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Makes the table in `docs/benchmarks.md` of JMH's result.
final class Report {

    private static final String BEGIN = "<!-- figures: written by the benchmark -->";
    private static final String END = "<!-- end of the figures -->";

    private static final List<String> OURS = List.of("cursor", "reader", "connection");
    private static final List<String> PEERS = List.of("netty", "netty-heap", "jetty", "java-websocket", "tyrus",
            "helidon");
    private static final List<String> LIMITS = List.of("bare", "fresh", "arraycopy", "vector");

    /// The median of all iterations of a column, a second.
    private record Line(String label, Map<String, Double> speeds) {

        OptionalDouble of(String column) {
            Double speed = speeds.get(column);
            return speed == null ? OptionalDouble.empty() : OptionalDouble.of(speed);
        }

        Optional<String> bestPeer() {
            return PEERS.stream().filter(speeds::containsKey).max(Comparator.comparing(speeds::get));
        }

        String ratio(String column, Optional<String> to) {
            Double mine = speeds.get(column);
            Double other = to.map(speeds::get).orElse(null);
            return mine == null || other == null ? "–" : "%.2f".formatted(mine / other);
        }
    }

    private Report() {}

    /// The tables of ratios and of speeds, with what they were measured on.
    static String of(Path json) throws IOException {
        JsonNode runs = new ObjectMapper().readTree(json.toFile());
        Map<String, Line> lines = new LinkedHashMap<>();
        for (JsonNode run : runs) {
            lines.computeIfAbsent(label(run), label -> new Line(label, new LinkedHashMap<>())).speeds()
                    .put(run.path("params").path("codec").asText(), median(run));
        }
        return Stream.of(conditions(runs), ratios(lines), speeds(lines)).collect(Collectors.joining("\n\n"));
    }

    /// Puts the tables into a document, between its two marks.
    static void put(String tables, Path document) throws IOException {
        String text = Files.readString(document);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(document + " has no place for the figures");
        }
        Files.writeString(document,
                text.substring(0, begin) + BEGIN + "\n\n" + tables + "\n\n" + text.substring(end));
    }

    private static String label(JsonNode run) {
        String method = run.path("benchmark").asText();
        String row = method.split("\\.")[2];
        String size = size(run.path("params").path("size").asInt());
        return switch (row) {
            case "Decode" -> "decode masked binary, " + size;
            case "DecodeText" ->
                "decode masked " + run.path("params").path("script").asText() + " text to a String, " + size;
            case "Fragments" -> "join 16 × 1 KiB masked fragments, a Ping between";
            case "EncodeMasked" -> "encode masked, " + size;
            case "EncodeUnmasked" -> "encode unmasked, " + size;
            case "EncodeByReference" -> "encode unmasked, payload not copied, " + size;
            case "Handshake" -> "handshake: parse and answer";
            default -> row + " " + size;
        };
    }

    private static String size(int bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : bytes >= 1 << 10 ? (bytes >> 10) + " KiB" : bytes + " B";
    }

    /// The median of the iterations' speeds, each for a second in which the measured thread had a core.
    private static double median(JsonNode run) {
        double[] speeds = values(run.path("primaryMetric"));
        double[] core = values(run.path("secondaryMetrics").path("core"));
        double[] clock = values(run.path("secondaryMetrics").path("clock"));
        double[] sorted = IntStream.range(0, speeds.length).mapToDouble(i -> speeds[i] * clock[i] / core[i]).sorted()
                .toArray();
        return (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
    }

    /// What all iterations of all forks gave, in their order.
    private static double[] values(JsonNode metric) {
        return StreamSupport.stream(metric.path("rawData").spliterator(), false).flatMapToDouble(
                fork -> StreamSupport.stream(fork.spliterator(), false).mapToDouble(JsonNode::asDouble)).toArray();
    }

    /// How much of the time the measured threads had a core, from 0 to 1.
    private static double share(JsonNode runs) {
        double core = 0;
        double clock = 0;
        for (JsonNode run : runs) {
            core += DoubleStream.of(values(run.path("secondaryMetrics").path("core"))).sum();
            clock += DoubleStream.of(values(run.path("secondaryMetrics").path("clock"))).sum();
        }
        return core / clock;
    }

    private static String conditions(JsonNode runs) {
        JsonNode run = runs.path(0);
        String options = StreamSupport.stream(run.path("jvmArgs").spliterator(), false).map(JsonNode::asText)
                .filter(o -> o.startsWith("-X")).collect(Collectors.joining(" "));
        return """
                Commit `%s`; %s %s, `%s`, %s, %d processors; %d × (%d × %s + %d × %s); medians. The measured threads had \
                a core for %.0f %% of the time."""
                .formatted(commit(), run.path("vmName").asText(), run.path("vmVersion").asText(), options,
                        System.getProperty("os.arch"), Runtime.getRuntime().availableProcessors(),
                        run.path("forks").asInt(), run.path("warmupIterations").asInt(),
                        run.path("warmupTime").asText(), run.path("measurementIterations").asInt(),
                        run.path("measurementTime").asText(), 100 * share(runs));
    }

    private static String commit() {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
            String commit = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return commit.isEmpty() ? "unknown" : commit;
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String ratios(Map<String, Line> lines) {
        StringBuilder table = new StringBuilder("| work | best peer |");
        OURS.forEach(one -> table.append(' ').append(one).append(" : best peer |"));
        OURS.forEach(one -> table.append(' ').append(one).append(" : bare |"));
        table.append("\n|---|---|").append("--:|".repeat(2 * OURS.size())).append('\n');
        for (Line line : lines.values()) {
            Optional<String> peer = line.bestPeer();
            table.append("| ").append(line.label()).append(" | ").append(peer.orElse("–")).append(" | ");
            Stream.of(peer, Optional.of("bare")).forEach(
                    other -> OURS.forEach(one -> table.append(line.ratio(one, other)).append(" | ")));
            table.setLength(table.length() - 1);
            table.append('\n');
        }
        return table.toString().stripTrailing();
    }

    private static String speeds(Map<String, Line> lines) {
        List<String> columns = Stream.of(OURS, PEERS, LIMITS).flatMap(List::stream).toList();
        StringBuilder table = new StringBuilder("Frames, messages or handshakes a second:\n\n| work | ")
                .append(String.join(" | ", columns)).append(" |\n|---|").append("--:|".repeat(columns.size()))
                .append('\n');
        lines.values().forEach(line -> table.append("| ").append(line.label()).append(" | ")
                .append(columns.stream().map(c -> speed(line.of(c))).collect(Collectors.joining(" | ")))
                .append(" |\n"));
        return table.toString().stripTrailing();
    }

    private static String speed(OptionalDouble speed) {
        if (speed.isEmpty()) {
            return "–";
        }
        double value = speed.getAsDouble();
        return value >= 1e6 ? digits(value / 1e6) + " M" : value >= 1e3 ? digits(value / 1e3) + " k" : digits(value);
    }

    /// Three significant digits.
    private static String digits(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
