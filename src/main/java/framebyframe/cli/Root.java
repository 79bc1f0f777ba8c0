package framebyframe.cli;

import framebyframe.ui.app.FrameByFrameApp;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `fbf` itself: opens the window. Nothing of the window is loaded before that, so that commands start quickly.
@Command(name = "fbf")
final class Root implements Callable<Integer> {

    private final String[] args;

    @Spec
    private @Nullable CommandSpec spec;

    Root(String[] args) {
        this.args = args.clone();
    }

    /// Picocli itself shows the help.
    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT)
    void help(boolean asked) {}

    /// Heard before, by [Cli]; here it is only checked.
    @Option(names = "--lang", paramLabel = "en|zh", scope = ScopeType.INHERIT)
    void language(String code) {
        CommandSpec here = spec;
        if (Arguments.language(code).isEmpty() && here != null) {
            throw new ParameterException(here.commandLine(), "--lang: en|zh, not " + code);
        }
    }

    /// This and the next four are the window's: it hears them itself, here they are let through and listed.
    @Option(names = "--theme", paramLabel = "light|dark")
    void theme(String name) {}

    @Option(names = "--size", paramLabel = "WIDTHxHEIGHT")
    void size(String pixels) {}

    @Option(names = "--pictures", paramLabel = "FOLDER")
    void pictures(String folder) {}

    @Option(names = "--lesson", paramLabel = "LESSON")
    void lesson(String id) {}

    @Option(names = "--room", paramLabel = "learn|compare")
    void room(String id) {}

    @Override
    public Integer call() {
        return FrameByFrameApp.launch(args);
    }
}
