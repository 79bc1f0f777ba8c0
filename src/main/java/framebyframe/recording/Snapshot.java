package framebyframe.recording;

import framebyframe.protocol.ReadyState;
import framebyframe.protocol.Role;
import framebyframe.protocol.Timer;
import java.util.List;

/// What is true at one moment of a recording.
///
/// @param time in nanoseconds
/// @param facts how many facts have happened
/// @param timers those that run
/// @param cableCut whether nothing arrives
public record Snapshot(long time, int facts, Side clientSide, Side serverSide, List<Running> timers,
        boolean cableCut) {

    /// A timer that was set at `since` and fires at `deadline`.
    public record Running(Role peer, Timer timer, long since, long deadline) {}

    public Side side(Role peer) {
        return peer == Role.CLIENT ? clientSide : serverSide;
    }

    public ReadyState client() {
        return clientSide.state();
    }

    public ReadyState server() {
        return serverSide.state();
    }

    public ReadyState state(Role peer) {
        return side(peer).state();
    }

    /// Whether the peer's WebSocket has begun: before that, and for a program on a raw socket, its state means nothing.
    public boolean takesPart(Role peer) {
        return side(peer).takesPart();
    }

    Snapshot seenAt(long later) {
        return new Snapshot(Math.max(time, later), facts, clientSide, serverSide, timers, cableCut);
    }
}
