package framebyframe.cli;

import framebyframe.protocol.Role;
import framebyframe.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `fbf explain HEX`: what frames or a handshake consist of, bit by bit, and what is wrong with them.
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

    /// Of hex text, in bytes; a person does not look through more.
    private static final int LONGEST_INPUT = 64 * 1024 * 1024;

    private final Console console;
    private final Texts texts;

    @Parameters(paramLabel = "HEX|-", arity = "0..*")
    private List<String> hex = List.of();

    @Option(names = "--from", paramLabel = "client|server")
    private @Nullable String from;

    @Option(names = "--compressed")
    private boolean compressed;

    @Option(names = "--json")
    private boolean json;

    ExplainCommand(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    @Override
    public Integer call() throws Failure, IOException {
        Optional<Role> sender = from == null ? Optional.empty() : Optional.of(Arguments.role(from));
        List<HexInput.Stretch> capture = HexInput
                .capture(hex.isEmpty() || hex.equals(List.of("-")) ? readAll() : String.join(" ", hex));
        if (capture.stream().allMatch(stretch -> stretch.bytes().length == 0)) {
            throw Failure.usage("cli.hex.empty");
        }
        Dissection dissection = Dissection.of(capture, sender, compressed);
        if (json) {
            console.out().println(Json.pretty(new ExplainJson(texts).of(dissection)));
        } else {
            new ExplainText(console.out(), texts).print(dissection);
        }
        return dissection.hasViolations() ? Failure.WRONG : 0;
    }

    private String readAll() throws Failure, IOException {
        byte[] text = console.in().readNBytes(LONGEST_INPUT + 1);
        if (text.length > LONGEST_INPUT) {
            throw Failure.usage("cli.hex.long", LONGEST_INPUT);
        }
        return new String(text, StandardCharsets.UTF_8);
    }
}
