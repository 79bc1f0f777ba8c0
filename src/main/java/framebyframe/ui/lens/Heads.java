package framebyframe.ui.lens;

import framebyframe.protocol.Observer.Request;
import framebyframe.recording.Transfer;
import framebyframe.recording.Transfer.Kind;

/// Requests that mean to open a WebSocket, and plain ones.
final class Heads {

    private Heads() {}

    /// Whether a response answers a request to open a WebSocket; one whose request nobody saw does.
    static boolean answersUpgrade(Context context) {
        return context.timeline().transfers().stream()
                .filter(t -> t.kind() == Kind.REQUEST && t.id() < context.transfer().id())
                .reduce((_, later) -> later).map(Heads::isUpgrade).orElse(true);
    }

    private static boolean isUpgrade(Transfer transfer) {
        return transfer.content().filter(c -> c instanceof Request(var request) && request.asksForUpgrade())
                .isPresent();
    }
}
