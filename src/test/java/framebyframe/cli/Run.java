package framebyframe.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What one command line said.
record Run(int exitCode, String out, String err) {

    /// In English unless the arguments say otherwise, and with an empty standard input.
    static Run of(String... args) {
        return reading("", args);
    }

    static Run reading(String input, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exitCode = Cli.run(withLanguage(args),
                new Console(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)));
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static String[] withLanguage(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        if (all.stream().noneMatch(a -> a.startsWith("--lang"))) {
            all.add("--lang=en");
        }
        return all.toArray(String[]::new);
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
