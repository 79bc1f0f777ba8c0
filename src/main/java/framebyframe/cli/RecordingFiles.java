package framebyframe.cli;

import framebyframe.text.Texts;
import framebyframe.transport.Watch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The recordings of a server: a recording is of one connection, so the second one goes to `name-2.fbf`, and so on.
final class RecordingFiles implements AutoCloseable {

    private final Optional<Path> file;
    private final Texts texts;
    private final Console console;
    /// Those that are open.
    private final List<RecordingOutput> outputs = new ArrayList<>();
    private String about = "";
    private int used;

    RecordingFiles(Optional<Path> file, Texts texts, Console console) {
        this.file = file;
        this.texts = texts;
        this.console = console;
    }

    /// Opens the first file, so that a place where nothing can be written is known at once.
    synchronized void open(String address) throws Failure {
        about = address;
        if (file.isPresent() && used == 0) {
            outputs.add(RecordingOutput.open(file.get(), about, texts, console));
        }
    }

    /// Who listens to the next connection.
    synchronized Watch next() {
        if (file.isEmpty()) {
            return Watch.NONE;
        }
        try {
            outputs.removeIf(RecordingOutput::isClosed);
            if (used > 0 || outputs.isEmpty()) {
                outputs.add(RecordingOutput.open(numbered(file.get(), used + 1), about, texts, console));
            }
            used++;
            return outputs.getLast().watch();
        } catch (Failure refused) {
            console.err().println("fbf: " + texts.get(refused.reason()));
            return Watch.NONE;
        }
    }

    private static Path numbered(Path file, int number) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return number == 1
                ? file
                : file.resolveSibling(dot <= 0
                        ? name + "-" + number
                        : name.substring(0, dot) + "-" + number + name.substring(dot));
    }

    @Override
    public synchronized void close() {
        outputs.forEach(RecordingOutput::close);
    }
}
