package framebyframe.ui.player;

import framebyframe.protocol.ReadyState;
import framebyframe.protocol.Role;
import framebyframe.recording.Transfer;
import java.util.Locale;

/// The style classes by which every view gives one meaning one colour.
public final class Colours {

    private Colours() {}

    /// `is-tcp`, `is-heartbeat`, `is-close`, `is-event`, or the sender's own for everything else.
    public static String styleClass(Transfer transfer) {
        return switch (transfer.kind()) {
            case TCP_OPEN, TCP_END -> "is-tcp";
            case PING, PONG -> "is-heartbeat";
            case CLOSE -> "is-close";
            case CHUNK -> "is-event";
            case UNREADABLE, RESERVED -> "is-fault";
            case REQUEST, RESPONSE, CONTINUATION, TEXT, BINARY -> styleClass(transfer.from());
        };
    }

    /// `is-client` or `is-server`.
    public static String styleClass(Role role) {
        return "is-" + role.name().toLowerCase(Locale.ROOT);
    }

    /// `state-connecting` and so on.
    public static String styleClass(ReadyState state) {
        return "state-" + state.name().toLowerCase(Locale.ROOT);
    }
}
