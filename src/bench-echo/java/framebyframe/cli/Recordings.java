package framebyframe.cli;

import framebyframe.text.Language;
import framebyframe.text.Texts;
import framebyframe.transport.Watch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The very recordings of `fbf serve --record`. Each file is written to the disk as any other but has no name left, so
/// that it is gone once its connection is.
public final class Recordings {

    private final Path folder;
    private final RecordingFiles files;

    public Recordings() throws IOException {
        folder = Files.createTempDirectory(Path.of("target"), "echo");
        folder.toFile().deleteOnExit();
        files = new RecordingFiles(Optional.of(folder.resolve("echo.fbf")), Texts.of(Language.EN),
                new Console(InputStream.nullInputStream(), System.out, System.err));
    }

    /// Who listens to the next connection.
    public Watch next() {
        Watch watch = files.next();
        try (DirectoryStream<Path> named = Files.newDirectoryStream(folder)) {
            for (Path file : named) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return watch;
    }
}
