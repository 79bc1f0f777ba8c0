package framebyframe.recording;

import framebyframe.text.Message;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// Reads a recording's file fact by fact, so that it may be of any length; see [RecordingFile]. What it takes in memory
/// is bounded, whatever the file says.
public final class RecordingReader implements AutoCloseable {

    private final FactInput in;
    private final String about;
    private long time;
    private Optional<Message> torn = Optional.empty();

    /// @throws RecordingException when it is no recording
    public RecordingReader(Path file) throws IOException, RecordingException {
        in = new FactInput(new BufferedInputStream(Files.newInputStream(file), 64 * 1024));
        try {
            about = head();
        } catch (IOException | RecordingException | RuntimeException failed) {
            in.close();
            throw failed;
        }
    }

    private String head() throws IOException, RecordingException {
        try {
            if (!Arrays.equals(in.body(RecordingFile.MAGIC.length).rest(), RecordingFile.MAGIC)) {
                throw new RecordingException(0, "recording.magic");
            }
            long at = in.position();
            if (in.body(1).octet() != RecordingFile.VERSION) {
                throw new RecordingException(at, "recording.version", RecordingFile.VERSION);
            }
            return in.body(in.length(0)).text();
        } catch (EOFException tooShort) {
            throw new RecordingException(in.position(), "recording.head");
        }
    }

    /// The server's address as the client names it.
    public String about() {
        return about;
    }

    /// The next fact; none at the end of the file, or where it was torn off.
    ///
    /// @throws RecordingException when something else stands there; nothing more should be asked then
    public Optional<Fact> next() throws IOException, RecordingException {
        long begin = in.position();
        if (torn.isPresent()) {
            return Optional.empty();
        }
        try {
            Fact fact = in.body(in.length(1)).fact(time);
            time = fact.time();
            return Optional.of(fact);
        } catch (EOFException cutOff) {
            torn = Optional.of(begin).filter(b -> in.position() > b)
                    .map(b -> Message.of("recording.torn", b.toString()));
            return Optional.empty();
        }
    }

    /// What to tell people once the end was found and lies within a fact.
    public Optional<Message> torn() {
        return torn;
    }

    /// How much was read, in bytes.
    long position() {
        return in.position();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
