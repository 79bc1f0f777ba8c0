package framebyframe.conformance;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A process that we started: what it says goes into a file, and it ends with us at the latest.
final class Child implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    private final Process process;
    private final Path log;
    /// What it said and nobody waited for yet; an empty one is the end.
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    private final Thread lastResort = new Thread(this::kill);
    private final Thread listener;

    private Child(Process process, Path log) {
        this.process = process;
        this.log = log;
        listener = Thread.ofVirtual().start(this::listen);
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    /// @param log takes all its output
    static Child start(Path log, List<String> command) throws IOException {
        Files.createDirectories(log.getParent());
        return new Child(new ProcessBuilder(command).redirectErrorStream(true).start(), log);
    }

    /// Waits for the next line with this beginning.
    ///
    /// @return what stands behind the beginning
    /// @throws IOException if the process ended without it
    String awaitLine(String beginning) throws IOException, InterruptedException {
        Optional<String> line = lines.take();
        while (line.isPresent() && !line.get().startsWith(beginning)) {
            line = lines.take();
        }
        return line.orElseThrow(() -> new IOException("a process ended before “" + beginning + "”: see " + log))
                .substring(beginning.length());
    }

    /// @throws IOException if it says that it failed
    void awaitEnd() throws IOException, InterruptedException {
        if (process.waitFor() != 0) {
            throw new IOException("a process ended with " + process.exitValue() + ": see " + log);
        }
    }

    private void listen() {
        try (BufferedReader output = process.inputReader(); BufferedWriter file = Files.newBufferedWriter(log)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                file.write(line);
                file.newLine();
                file.flush();
                lines.add(Optional.of(line));
            }
        } catch (IOException broken) {
            // Nothing more can be heard of it, which is as good as its end.
        }
        lines.add(Optional.empty());
    }

    /// Asks it to end, and kills it if it does not.
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            kill();
        }
        listener.join();
        Runtime.getRuntime().removeShutdownHook(lastResort);
    }

    private void kill() {
        process.destroyForcibly();
    }
}
