package framebyframe.echo;

import framebyframe.cli.Recordings;
import framebyframe.recording.Recorder;
import framebyframe.recording.RecordingWriter;
import framebyframe.transport.Handler;
import framebyframe.transport.TransportException;
import framebyframe.transport.Watch;
import framebyframe.transport.WebSocketServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/// The bundled server.
record OurServer(Recording recording) implements EchoServer {

    /// What becomes of each connection's facts.
    enum Recording {
        OFF,
        /// They stay in memory, the latest [Latest#SIZE] bytes of what would stand in a file.
        MEMORY,
        /// All are written into a file, as `fbf serve --record` does.
        FILES
    }

    @Override
    public int start() throws TransportException, IOException {
        Supplier<Watch> watches = switch (recording) {
            case OFF -> () -> Watch.NONE;
            case MEMORY -> OurServer::keeping;
            case FILES -> new Recordings()::next;
        };
        return WebSocketServer.start(WebSocketServer.Options.DEFAULT, Handler.ECHO, client -> watches.get())
                .address().getPort();
    }

    private static Watch keeping() {
        try {
            Recorder recorder = new RecordingWriter(new Latest(), "");
            return Watch.from(recorder, recorder::event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
