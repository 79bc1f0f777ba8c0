package framebyframe.echo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// What recording costs. Two of our servers live in one process, of which one records, and have the same load in turns:
/// so whatever differs from process to process, how the compiler brought the program out above all, is the same for both.
final class RecordingBench {

    private static final int PROCESSES = 7;
    /// In each process, for each load.
    private static final int PAIRS = 5;
    /// In milliseconds.
    private static final int COMPILE = 600;
    private static final int WARM = 500;
    private static final int MEASURE = 700;

    /// Two turns, one right after the other.
    private record Pair(Measured off, Measured on) {

        double cost(Figure figure) {
            return figure.ahead(figure.of(off), figure.of(on));
        }
    }

    private final Program client;

    RecordingBench(Program client) {
        this.client = client;
    }

    /// The page of it.
    String run() throws IOException {
        Map<Contender, List<Map<Load, List<Pair>>>> processes = new EnumMap<>(Contender.class);
        for (int i = 0; i < PROCESSES; i++) {
            for (Contender recording : List.of(Contender.OURS_RECORDING, Contender.OURS_RECORDING_FILE)) {
                try (Turn turn = new Turn(client, Contender.OURS, recording)) {
                    turn.warmUp(COMPILE, Contender.OURS, recording);
                    processes.computeIfAbsent(recording, r -> new ArrayList<>()).add(pairs(turn, recording));
                }
            }
            System.err.println("process " + (i + 1) + " of " + PROCESSES);
        }
        return page(processes);
    }

    private static Map<Load, List<Pair>> pairs(Turn turn, Contender recording) throws IOException {
        Map<Load, List<Pair>> pairs = new HashMap<>();
        for (int i = 0; i < PAIRS; i++) {
            for (Load load : Load.ALL) {
                pairs.computeIfAbsent(load, l -> new ArrayList<>()).add(pair(turn, load, recording, i % 2 == 1));
            }
        }
        return pairs;
    }

    private static Pair pair(Turn turn, Load load, Contender recording, boolean recordingFirst) throws IOException {
        if (recordingFirst) {
            Measured on = turn.measure(recording, load, WARM, MEASURE);
            return new Pair(turn.measure(Contender.OURS, load, WARM, MEASURE), on);
        }
        Measured off = turn.measure(Contender.OURS, load, WARM, MEASURE);
        return new Pair(off, turn.measure(recording, load, WARM, MEASURE));
    }

    private static String page(Map<Contender, List<Map<Load, List<Pair>>>> processes) {
        var rows = new StringBuilder();
        processes.forEach((recording, all) -> {
            rows.append(row("%s, not recording".formatted(Contender.OURS.title()), figure -> value(figure, all)));
            rows.append(row("%s, against it".formatted(recording.title()), figure -> cost(figure, all)));
        });
        return """
                # What recording costs

                Written by `mvn -Pecho-bench -Decho=recording`, on Java %s. The loads are those of \
                [the echo benchmark](echo.md). Two of our servers live in one process on one core and take turns; one of \
                them records. A ratio compares two turns, one right after the other; above 1 recording is behind. It is \
                the median of %d processes, of each the median of %d pairs; in brackets the least and the greatest \
                process. That both servers run the same compiled code makes the ratios steady, but the one that does \
                not record carries the other's branch: how quick it is without, echo.md tells.

                %s|---|%s
                %s"""
                .formatted(System.getProperty("java.version"), PROCESSES, PAIRS, row("server", Figure::title),
                        "--:|".repeat(Figure.values().length), rows);
    }

    private static String row(String name, Function<Figure, String> cell) {
        var row = new StringBuilder("| ").append(name).append(" |");
        for (Figure figure : Figure.values()) {
            row.append(' ').append(cell.apply(figure)).append(" |");
        }
        return row.append('\n').toString();
    }

    private static String value(Figure figure, List<Map<Load, List<Pair>>> processes) {
        double median = Figure.median(processes.stream().flatMap(pairs -> pairs.get(figure.load()).stream())
                .mapToDouble(pair -> figure.of(pair.off())));
        return String.format(Locale.ROOT, median > 1000 ? "%,.0f" : "%.2f", median);
    }

    private static String cost(Figure figure, List<Map<Load, List<Pair>>> processes) {
        double[] costs = processes.stream()
                .mapToDouble(pairs -> Figure.median(pairs.get(figure.load()).stream()
                        .mapToDouble(pair -> pair.cost(figure))))
                .sorted().toArray();
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", costs[costs.length / 2], costs[0],
                costs[costs.length - 1]);
    }
}
