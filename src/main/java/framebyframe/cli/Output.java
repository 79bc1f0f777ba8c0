package framebyframe.cli;

import framebyframe.progress.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that a command was told to write.
final class Output {

    private Output() {}

    /// Writes all of it, or says in one line why not; then whatever was there before still is.
    static void write(String file, String content) throws Failure {
        Path path = Arguments.path(file);
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        try {
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                // A pipe or a terminal, such as /dev/stdout.
                Files.write(path, bytes);
            } else {
                AtomicFile.write(path, bytes);
            }
        } catch (IOException refused) {
            throw Failure.usage("cli.output.refused", file, refused.getClass().getSimpleName());
        }
    }
}
