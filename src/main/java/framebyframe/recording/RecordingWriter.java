package framebyframe.recording;

import framebyframe.wire.Direction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes down into a file; see [RecordingFile]. What is written down is with the system a fifth of a second later, or
/// earlier when much comes: so a program that is killed loses no more than that, and one that ends in order, and closes
/// this, nothing. The memory it takes does not grow with the recording.
///
/// What writes down throws an [UncheckedIOException] when the disk refuses, or refused what came before: nothing is
/// written from then on, so that there is no gap.
public final class RecordingWriter extends Recorder implements Consumer<Fact>, AutoCloseable {

    private static final Duration SOON = Duration.ofMillis(200);

    private final Blocks to;
    private final FactBuffer out;
    private boolean drainsSoon;
    private boolean closed;
    private @Nullable IOException refused;

    /// @param about the server's address as the client names it
    public RecordingWriter(Path file, String about) throws IOException {
        this(BlockFile.open(file), about);
    }

    /// @param to where a file's bytes go, closed with this
    public RecordingWriter(WritableByteChannel to, String about) throws IOException {
        this(new ChannelBlocks(to), about);
    }

    RecordingWriter(Blocks to, String about) throws IOException {
        this.to = to;
        out = begun(to, about);
    }

    /// What refuses even the beginning is not left open.
    private static FactBuffer begun(Blocks to, String about) throws IOException {
        try {
            return new FactBuffer(to, about);
        } catch (IOException refused) {
            try (to) {
                throw refused;
            }
        }
    }

    /// Writes down a fact as it is: its time must not be before that of the fact before.
    @Override
    public synchronized void accept(Fact fact) {
        write(fact);
    }

    @Override
    void write(Fact fact) {
        put(() -> out.add(fact));
    }

    /// As [Fact.Arrived], without a copy of its own.
    @Override
    public void arrived(Direction direction, long time, byte[] bytes, int length) {
        at(time, t -> put(() -> out.arrived(direction, t, bytes, length)));
    }

    private interface Put {
        void put() throws IOException;
    }

    private void put(Put put) {
        try {
            if (refused != null || closed) {
                throw refused != null ? refused : new ClosedChannelException();
            }
            put.put();
            if (!drainsSoon) {
                drainsSoon = true;
                Thread.ofVirtual().name("recording").start(this::drainSoon);
            }
        } catch (IOException e) {
            refused = e;
            throw new UncheckedIOException(e);
        }
    }

    /// Unless so much comes that it never lies here so long.
    private void drainSoon() {
        try {
            for (long left = SOON.toNanos(); left > 0; left = drainIfDue()) {
                Thread.sleep(Duration.ofNanos(left));
            }
        } catch (InterruptedException nobodyInterruptsUs) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return how many nanoseconds are left until there may be something to drain
    private synchronized long drainIfDue() {
        long left = out.drained() + SOON.toNanos() - System.nanoTime();
        if (closed || refused != null) {
            return 0;
        }
        if (left <= 0) {
            drainsSoon = false;
            try {
                out.drain();
            } catch (IOException e) {
                refused = e;
            }
        }
        return left;
    }

    /// @throws IOException when the disk refuses what was written down last, or refused what came before
    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            try (to) {
                if (refused != null) {
                    throw refused;
                }
                out.drain();
            }
        }
    }
}
