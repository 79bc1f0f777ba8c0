package framebyframe.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes facts into a file as they are handed over, from any thread; see [RecordingFile]. What is handed over is with
/// the system a fifth of a second later, or at once when much comes: so a program that is killed loses no more than
/// that, and one that ends in order, and closes this, nothing. The memory it takes does not grow.
public final class RecordingWriter implements Consumer<Fact>, AutoCloseable {

    private static final Duration SOON = Duration.ofMillis(200);

    private final WritableByteChannel to;
    private final FactBuffer out;
    private boolean drainsSoon;
    private boolean closed;
    private @Nullable IOException refused;

    /// @param about the server's address as the client names it
    public RecordingWriter(Path file, String about) throws IOException {
        this(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE), about);
    }

    /// @param to where a file's bytes go, closed with this
    public RecordingWriter(WritableByteChannel to, String about) throws IOException {
        this.to = to;
        out = new FactBuffer(to, about);
    }

    /// @throws UncheckedIOException when the disk refuses, or refused what came before
    @Override
    public synchronized void accept(Fact fact) {
        try {
            if (refused != null || closed) {
                throw refused != null ? refused : new ClosedChannelException();
            }
            out.add(fact);
            if (!drainsSoon) {
                drainsSoon = true;
                Thread.ofVirtual().name("recording").start(this::drainSoon);
            }
        } catch (IOException e) {
            refused = e;
            throw new UncheckedIOException(e);
        }
    }

    private void drainSoon() {
        try {
            Thread.sleep(SOON);
            drain();
        } catch (InterruptedException nobodyInterruptsUs) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void drain() {
        drainsSoon = false;
        if (!closed) {
            try {
                out.drain();
            } catch (IOException e) {
                refused = e;
            }
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            try (to) {
                out.drain();
            }
        }
    }
}
