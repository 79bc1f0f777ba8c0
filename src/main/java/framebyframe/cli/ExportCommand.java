package framebyframe.cli;

import framebyframe.export.Handout;
import framebyframe.export.LessonPage;
import framebyframe.lesson.LessonException;
import framebyframe.session.LessonRun;
import framebyframe.text.Texts;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `fbf export LESSON --to OUT`: a lesson as a file for other programs; which one, the ending says.
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

    private final Console console;
    private final Texts texts;

    @Parameters(paramLabel = "LESSON")
    private String lesson = "";

    @Option(names = "--to", paramLabel = "OUT", required = true)
    private String to = "";

    ExportCommand(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    @Override
    public Integer call() throws Failure, LessonException {
        String ending = to.substring(to.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!ending.equals("html") && !ending.equals("md")) {
            throw Failure.usage("cli.export.ending", to);
        }
        LessonRun run = LessonRun.of(Named.lesson(lesson));
        Output.write(to, ending.equals("html")
                ? LessonPage.of(run, texts.language())
                : Handout.of(run, texts.language()));
        console.err().println(texts.get("cli.export.done", to));
        return 0;
    }
}
