package framebyframe.cli;

import framebyframe.protocol.Event;
import framebyframe.protocol.Role;
import framebyframe.recording.Fact;
import framebyframe.recording.Recorder;
import framebyframe.recording.RecordingWriter;
import framebyframe.text.Texts;
import framebyframe.transport.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// One connection on its way into a file. What the disk refuses is said once and ends the recording, never the
/// connection. Any thread may write.
final class RecordingOutput implements AutoCloseable {

    private final Path file;
    private final RecordingWriter writer;
    private final Texts texts;
    private final Console console;
    private final Recorder recorder = Recorder.into(this::write);
    private final Watch watch = Watch.from(recorder, this::event);
    private boolean tcpEnded;
    private boolean peerEnded;
    private boolean closed;

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
        recorder.called(peer, watch.clock().getAsLong(), call);
    }

    private void event(Role peer, long time, Event event) {
        recorder.event(peer, time, event);
        if (event instanceof Event.Closed) {
            peerEnded();
        }
    }

    private synchronized void peerEnded() {
        peerEnded = true;
        closeWhenOver();
    }

    private synchronized void write(Fact fact) {
        if (!closed) {
            append(fact);
        }
        if (fact instanceof Fact.CloseArrived) {
            tcpEnded = true;
            closeWhenOver();
        }
    }

    /// Nothing comes once the peer reported its end and the other side's end has arrived, in whichever order.
    private void closeWhenOver() {
        if (tcpEnded && peerEnded) {
            close();
        }
    }

    synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            try {
                writer.close();
            } catch (IOException refused) {
                complain(refused);
            }
        }
    }

    private void append(Fact fact) {
        try {
            writer.accept(fact);
        } catch (UncheckedIOException refused) {
            closed = true;
            complain(refused);
        }
    }

    private void complain(Exception refused) {
        console.err().println("fbf: " + texts.get("cli.record.stopped", file.toString(), String.valueOf(refused
                .getMessage())));
    }
}
