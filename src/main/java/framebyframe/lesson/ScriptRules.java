package framebyframe.lesson;

import framebyframe.lesson.Scenario.Action;
import framebyframe.lesson.Scenario.Peer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Whether an action can happen where it stands in a script: after those before it, between these peers.
///
/// It keeps to what is sure. A program on a raw socket, or bytes written past the core, may have opened the connection by
/// themselves; then everything is let through that an open connection allows.
final class ScriptRules {

    private enum Phase {
        NOTHING, TCP, UPGRADED, CLOSED
    }

    private final Scenario.Client client;
    private final Scenario.Server server;
    private final boolean raw;
    private final Set<Peer> inMessage = EnumSet.noneOf(Peer.class);
    private final Set<Peer> frozen = EnumSet.noneOf(Peer.class);
    private Phase phase = Phase.NOTHING;
    private boolean written;
    private boolean cut;
    private boolean closing;
    private int unanswered;

    ScriptRules(Scenario.Client client, Scenario.Server server) {
        this.client = client;
        this.server = server;
        this.raw = client.url().startsWith("tcp:");
    }

    /// What was done together, or alone, is over: whoever closed, has closed.
    void over() {
        if (closing) {
            phase = Phase.CLOSED;
        }
    }

    /// The action, if it can come next.
    ///
    /// @throws LessonException at `place`, if it cannot
    Action next(Action action, Place place) throws LessonException {
        boolean begins = action instanceof Scenario.Connect || action instanceof Scenario.OpenTcp;
        if (begins != (phase == Phase.NOTHING)) {
            phase = phase == Phase.NOTHING ? Phase.UPGRADED : phase;
            throw place.fault("lesson.script.connectFirst");
        }
        if (raw && !possibleOnRawSocket(action)) {
            throw place.fault("lesson.script.rawSocket");
        }
        Optional<String> wrong = wrong(action);
        if (wrong.isPresent()) {
            throw place.fault("lesson.script." + wrong.get());
        }
        return action;
    }

    /// What cannot be, as the last part of its key; otherwise notes what the action changes.
    private Optional<String> wrong(Action action) {
        return switch (action) {
            case Scenario.Connect a -> to(Phase.UPGRADED);
            case Scenario.OpenTcp a -> to(Phase.TCP);
            case Scenario.Upgrade a -> phase == Phase.TCP ? to(Phase.UPGRADED) : Optional.of("upgrade");
            case Scenario.Request a -> requested();
            case Scenario.Answer a -> unanswered-- > 0 ? Optional.empty() : answeredNothing();
            case Scenario.Write a -> noteWritten();
            case Scenario.Fragment a -> message().or(() -> fragment(a));
            case Scenario.SendText a -> message().or(() -> whole(a.peer()));
            case Scenario.SendBinary a -> message().or(() -> whole(a.peer()));
            case Scenario.Ping a -> message();
            case Scenario.AwaitHeartbeat a -> message().or(() -> beats(a.peer()));
            case Scenario.Close a -> message().or(this::noteClosing);
            case Scenario.Cable(boolean cuts) -> cable(cuts);
            case Scenario.Freeze a -> freeze(a);
            case Scenario.Mute a -> Optional.empty();
            case Scenario.DropTcp a -> Optional.empty();
            case Scenario.AwaitClosed a -> Optional.empty();
            case Scenario.Pause a -> Optional.empty();
            case Scenario.Together a -> Optional.of("together");
        };
    }

    private static boolean possibleOnRawSocket(Action action) {
        return switch (action) {
            case Scenario.Connect a -> false;
            case Scenario.Upgrade a -> false;
            case Scenario.Request a -> false;
            case Scenario.Fragment a -> a.peer() == Peer.SERVER;
            case Scenario.SendText a -> a.peer() == Peer.SERVER;
            case Scenario.SendBinary a -> a.peer() == Peer.SERVER;
            case Scenario.Ping a -> a.peer() == Peer.SERVER;
            case Scenario.AwaitHeartbeat a -> a.peer() == Peer.SERVER;
            case Scenario.Close a -> a.peer() == Peer.SERVER;
            case Scenario.Mute a -> a.peer() == Peer.SERVER;
            case Scenario.AwaitClosed a -> a.peer() == Peer.SERVER;
            case Scenario.OpenTcp a -> true;
            case Scenario.Answer a -> true;
            case Scenario.Write a -> true;
            case Scenario.Cable a -> true;
            case Scenario.Freeze a -> true;
            case Scenario.DropTcp a -> true;
            case Scenario.Pause a -> true;
            case Scenario.Together a -> true;
        };
    }

    private Optional<String> to(Phase next) {
        phase = next;
        return Optional.empty();
    }

    private Optional<String> requested() {
        unanswered++;
        return phase == Phase.TCP ? Optional.empty() : Optional.of("requestAfterUpgrade");
    }

    private Optional<String> answeredNothing() {
        unanswered = 0;
        return written ? Optional.empty() : Optional.of("answersNothing");
    }

    private Optional<String> noteWritten() {
        written = true;
        return Optional.empty();
    }

    private Optional<String> noteClosing() {
        closing = true;
        return Optional.empty();
    }

    /// A frame needs an open connection, and comes before its close.
    private Optional<String> message() {
        return switch (phase) {
            case NOTHING -> Optional.of("connectFirst");
            case TCP -> written ? Optional.empty() : Optional.of("notUpgraded");
            case UPGRADED -> Optional.empty();
            case CLOSED -> Optional.of("afterClose");
        };
    }

    /// Between the fragments of a message no other message may stand (RFC 6455 §5.4).
    private Optional<String> fragment(Scenario.Fragment action) {
        boolean fits = action.first() != inMessage.contains(action.peer());
        if (action.last()) {
            inMessage.remove(action.peer());
        } else {
            inMessage.add(action.peer());
        }
        return fits ? Optional.empty() : Optional.of("fragment");
    }

    private Optional<String> whole(Peer peer) {
        return inMessage.contains(peer) ? Optional.of("fragment") : Optional.empty();
    }

    private Optional<String> beats(Peer peer) {
        boolean beats = peer == Peer.CLIENT ? client.heartbeat().isPresent() : server.heartbeat().isPresent();
        return beats ? Optional.empty() : Optional.of("noHeartbeat");
    }

    private Optional<String> cable(boolean cuts) {
        boolean changes = cuts != cut;
        cut = cuts;
        return changes ? Optional.empty() : Optional.of("cable");
    }

    private Optional<String> freeze(Scenario.Freeze action) {
        boolean changes = action.frozen() ? frozen.add(action.peer()) : frozen.remove(action.peer());
        return changes ? Optional.empty() : Optional.of("freeze");
    }
}
