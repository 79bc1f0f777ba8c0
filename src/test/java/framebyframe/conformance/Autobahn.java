package framebyframe.conformance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs Autobahn|Testsuite against our server and our client, both at the same time, and exits with 1 unless every
/// chosen case is right.
final class Autobahn {

    private final Suite suite;
    private final Path launcher;
    private final PrintStream out;

    private Autobahn(Suite suite, Path launcher, PrintStream out) {
        this.suite = suite;
        this.launcher = launcher;
        this.out = out;
    }

    /// Arguments: the build's folder, the suite's driver, patterns of cases, sides, the most minutes it may take.
    public static void main(String[] args) throws InterruptedException {
        Path build = Path.of(args[0]).toAbsolutePath();
        Suite suite = new Suite(build.resolve("autobahn"), Path.of(args[1]).toAbsolutePath());
        Path launcher = build.resolve("fbf").resolve("bin").resolve("fbf");
        Duration atMost = Duration.ofMinutes(Long.parseLong(args[4]));
        System.exit(new Autobahn(suite, launcher, System.out).isRight(args[2], args[3], atMost) ? 0 : 1);
    }

    private boolean isRight(String patterns, String sides, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Optional<SortedSet<CaseId>> cases = outcome("suite",
                    pool.submit(() -> Cases.chosen(suite.cases(), patterns)), end);
            if (cases.isEmpty()) {
                return false;
            }
            Map<Side, Future<Boolean>> runs = new EnumMap<>(Side.class);
            for (String name : sides.split(",")) {
                Side side = Side.valueOf(name.strip().toUpperCase(Locale.ROOT));
                runs.put(side, pool.submit(() -> run(side, cases.get())));
            }
            boolean right = true;
            for (Map.Entry<Side, Future<Boolean>> run : runs.entrySet()) {
                right &= outcome(run.getKey().toString(), run.getValue(), end).orElse(false);
            }
            return right;
        }
    }

    /// What came out; empty when nothing did, which is told.
    private <T> Optional<T> outcome(String name, Future<T> run, long end) throws InterruptedException {
        try {
            return Optional.of(run.get(end - System.nanoTime(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException slow) {
            run.cancel(true);
            out.println(name + " FAILED: took too long");
        } catch (ExecutionException broken) {
            out.println(name + " FAILED: " + broken.getCause().getMessage());
        }
        return Optional.empty();
    }

    private boolean run(Side side, SortedSet<CaseId> cases) throws IOException, InterruptedException {
        long start = System.nanoTime();
        SortedMap<CaseId, CaseReport> reports = side.run(suite, launcher, cases);
        List<String> faults = Verdict.faults(cases, reports);
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        synchronized (out) {
            out.println("%n%s: %s, %d s".formatted(side, faults.isEmpty() ? "right" : "FAILED", seconds));
            out.println(Summary.of(cases, reports));
            faults.forEach(fault -> out.println(side + " " + fault));
            if (!faults.isEmpty()) {
                suite.complaints().forEach(out::println);
            }
        }
        return faults.isEmpty();
    }
}
