package framebyframe.cli;

import framebyframe.lesson.LessonException;
import framebyframe.measure.Measurement;
import framebyframe.text.Language;
import framebyframe.text.Texts;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The commands, and what becomes of their mistakes: one line, an exit code, and never a stack trace.
public final class Cli {

    private Cli() {}

    /// Runs one command line to its end.
    ///
    /// @return 0 done, 1 the thing asked about is wrong, 2 wrong usage or unreadable input
    public static int run(String[] args, Console console) {
        return commandLine(args, console, language(args)).execute(args);
    }

    /// The commands, with their words in one language.
    static CommandLine commandLine(String[] args, Console console, Language language) {
        Texts texts = Texts.of(language);
        CommandLine line = new CommandLine(new Root(args)).addSubcommand(new AcceptCommand(console, texts))
                .addSubcommand(new ExplainCommand(console, texts)).addSubcommand(new LessonsCommand(console, texts))
                .addSubcommand(new PlayCommand(console, texts)).addSubcommand(new ServeCommand(console, texts))
                .addSubcommand(new ConnectCommand(console, texts))
                .addSubcommand(new CompareCommand(console, texts, Measurement::of))
                .addSubcommand(new ReportCommand(console, texts, InstantSource.system()))
                .addSubcommand(new ExportCommand(console, texts));
        // A room may be called as a command is.
        line.setAllowSubcommandsAsOptionParameters(true);
        line.setResourceBundle(HelpTexts.of(language));
        line.setOut(new PrintWriter(console.out(), true, console.out().charset()));
        line.setErr(new PrintWriter(console.err(), true, console.err().charset()));
        line.setUsageHelpAutoWidth(true);
        line.setAdjustLineBreaksForWideCJKCharacters(true);
        line.setParameterExceptionHandler((e, ignored) -> misused(e, texts));
        line.setExecutionExceptionHandler((e, command, result) -> failed(e, texts, console));
        return line;
    }

    /// The language must be known before the rest is read, since complaints about the rest are made in it.
    static Language language(String... args) {
        List<String> all = Arrays.asList(args);
        int at = all.indexOf("--lang");
        Optional<String> code = at >= 0 && at + 1 < all.size()
                ? Optional.of(all.get(at + 1))
                : all.stream().filter(a -> a.startsWith("--lang=")).map(a -> a.substring("--lang=".length()))
                        .findFirst();
        return code.flatMap(Arguments::language).orElseGet(() -> Language.of(Locale.getDefault()));
    }

    private static int misused(ParameterException e, Texts texts) {
        String wrong = switch (e) {
            case UnmatchedArgumentException unmatched ->
                texts.get("cli.error.unknown", unmatched.getUnmatched().getFirst());
            case MissingParameterException missing -> texts.get("cli.error.missing",
                    missing.getMissing().stream().map(a -> a.isOption()
                            ? ((CommandLine.Model.OptionSpec) a)
                                    .longestName()
                            : a.paramLabel()).findFirst().orElse(""));
            default -> String.valueOf(e.getMessage());
        };
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        e.getCommandLine().getErr().println(oneLine("fbf: " + texts.get("cli.error.usage", wrong, command)));
        return Failure.USAGE;
    }

    private static int failed(Exception e, Texts texts, Console console) {
        if (e instanceof Failure failure) {
            console.err().println(oneLine("fbf: " + texts.get(failure.reason())));
            return failure.exitCode();
        }
        if (e instanceof LessonException broken) {
            console.err().println(oneLine("fbf: " + broken.describe(texts.language())));
            return Failure.USAGE;
        }
        console.err().println(oneLine("fbf: " + texts.get("cli.error.internal", e.toString())));
        return Failure.USAGE;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
