package framebyframe.recording;

import framebyframe.protocol.ReadyState;
import java.util.Optional;

/// What is true of one peer at one moment.
///
/// @param takesPart whether its WebSocket has begun: before that its state means nothing
/// @param frozen whether its program hangs
/// @param buffered its `bufferedAmount`: bytes of messages that its TCP has not taken
/// @param bytesSent all that it has handed to TCP so far
/// @param ending what its API reported at the end, once it did
public record Side(boolean takesPart, ReadyState state, boolean frozen, long buffered, long bytesSent,
        Optional<Ending> ending) {

    /// As the API's close event says it.
    ///
    /// @param code what the other peer's Close said; 1005 if that was empty, 1006 if there was none
    /// @param clean `wasClean`: whether both Close frames went over the wire
    public record Ending(int code, String reason, boolean clean) {}

    static final Side ABSENT = new Side(false, ReadyState.CONNECTING, false, 0, 0, Optional.empty());

    Side begun() {
        return takesPart ? this : new Side(true, state, frozen, buffered, bytesSent, ending);
    }

    Side in(ReadyState now) {
        return now == state ? this : new Side(takesPart, now, frozen, buffered, bytesSent, ending);
    }

    Side frozen(boolean now) {
        return new Side(takesPart, state, now, buffered, bytesSent, ending);
    }

    Side buffering(long bytes) {
        return new Side(takesPart, state, frozen, bytes, bytesSent, ending);
    }

    Side sending(int bytes) {
        return new Side(takesPart, state, frozen, buffered, bytesSent + bytes, ending);
    }

    Side ended(Ending how) {
        return new Side(takesPart, state, frozen, buffered, bytesSent, Optional.of(how));
    }
}
