package framebyframe.cli;

import framebyframe.measure.Measured;
import framebyframe.measure.Measurement;
import framebyframe.polling.Ledger;
import framebyframe.polling.Parameters;
import framebyframe.polling.Quantity;
import framebyframe.polling.Verdict;
import framebyframe.polling.Way;
import framebyframe.polling.words.Sentences;
import framebyframe.polling.words.VerdictWords;
import framebyframe.text.Message;
import framebyframe.text.Texts;
import framebyframe.wire.Direction;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// What `fbf compare` shows in a terminal: a column for each way, figures below each other; what was measured stands
/// under what was simulated.
final class CompareTable {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final String GAP = "  ";
    private static final String NONE = "–";
    /// Columns of a terminal that a sentence may fill, and how each begins below the first.
    private static final int WIDTH = 100;
    private static final String POINT = "- ";

    private final Texts texts;
    private final Parameters parameters;
    private final Map<Way, Ledger> one;
    private final Map<Way, Ledger> all;
    private final Optional<Measured> measured;
    private final List<List<String>> rows = new ArrayList<>();

    private CompareTable(Texts texts, Parameters parameters, Map<Way, Ledger> one, Map<Way, Ledger> all,
            Optional<Measured> measured) {
        this.texts = texts;
        this.parameters = parameters;
        this.one = one;
        this.all = all;
        this.measured = measured;
    }

    static List<String> lines(Texts texts, Parameters parameters, Map<Way, Ledger> one, Map<Way, Ledger> all,
            Optional<Measured> measured) {
        CompareTable table = new CompareTable(texts, parameters, one, all, measured);
        List<String> lines = new ArrayList<>();
        lines.add(table.assumed());
        lines.add("");
        table.fill();
        lines.addAll(table.aligned());
        lines.add("");
        lines.addAll(table.verdict());
        measured.ifPresent(m -> {
            lines.add("");
            lines.add(texts.get("cli.compare.grain", table.number(m.compression(), 1),
                    table.number(m.grain() / NANOS_PER_MILLI, 1)));
            if (Measurement.cutsEvents(parameters)) {
                lines.add(texts.get("cli.compare.chunks", Measurement.LONGEST_CHUNK, Measurement.AROUND_CHUNK));
            }
        });
        return lines;
    }

    /// What it comes to: the sentence to take home, why, and what one would be misled without.
    private List<String> verdict() {
        VerdictWords words = VerdictWords.of(Verdict.of(parameters, one), parameters);
        List<String> lines = new ArrayList<>(List.of(Sentences.of(texts, words.headline())));
        for (List<Message> further : List.of(words.reasons(), words.notes())) {
            for (Message sentence : further) {
                List<String> wrapped = Columns.wrap(Sentences.of(texts, sentence), WIDTH - POINT.length());
                for (int i = 0; i < wrapped.size(); i++) {
                    lines.add((i == 0 ? POINT : " ".repeat(POINT.length())) + wrapped.get(i));
                }
            }
        }
        return lines;
    }

    private String assumed() {
        return texts.get("cli.compare.assumed", plain(Quantity.MINUTES), plain(Quantity.RATE), plain(Quantity.INTERVAL),
                plain(Quantity.HOLD), plain(Quantity.HEARTBEAT), plain(Quantity.ROUND_TRIP), plain(Quantity.PAYLOAD));
    }

    private String plain(Quantity quantity) {
        return CompareOptions.plain(parameters.value(quantity));
    }

