package framebyframe.echo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A Java program of this benchmark in a process of its own, bound to one core; all have the same options.
final class Program implements AutoCloseable {

    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-Xms256m", "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private final Process process;
    private final Writer in;
    private final BufferedReader out;

    Program(int core, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("taskset", "-c", Integer.toString(core),
                System.getProperty("java.home") + "/bin/java"));
        command.addAll(OPTIONS);
        command.addAll(List.of(System.getProperty("echo.options", "").split(" ")));
        command.removeIf(String::isEmpty);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        in = process.outputWriter(StandardCharsets.US_ASCII);
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    }

    void say(String line) throws IOException {
        in.write(line + "\n");
        in.flush();
    }

    /// Its next line.
    ///
    /// @throws IOException if it ended instead
    String hear() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException("ended: " + process.info().commandLine().orElse("a process"));
        }
        return line;
    }

    /// The time that all its threads were running.
    Duration busy() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// It ends by itself once its standard input does; otherwise it is ended.
    @Override
    public void close() throws IOException {
        in.close();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurry) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
