package framebyframe.echo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Starts what is asked for: `quick` or `full`, the [EchoBench], or `recording`, the [RecordingBench].
///
/// Arguments: one of these, the folder for the page, and, to look at some servers only, their names in [Contender].
final class EchoMain {

    private static final int CLIENT_CORE = 1;

    private EchoMain() {}

    public static void main(String[] arguments) throws IOException {
        String asked = arguments[0];
        List<Contender> contenders = arguments.length > 2
                ? Arrays.stream(arguments).skip(2).map(Contender::valueOf).toList()
                : List.of(Contender.values());
        if (Runtime.getRuntime().availableProcessors() < 2) {
            throw new IllegalStateException("needs two cores: one for the server, one for the load");
        }
        boolean recording = asked.equals("recording");
        String page;
        try (Program client = new Program(CLIENT_CORE, LoadMain.class)) {
            page = recording
                    ? new RecordingBench(client).run()
                    : new EchoBench(client, EchoBench.Mode.valueOf(asked.toUpperCase(Locale.ROOT))).run(contenders);
        }
        System.out.println(page);
        if (contenders.size() == Contender.values().length) {
            Files.writeString(Path.of(arguments[1], recording ? "recording.md" : "echo.md"), page);
        }
    }
}
