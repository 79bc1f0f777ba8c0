package framebyframe.cli;

import framebyframe.lesson.LessonException;
import framebyframe.lesson.Lessons;
import framebyframe.progress.ClassReport;
import framebyframe.progress.Course;
import framebyframe.progress.DataFolder;
import framebyframe.progress.Gathering;
import framebyframe.progress.ProgressStore;
import framebyframe.progress.Report;
import framebyframe.progress.ReportText;
import framebyframe.text.Message;
import framebyframe.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `fbf report`: what a student did; with `--merge`, how a class did.
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {

    private final Console console;
    private final Texts texts;
    private final InstantSource clock;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable String out;

    @Option(names = "--name", paramLabel = "NAME")
    private @Nullable String name;

    @Option(names = "--merge", paramLabel = "FILE", arity = "1..*")
    private @Nullable List<String> merge;

    @Option(names = "--json")
    private boolean json;

    ReportCommand(Console console, Texts texts, InstantSource clock) {
        this.console = console;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Failure, LessonException {
        boolean asJson = asJson();
        Course course = new Course(Lessons.bundled());
        if (merge == null) {
            Report report = report();
            write(asJson ? report.json(course) : ReportText.of(report, course, texts));
            return 0;
        }
        Gathering gathered = Gathering.of(files(merge));
        gathered.unusable().forEach(this::say);
        gathered.passedOver().forEach(this::say);
        if (gathered.reports().isEmpty()) {
            return Failure.USAGE;
        }
        ClassReport report = ClassReport.of(gathered.reports(), course);
        write(asJson ? report.json() : ReportText.of(report, course, texts));
        return gathered.unusable().isEmpty() ? 0 : Failure.USAGE;
    }

    /// By the ending of the file, or as asked.
    private boolean asJson() throws Failure {
        String ending = Optional.ofNullable(out).orElse("").toLowerCase(Locale.ROOT);
        if (out != null && !ending.endsWith(".json") && (!ending.endsWith(".md") || json)) {
            throw Failure.usage("cli.report.ending", out);
        }
        return json || ending.endsWith(".json");
    }

    private Report report() throws Failure {
        if (name != null && name.length() > Report.LONGEST_NAME) {
            throw Failure.usage("cli.report.name", Report.LONGEST_NAME);
        }
        try {
            ProgressStore.Loaded loaded = new ProgressStore(DataFolder.ofThisSystem()).load();
            loaded.told().forEach(this::say);
            return new Report(Optional.ofNullable(name).map(String::strip).filter(n -> !n.isEmpty()), clock.instant(),
                    loaded.progress());
        } catch (IOException refused) {
            throw Failure.usage("cli.report.unreadable", String.valueOf(refused.getMessage()));
        }
    }

    private static List<Path> files(List<String> names) throws Failure {
        List<Path> files = new ArrayList<>();
        for (String each : names) {
            files.add(Arguments.path(each));
        }
        return files;
    }

    private void write(String report) throws Failure {
        if (out == null) {
            console.out().print(report);
            console.out().flush();
            return;
        }
        Output.write(out, report);
    }

    private void say(Message message) {
        console.err().println("fbf: " + texts.get(message).replaceAll("\\p{Cntrl}+", " "));
    }
}
