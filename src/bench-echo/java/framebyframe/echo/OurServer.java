package framebyframe.echo;

import framebyframe.recording.Recorder;
import framebyframe.recording.RecordingFile;
import framebyframe.transport.Handler;
import framebyframe.transport.TransportException;
import framebyframe.transport.Watch;
import framebyframe.transport.WebSocketServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The bundled server.
///
/// @param recording writes each connection into a file, as `fbf serve --record` does
record OurServer(boolean recording) implements EchoServer {

    @Override
    public int start() throws TransportException {
        return WebSocketServer.start(WebSocketServer.Options.DEFAULT, Handler.ECHO,
                client -> recording ? record() : Watch.NONE).address().getPort();
    }

    private static Watch record() {
        try {
            Path file = Files.createTempFile(Path.of("target"), "echo", ".fbf");
            file.toFile().deleteOnExit();
            Recorder recorder = Recorder.into(new RecordingFile.Writer(file, ""));
            return Watch.from(recorder, recorder::event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
