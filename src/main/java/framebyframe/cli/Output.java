package framebyframe.cli;

import framebyframe.progress.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// A file that a command was told to write.
final class Output {

    private Output() {}

    /// Writes all of it, or says in one line why not; then whatever was there before still is.
    static void write(String file, String content) throws Failure {
        try {
            AtomicFile.write(Arguments.path(file), content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException refused) {
            throw Failure.usage("cli.output.refused", file, refused.getClass().getSimpleName());
        }
    }
}
