package framebyframe.cli;

import framebyframe.protocol.Event;
import framebyframe.protocol.Role;
import framebyframe.recording.RecordingWriter;
import framebyframe.text.Texts;
import framebyframe.transport.Watch;
import framebyframe.wire.Direction;
import framebyframe.wire.WireTap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// One connection on its way into a file. What the disk refuses is said once and ends the recording, never the
/// connection. Any thread may write.
final class RecordingOutput implements WireTap, AutoCloseable {

    private final Path file;
    private final RecordingWriter writer;
    private final Texts texts;
    private final Console console;
    private final Watch watch = Watch.from(this, this::event);
    private boolean tcpEnded;
    private boolean peerEnded;
    private volatile boolean closed;

    RecordingOutput(Path file, RecordingWriter writer, Texts texts, Console console) {
        this.file = file;
        this.writer = writer;
        this.texts = texts;
        this.console = console;
    }

    /// @param about the server's address as a client names it
    static RecordingOutput open(Path file, String about, Texts texts, Console console) throws Failure {
        try {
            return new RecordingOutput(file, new RecordingWriter(file, about), texts, console);
        } catch (IOException refused) {
            throw Failure.usage("cli.record.refused", file.toString(), refused.getClass().getSimpleName());
        }
    }

    Watch watch() {
        return watch;
    }

    /// The program called a peer's API, just before it does.
    void called(Role peer, String call) {
        write(() -> writer.called(peer, watch.clock().getAsLong(), call));
    }

    private void event(Role peer, long time, Event.Unseen event) {
        write(() -> writer.event(peer, time, event));
        if (event instanceof Event.Closed) {
            peerEnded();
        }
    }

    @Override
    public void connecting(long time) {
        write(() -> writer.connecting(time));
    }

    @Override
    public void connected(Direction sender, long time) {
        write(() -> writer.connected(sender, time));
    }

    @Override
    public void sent(Direction direction, long time, byte[] bytes) {
        write(() -> writer.sent(direction, time, bytes));
    }

    @Override
    public void arrived(Direction direction, long time, byte[] bytes, int length) {
        write(() -> writer.arrived(direction, time, bytes, length));
    }

    @Override
    public void closed(Direction direction, long time) {
        write(() -> writer.closed(direction, time));
    }

    @Override
    public void closeArrived(Direction direction, long time) {
        write(() -> writer.closeArrived(direction, time));
        tcpEnded();
    }

    private synchronized void peerEnded() {
        peerEnded = true;
        closeWhenOver();
    }

    private synchronized void tcpEnded() {
        tcpEnded = true;
        closeWhenOver();
    }

    /// Nothing comes once the peer reported its end and the other side's end has arrived, in whichever order.
    private void closeWhenOver() {
        if (tcpEnded && peerEnded) {
            close();
        }
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            try {
                writer.close();
            } catch (IOException refused) {
                say(refused);
            }
        }
    }

    /// What comes after the end is not written, and nobody's fault.
    private void write(Runnable fact) {
        if (!closed) {
            try {
                fact.run();
            } catch (UncheckedIOException refused) {
                complain(refused);
            }
        }
    }

    private synchronized void complain(UncheckedIOException refused) {
        if (!closed) {
            closed = true;
            say(refused);
            try (writer) {
                // Nothing more is written.
            } catch (IOException said) {
                // It is the same.
            }
        }
    }

    private void say(Exception refused) {
        console.err().println("fbf: " + texts.get("cli.record.stopped", file.toString(), String.valueOf(refused
                .getMessage())));
    }
}