    private void fill() {
        rows.add(cells("cli.compare.one", way -> texts.get(name(way))));
        figure("cli.compare.requests", CompareFigure.REQUESTS, 0, 1);
        figure("cli.compare.empty", CompareFigure.EMPTY, 0, 1);
        figure("cli.compare.delivered", CompareFigure.DELIVERED, 0, 1);
        row("cli.compare.opened", one, Ledger::opened, 0);
        rows.add(cells("cli.compare.application", way -> ""));
        figure("cli.compare.up", CompareFigure.BYTES_UP, 0, 1);
        figure("cli.compare.down", CompareFigure.BYTES_DOWN, 0, 1);
        row("cli.compare.each", one, l -> each(l, l.bytes(Direction.CLIENT_TO_SERVER)
                + l.bytes(Direction.SERVER_TO_CLIENT)), 0);
        rows.add(cells("cli.compare.wire", way -> ""));
        figure("cli.compare.up", CompareFigure.WIRE_UP, 0, 1);
        figure("cli.compare.down", CompareFigure.WIRE_DOWN, 0, 1);
        row("cli.compare.each", one, l -> each(l, l.wireBytes(Direction.CLIENT_TO_SERVER)
                + l.wireBytes(Direction.SERVER_TO_CLIENT)), 0);
        rows.add(cells("cli.compare.delay", way -> ""));
        figure("cli.compare.mean", CompareFigure.MEAN, 1, NANOS_PER_MILLI);
        figure("cli.compare.p99", CompareFigure.P99, 1, NANOS_PER_MILLI);
        figure("cli.compare.worst", CompareFigure.WORST, 1, NANOS_PER_MILLI);
        rows.add(List.of(""));
        rows.add(List.of(texts.get("cli.compare.all", parameters.clients())));
        double seconds = parameters.duration() / NANOS_PER_SECOND;
        row("cli.compare.requestsEachSecond", all, l -> l.requests() / seconds, 1);
        row("cli.compare.bytesEachSecond", all, l -> (l.wireBytes(Direction.CLIENT_TO_SERVER)
                + l.wireBytes(Direction.SERVER_TO_CLIENT)) / seconds, 0);
        row("cli.compare.held", all, Ledger::held, 0);
    }

    private static double each(Ledger ledger, long bytes) {
        long updates = ledger.delivered() + ledger.heard();
        return updates == 0 ? Double.NaN : (double) bytes / updates;
    }

    private void figure(String key, CompareFigure figure, int decimals, double unit) {
        row(key, one, l -> figure.of(l) / unit, decimals);
        measured.ifPresent(m -> {
            row("cli.compare.measured", m.ledgers(), l -> figure.of(l) / unit, decimals);
            rows.add(cells("cli.compare.difference", way -> {
                double percent = figure.difference(of(one, way), of(m.ledgers(), way));
                return Double.isNaN(percent) ? NONE : number(percent, 1) + " %";
            }));
        });
    }

    private void row(String key, Map<Way, Ledger> ledgers, ToDoubleFunction<Ledger> reading, int decimals) {
        rows.add(cells(key, way -> number(reading.applyAsDouble(of(ledgers, way)), decimals)));
    }

    private List<String> cells(String key, java.util.function.Function<Way, String> cell) {
        List<String> cells = new ArrayList<>();
        cells.add(texts.get(key));
        Arrays.stream(Way.values()).map(cell).forEach(cells::add);
        return cells;
    }

    /// The first column to the left, the others to the right, each as wide as it must be.
    private List<String> aligned() {
        int[] widths = new int[1 + Way.values().length];
        for (List<String> row : rows) {
            for (int i = 0; row.size() > 1 && i < row.size(); i++) {
                widths[i] = Math.max(widths[i], Columns.width(row.get(i)));
            }
        }
        return rows.stream().map(row -> {
            StringBuilder line = new StringBuilder(Columns.pad(row.getFirst(), widths[0]));
            for (int i = 1; i < row.size(); i++) {
                String cell = row.get(i);
                line.append(GAP).append(" ".repeat(widths[i] - Columns.width(cell))).append(cell);
            }
            return line.toString().stripTrailing();
        }).toList();
    }

    private String number(double value, int decimals) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        NumberFormat format = NumberFormat.getNumberInstance(texts.language().locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        String text = format.format(value);
        return text.matches("-0([.]0*)?") ? text.substring(1) : text;
    }

    private static Ledger of(Map<Way, Ledger> ledgers, Way way) {
        return Objects.requireNonNull(ledgers.get(way));
    }

    private static String name(Way way) {
        return switch (way) {
            case SHORT_POLLING -> "cli.compare.shortPolling";
            case LONG_POLLING -> "cli.compare.longPolling";
            case SERVER_SENT_EVENTS -> "cli.compare.serverSentEvents";
            case WEB_SOCKET -> "cli.compare.webSocket";
        };
    }
}
