package framebyframe.echo;

import framebyframe.cli.Recordings;
import framebyframe.recording.Fact;
import framebyframe.recording.Recorder;
import framebyframe.transport.Handler;
import framebyframe.transport.TransportException;
import framebyframe.transport.Watch;
import framebyframe.transport.WebSocketServer;
import java.io.IOException;
import java.util.function.Supplier;

/// The bundled server.
record OurServer(Recording recording) implements EchoServer {

    /// What becomes of each connection's facts.
    enum Recording {
        OFF,
        /// The latest are kept, so that memory stays bounded; a window keeps all.
        MEMORY,
        /// All are written into a file, as `fbf serve --record` does.
        FILES
    }

    static final int LATEST = 256;

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
        Fact[] latest = new Fact[LATEST];
        int[] count = {0};
        Recorder recorder = Recorder.into(fact -> latest[count[0]++ % LATEST] = fact);
        return Watch.from(recorder, recorder::event);
    }
}
