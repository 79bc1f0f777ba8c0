package framebyframe.recording;

import framebyframe.protocol.ReadyState.Cause;
import framebyframe.protocol.Role;
import framebyframe.protocol.Timer;
import framebyframe.wire.Direction;

/// How a file says what happened, to whom; see [RecordingFile].
final class FactKind {

    static final int CONNECTING = 1;
    static final int CONNECTED = 2;
    static final int SENT = 3;
    static final int ARRIVED = 4;
    static final int CLOSED = 5;
    static final int CLOSE_ARRIVED = 6;
    static final int CALLED = 7;
    static final int TIMER_SET = 8;
    static final int TIMER_CLEARED = 9;
    static final int TIMER_FIRED = 10;
    static final int QUEUED = 11;
    static final int CABLE = 12;
    static final int FROZEN = 13;
    static final int CHANGED = 14;
    static final int ENDED = 15;

    /// Set where it happened to the server, or was its sending.
    static final int SERVER = 0x10;

    private FactKind() {}

    static int of(int kind, Role peer) {
        return peer == Role.CLIENT ? kind : kind | SERVER;
    }

    static int of(int kind, Direction direction) {
        return direction == Direction.CLIENT_TO_SERVER ? kind : kind | SERVER;
    }

    static int of(Cause cause) {
        return switch (cause) {
            case HANDSHAKE_DONE -> 1;
            case HANDSHAKE_FAILED -> 2;
            case CLOSE_SENT -> 3;
            case CLOSE_RECEIVED -> 4;
            case FAILED -> 5;
            case TCP_CLOSED -> 6;
        };
    }

    static int of(Timer timer) {
        return switch (timer) {
            case OPENING -> 1;
            case PING_DUE -> 2;
            case PONG_DUE -> 3;
            case CLOSING -> 4;
        };
    }
}
