package framebyframe.lesson;

import framebyframe.lesson.Scenario.Peer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One change that a learner makes to a scenario; the scenario so changed is run like any other.
public sealed interface Edit {

    /// Another text for the message whose first frame this is.
    record Text(TransferName message, String text) implements Edit {}

    /// Something done to what is sent: bits flipped, header fields changed, other bytes, a delay.
    record Damaged(Fault fault) implements Edit {}

    /// Where TCP's reads end, in bytes after the sender's head of the handshake, rising.
    record Cuts(Peer sender, List<Integer> ends) implements Edit {
        public Cuts {
            ends = List.copyOf(ends);
        }
    }

    record Time(Timing timing, Duration duration) implements Edit {}

    /// The cable is cut at this time of the recording.
    record CutCable(Duration at) implements Edit {}

    /// A peer answers no Ping.
    record Mute(Peer peer) implements Edit {}

    record Subprotocols(Peer peer, List<String> names) implements Edit {
        public Subprotocols {
            names = List.copyOf(names);
        }
    }

    record Key(String key) implements Edit {}

    record Origin(Optional<String> origin) implements Edit {}

    /// After the opening handshake the peer sends these bytes past its own protocol core, and the rest of the script does
    /// not happen: what a learner built.
    record Built(Peer sender, byte[] bytes) implements Edit {
        @Override
        public boolean equals(Object other) {
            return other instanceof Built(Peer s, byte[] b) && s == sender && Arrays.equals(b, bytes);
        }

        @Override
        public int hashCode() {
            return 31 * sender.hashCode() + Arrays.hashCode(bytes);
        }
    }

    /// The client's request is this; once it was answered, the rest of the script happens if it can. A program on a raw
    /// socket writes this and nothing more.
    record BuiltRequest(byte[] bytes) implements Edit {
        @Override
        public boolean equals(Object other) {
            return other instanceof BuiltRequest(byte[] b) && Arrays.equals(b, bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }
}
