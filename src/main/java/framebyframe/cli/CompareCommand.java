package framebyframe.cli;

import framebyframe.measure.MeasureException;
import framebyframe.measure.Measured;
import framebyframe.measure.Measurement;
import framebyframe.polling.Comparison;
import framebyframe.polling.Counting;
import framebyframe.polling.Ledger;
import framebyframe.polling.Parameters;
import framebyframe.polling.Way;
import framebyframe.text.Texts;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `fbf compare`: the same news by all four ways, computed; with `--measure`, on sockets as well.
@Command(name = "compare")
final class CompareCommand implements Callable<Integer> {

    /// Measures a comparison, as [Measurement#of] does.
    @FunctionalInterface
    interface Measuring {
        Measured of(Comparison comparison, DoubleConsumer progress) throws MeasureException, InterruptedException;
    }

    private static final long MINUTE = 60_000_000_000L;
    private static final long MEBIBYTE = 1024L * 1024;

    private final Console console;
    private final Texts texts;
    private final Measuring measuring;

    @Mixin
    private final CompareOptions options = new CompareOptions();

    @Option(names = "--measure")
    private boolean measure;

    @Option(names = "--json")
    private boolean json;

    CompareCommand(Console console, Texts texts, Measuring measuring) {
        this.console = console;
        this.texts = texts;
        this.measuring = measuring;
    }

    @Override
    public Integer call() throws Failure {
        Parameters parameters = options.read();
        if (Counting.estimate(parameters) > Counting.MOST) {
            throw Failure.usage("cli.compare.tooMuchToCount");
        }
        Comparison comparison = Comparison.of(parameters);
        Map<Way, Ledger> one = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            one.put(way, Counting.of(comparison.run(way)));
        }
        Map<Way, Ledger> all = all(comparison);
        Optional<Measured> measured = measure ? Optional.of(measured(comparison)) : Optional.empty();
        if (json) {
            console.out().println(Json.pretty(CompareJson.of(parameters, one, all, measured)));
        } else {
            CompareTable.lines(texts, parameters, one, all, measured).forEach(console.out()::println);
        }
        return 0;
    }

    private static Map<Way, Ledger> all(Comparison comparison) throws Failure {
        Thread here = Thread.currentThread();
        Map<Way, Ledger> all = new EnumMap<>(Way.class);
        try {
            for (Way way : Way.values()) {
                all.put(way, Counting.ofAll(comparison.parameters(), comparison.news(), way, here::isInterrupted));
            }
        } catch (CancellationException interrupted) {
            throw Failure.wrong("cli.compare.interrupted");
        }
        return all;
    }

    private Measured measured(Comparison comparison) throws Failure {
        AtomicBoolean begun = new AtomicBoolean();
        try {
            return measuring.of(comparison, done -> {
                if (begun.compareAndSet(false, true)) {
                    console.err().println(texts.get("cli.compare.measuring"));
                }
            });
        } catch (MeasureException e) {
            throw switch (e.reason()) {
                case NO_PORT -> Failure.usage("cli.compare.noPort", String.valueOf(e.getMessage()));
                case TOO_MUCH -> Failure.usage("cli.compare.tooMuch", Measurement.LONGEST / MINUTE,
                        Measurement.MOST_MESSAGES, Measurement.MOST_BYTES / MEBIBYTE);
                case BROKEN -> Failure.wrong("cli.compare.broken", String.valueOf(e.getMessage()));
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.wrong("cli.compare.interrupted");
        }
    }
}
