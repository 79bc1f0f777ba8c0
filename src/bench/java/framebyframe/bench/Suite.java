package framebyframe.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs every row of the table, all columns of a row one after the other, and lets [Report] write the table.
///
/// Arguments: the folder for JMH's result, then the document that holds the table. System properties: `bench.quick`
/// for a sixth of the time, which leaves the document alone; `bench.rows`, a regular expression for the rows' names;
/// `bench.codecs`, the only columns, separated by commas; `bench.prof`, one of JMH's profilers.
public final class Suite {

    private static final List<String> JVM = List.of("-Xms512m", "-Xmx512m", "-Xmn384m", "-XX:+UseParallelGC",
            "-XX:+AlwaysPreTouch", "-Xbatch", "-Dio.netty.leakDetection.level=disabled");
    private static final String VECTOR_MODULE = "--add-modules=jdk.incubator.vector";

    private static final List<Integer> SIZES = List.of(16, 125, 1024, 65_536, 1_048_576);

    /// A quick run does without these, unless it is asked for them: none of them is the best in any row.
    private static final List<String> SLOW = List.of("tyrus", "helidon", "arraycopy", "vector");
    /// These copy no long payload that need not be masked: [EncodeByReference] is their row.
    private static final List<String> BY_REFERENCE = List.of("connection", "netty", "netty-heap");

    /// Runs of one class with the same input.
    private record Job(Class<? extends Row> row, String script, int size, int operations) {

        String name() {
            return "%s %s %d".formatted(row.getSimpleName(), script, size);
        }
    }

    private final boolean quick = Boolean.getBoolean("bench.quick");
    private final Pattern rows = Pattern.compile(System.getProperty("bench.rows", ""), Pattern.CASE_INSENSITIVE);
    private final List<String> only = Stream.of(System.getProperty("bench.codecs", "").split(","))
            .filter(c -> !c.isEmpty()).toList();
    private final String profiler = System.getProperty("bench.prof", "");

    private Suite() {}

    static void main(String[] arguments) throws RunnerException, IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Suite suite = new Suite();
        Path json = folder.resolve("result.json");
        try (PrintStream out = new PrintStream(Files.newOutputStream(json), false, StandardCharsets.UTF_8)) {
            ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(suite.run());
        }
        String table = Report.of(json);
        Files.writeString(folder.resolve("table.md"), table);
        System.out.println(table);
        if (!suite.isPartial()) {
            Report.put(table, Path.of(arguments[1]));
        }
    }

    private boolean isPartial() {
        return quick || !rows.pattern().isEmpty() || !only.isEmpty() || !profiler.isEmpty();
    }

    private Collection<RunResult> run() throws RunnerException {
        Collection<RunResult> results = new ArrayList<>();
        for (Job job : jobs()) {
            if (rows.matcher(job.name()).find()) {
                for (String column : columns(job)) {
                    Collection<RunResult> found = new Runner(options(job, column)).run();
                    found.forEach(r -> System.out.printf(Locale.ROOT, "%-26s %-15s %,16.0f/s%n", job.name(), column,
                            r.getPrimaryResult().getScore() * seconds(r, "clock") / seconds(r, "core")));
                    results.addAll(found);
                }
            }
        }
        return results;
    }

    private static double seconds(RunResult run, String metric) {
        return run.getSecondaryResults().get(metric).getScore() / 1e9;
    }

    private static List<Job> jobs() {
        List<Job> jobs = new ArrayList<>();
        SIZES.forEach(size -> jobs.add(new Job(Decode.class, "", size, Traffic.frames(size))));
        for (String script : List.of("ASCII", "Chinese")) {
            List.of(125, 1024, 65_536)
                    .forEach(size -> jobs.add(new Job(DecodeText.class, script, size, Traffic.frames(size))));
        }
        jobs.add(new Job(Fragments.class, "", 0, Traffic.FRAGMENTED_MESSAGES));
        SIZES.forEach(size -> jobs.add(new Job(EncodeMasked.class, "", size, 1)));
        SIZES.forEach(size -> jobs.add(new Job(EncodeUnmasked.class, "", size, 1)));
        SIZES.subList(3, 5).forEach(size -> jobs.add(new Job(EncodeByReference.class, "", size, 1)));
        jobs.add(new Job(Handshake.class, "", 0, 1));
        return jobs;
    }

    private org.openjdk.jmh.runner.options.Options options(Job job, String column) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(job.row().getName()) + "\\.").jvmArgs(JVM.toArray(String[]::new))
                .operationsPerInvocation(job.operations()).verbosity(VerboseMode.SILENT).shouldFailOnError(true)
                .forks(quick ? 1 : 2).warmupIterations(quick ? 3 : 6).warmupTime(TimeValue.milliseconds(250))
                .measurementIterations(quick ? 10 : 20)
                .measurementTime(TimeValue.milliseconds(quick ? 20 : 50));
        if (!job.script().isEmpty()) {
            options.param("script", job.script());
        }
        if (job.size() > 0) {
            options.param("size", Integer.toString(job.size()));
        }
        options.param("codec", column);
        if (column.equals("vector")) {
            options.jvmArgsAppend(VECTOR_MODULE);
        }
        if (!profiler.isEmpty()) {
            options.verbosity(VerboseMode.NORMAL).addProfiler(profiler);
        }
        return options.build();
    }

    private List<String> columns(Job job) {
        return columns(job.row()).filter(c -> only.isEmpty() ? !quick || !SLOW.contains(c) : only.contains(c))
                .filter(c -> job.row() != EncodeUnmasked.class || job.size() <= 1024 || !BY_REFERENCE.contains(c))
                .toList();
    }

    private static Stream<String> columns(Class<? extends Row> row) {
        try {
            return Stream.of(row.getField("codec").getAnnotation(org.openjdk.jmh.annotations.Param.class).value());
        } catch (NoSuchFieldException e) {
            throw Codec.fault(e);
        }
    }
}
