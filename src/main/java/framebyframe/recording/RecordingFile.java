package framebyframe.recording;

import framebyframe.text.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The program's own file format (`.fbf`): what was seen of one connection, fact by fact, in the order of time.
///
/// Numbers are unsigned and stand seven bits to a byte, the lowest first; the high bit of all bytes but the last is 1.
///
/// | part | bytes |
/// |---|---|
/// | magic | `89 66 62 66`: no text begins so, then `fbf` |
/// | version | 1, a byte |
/// | about | its length, a number; UTF-8 |
/// | facts, any number of times | its length, a number; a kind, a byte; the nanoseconds since the fact before, a number; what belongs to the kind |
///
/// The kind's lower half says what happened, see [FactKind]; `10` is set where that was the server's, or on its way from
/// the server. To bytes that were sent or arrived belong these, to a call its UTF-8, to a timer its number in a byte
/// (1 OPENING, 2 PING_DUE, 3 PONG_DUE, 4 CLOSING), and to a timer that was set the deadline, a number. To bytes that wait
/// belongs how many, a number; to a cable that it was cut, to a program that it hangs, a byte (0 no, 1 yes); to a change
/// of state its cause in a byte (1 HANDSHAKE_DONE, 2 HANDSHAKE_FAILED, 3 CLOSE_SENT, 4 CLOSE_RECEIVED, 5 FAILED,
/// 6 TCP_CLOSED); to a reported end the code, a number, whether it was clean, a byte, and the reason's UTF-8.
///
/// More than 1 MiB that went in one go is written as several facts of one time, so that no fact is long. A file may end
/// within a fact, as after a crash: it is readable up to there.
public final class RecordingFile {

    /// What a file holds.
    ///
    /// @param torn what to tell people if the file ends within a fact
    public record Contents(Recording recording, Optional<Message> torn) {}

    static final byte[] MAGIC = {(byte) 0x89, 'f', 'b', 'f'};
    static final int VERSION = 1;

    /// Bytes in a fact that is written, and UTF-16 units of a call.
    static final int PIECE = 1 << 20;

    /// Bytes in a fact that is read: a call of so many units that each take three bytes, with what stands around it.
    static final int LONGEST = 3 * PIECE + 64;

    /// What is read at once: that many facts, and that many bytes in all of them.
    static final int MOST_FACTS = 1_000_000;
    static final long MOST_BYTES = 512L << 20;

    private RecordingFile() {}

    public static void write(Path file, Recording recording) throws IOException {
        try (RecordingWriter writer = new RecordingWriter(file, recording.about())) {
            recording.facts().forEach(writer);
        }
    }

    /// Reads all of a file that is not too long for that; [RecordingReader] reads any.
    ///
    /// @throws RecordingException when something else stands there than the format has, or too much for one look
    public static Contents read(Path file) throws IOException, RecordingException {
        try (RecordingReader reader = new RecordingReader(file)) {
            List<Fact> facts = new ArrayList<>();
            for (Optional<Fact> fact = reader.next(); fact.isPresent(); fact = reader.next()) {
                if (facts.size() == MOST_FACTS || reader.position() > MOST_BYTES) {
                    throw new RecordingException(reader.position(), "recording.size", MOST_FACTS, MOST_BYTES >> 20);
                }
                facts.add(fact.get());
            }
            return new Contents(new Recording(reader.about(), facts), reader.torn());
        }
    }
}
