package framebyframe.session;

import framebyframe.lesson.Scenario.Action;
import framebyframe.lesson.Scenario.AwaitHeartbeat;
import framebyframe.lesson.Scenario.Close;
import framebyframe.lesson.Scenario.Connect;
import framebyframe.lesson.Scenario.Pause;
import framebyframe.lesson.Scenario.Peer;
import framebyframe.lesson.Scenario.Ping;
import framebyframe.lesson.Scenario.SendBinary;
import framebyframe.lesson.Scenario.SendText;
import framebyframe.protocol.Event;
import framebyframe.protocol.Role;
import framebyframe.protocol.frame.Opcode;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where a scenario's script stands: which action is next, and whether the present one is done.
///
/// It looks only at what the peers report, never at time between them, so the same script takes the same course in
/// virtual time and on sockets.
final class Script {

    /// What the peers have seen so far.
    private enum Count {
        OPENED, MESSAGES, PONGS, HEARTBEATS
    }

    private final List<Action> actions;
    private final Map<Role, Map<Count, Integer>> seen = new EnumMap<>(Role.class);
    private final Set<Role> closed = EnumSet.noneOf(Role.class);
    private int next;
    private int wanted;
    private long pauseEnd;

    Script(List<Action> actions) {
        this.actions = actions;
        for (Role role : Role.values()) {
            seen.put(role, new EnumMap<>(Count.class));
        }
    }

    /// A peer reported something.
    void saw(Role peer, Event event) {
        switch (event) {
            case Event.Opened e -> count(peer, Count.OPENED);
            case Event.TextReceived e -> count(peer, Count.MESSAGES);
            case Event.BinaryReceived e -> count(peer, Count.MESSAGES);
            case Event.HeartbeatAnswered e -> count(peer, Count.HEARTBEATS);
            case Event.ControlFrameReceived e -> {
                if (e.frame().opcode() == Opcode.PONG) {
                    count(peer, Count.PONGS);
                }
            }
            case Event.Closed e -> closed.add(peer);
            case Event.RequestReceived e -> {
            }
            case Event.ResponseReceived e -> {
            }
            case Event.StateChanged e -> {
            }
            case Event.FrameSent e -> {
            }
            case Event.DataFrameReceived e -> {
            }
            case Event.Violated e -> {
            }
            case Event.TimerSet e -> {
            }
            case Event.TimerCleared e -> {
            }
            case Event.TimerFired e -> {
            }
        }
    }

    /// Whether nothing is left to do at `now`.
    boolean over(long now) {
        return next >= actions.size() && presentIsDone(now);
    }

    /// Whether the present action is done at `now`; true before the first.
    boolean presentIsDone(long now) {
        if (next == 0) {
            return true;
        }
        boolean bothClosed = closed.size() == Role.values().length;
        return bothClosed || switch (actions.get(next - 1)) {
            case Connect a -> closed.contains(Role.CLIENT)
                    || seen(Role.CLIENT, Count.OPENED) + seen(Role.SERVER, Count.OPENED) == 2;
            // The client hears both its echo and the server's own messages.
            case SendText a -> seen(Role.CLIENT, Count.MESSAGES) >= wanted;
            case SendBinary a -> seen(Role.CLIENT, Count.MESSAGES) >= wanted;
            case Ping a -> seen(role(a.peer()), Count.PONGS) >= wanted;
            case AwaitHeartbeat a -> seen(role(a.peer()), Count.HEARTBEATS) >= wanted;
            case Pause a -> now >= pauseEnd;
            case Close a -> false;
            default -> throw new UnsupportedOperationException(actions.get(next - 1).toString());
        };
    }

    /// Goes on to the next action, which begins at `now`.
    Action begin(long now) {
        Action action = actions.get(next++);
        switch (action) {
            case Connect a -> {
            }
            case SendText a -> wanted = seen(Role.CLIENT, Count.MESSAGES) + 1;
            case SendBinary a -> wanted = seen(Role.CLIENT, Count.MESSAGES) + 1;
            case Ping a -> wanted = seen(role(a.peer()), Count.PONGS) + 1;
            case AwaitHeartbeat a -> wanted = seen(role(a.peer()), Count.HEARTBEATS) + 1;
            case Pause a -> pauseEnd = now + a.duration().toNanos();
            case Close a -> {
            }
            default -> throw new UnsupportedOperationException(action.toString());
        }
        return action;
    }

    boolean hasNext() {
        return next < actions.size();
    }

    /// When the present action is a pause, its end; otherwise never.
    long wakeUp() {
        return next > 0 && actions.get(next - 1) instanceof Pause ? pauseEnd : Long.MAX_VALUE;
    }

    /// What a peer can be told to do, in virtual time or on a socket.
    interface Actor {
        void sendText(String text);

        void sendBinary(byte[] bytes);

        void ping(byte[] payload);

        void close(int code, String reason);
    }

    /// An action as the API call that a program would write; empty when no peer acts.
    static Optional<String> call(Action action) {
        return switch (action) {
            case SendText a -> Optional.of("send(\"" + a.text() + "\")");
            case SendBinary a -> Optional.of("send(" + a.bytes().length + " bytes)");
            case Ping a -> Optional.of("ping(\"" + a.payload() + "\")");
            case Close a -> Optional.of("close(" + a.code() + ", \"" + a.reason() + "\")");
            case Connect a -> Optional.empty();
            case AwaitHeartbeat a -> Optional.empty();
            case Pause a -> Optional.empty();
            default -> throw new UnsupportedOperationException(action.toString());
        };
    }

    /// Makes a peer do its part of an action.
    static void perform(Action action, Actor actor) {
        switch (action) {
            case SendText a -> actor.sendText(a.text());
            case SendBinary a -> actor.sendBinary(a.bytes());
            case Ping a -> actor.ping(a.payload().getBytes(StandardCharsets.UTF_8));
            case Close a -> actor.close(a.code(), a.reason());
            case Connect a -> {
            }
            case AwaitHeartbeat a -> {
            }
            case Pause a -> {
            }
            default -> throw new UnsupportedOperationException(action.toString());
        }
    }

    /// Who acts; empty for connecting and for waiting.
    static Optional<Role> actor(Action action) {
        return switch (action) {
            case SendText a -> Optional.of(role(a.peer()));
            case SendBinary a -> Optional.of(role(a.peer()));
            case Ping a -> Optional.of(role(a.peer()));
            case Close a -> Optional.of(role(a.peer()));
            case Connect a -> Optional.empty();
            case AwaitHeartbeat a -> Optional.empty();
            case Pause a -> Optional.empty();
            default -> throw new UnsupportedOperationException(action.toString());
        };
    }

    static Role role(Peer peer) {
        return switch (peer) {
            case CLIENT -> Role.CLIENT;
            case SERVER -> Role.SERVER;
        };
    }

    private void count(Role peer, Count what) {
        counts(peer).merge(what, 1, Integer::sum);
    }

    private int seen(Role peer, Count what) {
        return counts(peer).getOrDefault(what, 0);
    }

    @SuppressWarnings("NullAway") // the map holds every role
    private Map<Count, Integer> counts(Role peer) {
        return seen.get(peer);
    }
}
