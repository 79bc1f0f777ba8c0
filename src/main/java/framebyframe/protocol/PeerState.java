package framebyframe.protocol;

import framebyframe.protocol.ReadyState.Cause;
import framebyframe.protocol.ReadyState.Transition;
import java.util.Optional;

/// One peer's `readyState` over time. Here, and nowhere else, a state changes, and only as [ReadyState#TABLE] says.
final class PeerState {

    private ReadyState current = ReadyState.CONNECTING;

    ReadyState current() {
        return current;
    }

    /// Applies `cause`; answers the change if the table has one.
    Optional<Transition> apply(Cause cause) {
        Optional<Transition> transition = current.on(cause);
        current = current.after(cause);
        return transition;
    }
}
