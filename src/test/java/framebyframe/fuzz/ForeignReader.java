package framebyframe.fuzz;

import framebyframe.fuzz.Model.Seen;
import framebyframe.protocol.Role;
import java.util.ArrayList;
import java.util.List;

/// Another implementation's way of reading frames, as strict as it can be set up.
interface ForeignReader {

    /// Instead of a close code: it threw what its own caller does not expect.
    int THREW = -1;

    /// What it made of a stream.
    ///
    /// @param frames those that it took, their payloads unmasked, in order
    /// @param refused the close code with which it refused the next one, 0 if it refused none
    /// @param why its own words
    record Reading(List<Seen> frames, int refused, String why) {}

    String name();

    /// Reads what `sender` sends, piece by piece. What comes after a Close frame is not given to it.
    Reading read(Role sender, List<byte[]> pieces, int maxFrame);

    /// Gathers a reading.
    final class Notes {
        final List<Seen> frames = new ArrayList<>();

        boolean closed() {
            return !frames.isEmpty() && frames.getLast().opcode() == 8;
        }

        Reading fine() {
            return new Reading(frames, 0, "");
        }

        Reading refused(int code, Throwable why) {
            return new Reading(frames, code, String.valueOf(why));
        }
    }
}
