package framebyframe.session;

import framebyframe.lesson.Scenario;
import framebyframe.lesson.Scenario.Action;
import framebyframe.protocol.Event;
import framebyframe.protocol.Role;
import framebyframe.protocol.frame.Opcode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Where a scenario's script stands: which action is next, and whether the present one is done.
///
/// It looks only at what the peers report, never at time between them, so the same script takes the same course in
/// virtual time and on sockets. What an action waits for need not come, as when the cable is cut: in virtual time it is
/// done as well once nothing travels any more, or, where only time can tell, after [#PATIENCE] or
/// [#MOST_HEARTBEATS].
final class Script {

    /// How long an action waits for what only the peers' own timers can bring.
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    /// How many heartbeats may be answered meanwhile: a connection that lives on so well will not end by itself.
    private static final int MOST_HEARTBEATS = 10;

    /// What the peers have seen so far.
    private enum Count {
        CONNECTED, OPENED, FRAMES, MESSAGES, PONGS, HEARTBEATS
    }

    /// What the present action waits for.
    ///
    /// @param untilQuiet whether it is over as well when nothing travels any more
    /// @param end when it is over in any case
    private record Wait(BooleanSupplier met, boolean untilQuiet, long end) {}

    private final boolean echoes;
    private final boolean raw;
    private final List<Action> actions;
    private final Map<Role, Map<Count, Integer>> seen = new EnumMap<>(Role.class);
    private final Map<Role, Map<Count, Integer>> expected = new EnumMap<>(Role.class);
    private final Set<Role> closed = EnumSet.noneOf(Role.class);
    private final List<Wait> waits = new ArrayList<>();
    private int next;
    private long wakeUp = Long.MAX_VALUE;

    Script(Scenario scenario) {
        this.raw = Peers.isRaw(scenario.client());
        this.echoes = scenario.server().echo();
        this.actions = scenario.script();
        for (Role role : Role.values()) {
            seen.put(role, new EnumMap<>(Count.class));
            expected.put(role, new EnumMap<>(Count.class));
        }
    }

    /// TCP stands for a peer.
    void connected(Role peer) {
        count(peer, Count.CONNECTED);
    }

    /// A peer reported something.
    void saw(Role peer, Event event) {
        switch (event) {
            case Event.Opened e -> count(peer, Count.OPENED);
            case Event.TextReceived e -> count(peer, Count.MESSAGES);
            case Event.BinaryReceived e -> count(peer, Count.MESSAGES);
            case Event.HeartbeatAnswered e -> count(peer, Count.HEARTBEATS);
            case Event.DataFrameReceived e -> count(peer, Count.FRAMES);
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
    boolean over(long now, boolean quiet) {
        return next >= actions.size() && presentIsDone(now, quiet);
    }

    /// Whether the present action is done at `now`; true before the first.
    ///
    /// @param quiet whether nothing travels, so that nothing will arrive unless somebody acts
    boolean presentIsDone(long now, boolean quiet) {
        return closed.size() == Role.values().length
                || waits.stream().allMatch(w -> w.met.getAsBoolean() || w.untilQuiet && quiet || now >= w.end);
    }

    /// Goes on to the next action, which begins at `now`.
    Action begin(long now) {
        waits.clear();
        wakeUp = Long.MAX_VALUE;
        for (Role role : Role.values()) {
            expected.put(role, new EnumMap<>(counts(seen, role)));
        }
        Action action = actions.get(next++);
        await(action, now);
        return action;
    }

    /// Nothing can happen any more that the present action waits for.
    void stopWaiting() {
        waits.clear();
    }

    boolean hasNext() {
        return next < actions.size();
    }

    /// When the present action is a pause, its end; otherwise never.
    long wakeUp() {
        return wakeUp;
    }

    private void await(Action action, long now) {
        switch (action) {
            case Scenario.Connect _,Scenario.Upgrade _ when !raw -> await(now, () -> closed.contains(Role.CLIENT)
                    || seen(Role.CLIENT, Count.OPENED) + seen(Role.SERVER, Count.OPENED) == 2);
            case Scenario.OpenTcp _,Scenario.Connect _,Scenario.Upgrade _ -> awaitQuiet(
                    () -> seen(Role.CLIENT, Count.CONNECTED) + seen(Role.SERVER, Count.CONNECTED) == 2);
            case Scenario.SendText a -> awaitMessage(Deeds.role(a.peer()));
            case Scenario.SendBinary a -> awaitMessage(Deeds.role(a.peer()));
            case Scenario.Fragment a -> {
                if (a.last()) {
                    awaitMessage(Deeds.role(a.peer()));
                } else {
                    awaitOneMore(Deeds.role(a.peer()).other(), Count.FRAMES);
                }
            }
            case Scenario.Ping a -> awaitOneMore(Deeds.role(a.peer()), Count.PONGS);
            case Scenario.Request _,Scenario.Answer _,Scenario.Write _,Scenario.DropTcp _ -> awaitQuiet(() -> false);
            case Scenario.AwaitHeartbeat a -> {
                Role role = Deeds.role(a.peer());
                int wanted = seen(role, Count.HEARTBEATS) + 1;
                await(now, () -> closed.contains(role) || seen(role, Count.HEARTBEATS) >= wanted);
            }
            case Scenario.AwaitClosed a -> await(now, () -> closed.contains(Deeds.role(a.peer())));
            case Scenario.Close _ -> await(now, () -> false);
            case Scenario.Pause a -> {
                wakeUp = now + a.duration().toNanos();
                waits.add(new Wait(() -> false, false, wakeUp));
            }
            case Scenario.Together(List<Action> all) -> all.forEach(a -> await(a, now));
            case Scenario.Cable _,Scenario.Freeze _,Scenario.Mute _ -> {
            }
        }
    }

    private void await(long now, BooleanSupplier met) {
        int enough = heartbeats() + MOST_HEARTBEATS;
        waits.add(new Wait(() -> met.getAsBoolean() || heartbeats() >= enough, false, now + PATIENCE.toNanos()));
    }

    private int heartbeats() {
        return seen(Role.CLIENT, Count.HEARTBEATS) + seen(Role.SERVER, Count.HEARTBEATS);
    }

    private void awaitQuiet(BooleanSupplier met) {
        waits.add(new Wait(met, true, Long.MAX_VALUE));
    }

    /// A message is done when it arrived, or when its echo did; the client hears both that and the server's own.
    private void awaitMessage(Role sender) {
        awaitOneMore(sender == Role.CLIENT && !echoes ? Role.SERVER : Role.CLIENT, Count.MESSAGES);
    }

    private void awaitOneMore(Role peer, Count what) {
        int wanted = counts(expected, peer).merge(what, 1, Integer::sum);
        awaitQuiet(() -> seen(peer, what) >= wanted);
    }

    private void count(Role peer, Count what) {
        counts(seen, peer).merge(what, 1, Integer::sum);
    }

    private int seen(Role peer, Count what) {
        return counts(seen, peer).getOrDefault(what, 0);
    }

    @SuppressWarnings("NullAway") // both maps hold every role
    private static Map<Count, Integer> counts(Map<Role, Map<Count, Integer>> of, Role peer) {
        return of.get(peer);
    }
}
