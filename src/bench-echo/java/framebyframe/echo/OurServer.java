package framebyframe.echo;

import framebyframe.cli.Recordings;
import framebyframe.transport.Handler;
import framebyframe.transport.TransportException;
import framebyframe.transport.Watch;
import framebyframe.transport.WebSocketServer;
import java.io.IOException;
import java.util.function.Supplier;

/// The bundled server.
///
/// @param recording writes each connection into a file, as `fbf serve --record` does
record OurServer(boolean recording) implements EchoServer {

    @Override
    public int start() throws TransportException, IOException {
        Supplier<Watch> watches = recording ? new Recordings()::next : () -> Watch.NONE;
        return WebSocketServer.start(WebSocketServer.Options.DEFAULT, Handler.ECHO, client -> watches.get())
                .address().getPort();
    }
}
