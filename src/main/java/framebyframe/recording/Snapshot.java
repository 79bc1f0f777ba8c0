package framebyframe.recording;

import framebyframe.protocol.ReadyState;
import framebyframe.protocol.Role;
import framebyframe.protocol.Timer;
import java.util.List;
import java.util.Set;

/// What is true at one moment of a recording.
///
/// @param time in nanoseconds
/// @param facts how many facts have happened
/// @param present the peers that take part by now
/// @param timers those that run
public record Snapshot(long time, int facts, Set<Role> present, ReadyState client, ReadyState server,
        List<Running> timers) {

    /// A timer that was set at `since` and fires at `deadline`.
    public record Running(Role peer, Timer timer, long since, long deadline) {}

    public ReadyState state(Role peer) {
        return peer == Role.CLIENT ? client : server;
    }

    /// Whether the peer has begun: before that its state means nothing.
    public boolean takesPart(Role peer) {
        return present.contains(peer);
    }

    Snapshot seenAt(long later) {
        return new Snapshot(Math.max(time, later), facts, present, client, server, timers);
    }
}
