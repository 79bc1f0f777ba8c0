package framebyframe.recording;

import framebyframe.protocol.Observer;
import framebyframe.protocol.Observer.Sighting;
import framebyframe.protocol.ReadyState;
import framebyframe.protocol.Role;
import framebyframe.protocol.Timer;
import framebyframe.wire.Direction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Adds one fact after the other to what is known of a connection; see [Timeline].
final class Fold {

    private final Map<Role, Observer> observers = new EnumMap<>(Role.class);
    private final Map<Role, Side> sides = new EnumMap<>(Role.class);
    private final Map<Direction, Stream> streams = new EnumMap<>(Direction.class);
    private final List<Snapshot.Running> timers = new ArrayList<>();
    private final TransferLog log = new TransferLog();
    private final List<Timeline.Change> toldChanges = new ArrayList<>();
    private final Participation participation;
    /// Whether the peers tell their states themselves, since the bytes do not show them.
    private final boolean told;
    private boolean cableCut;

    Fold(Recording recording) {
        for (Role role : Role.values()) {
            observers.put(role, new Observer(role));
            sides.put(role, Side.ABSENT);
        }
        for (Direction direction : Direction.values()) {
            streams.put(direction, new Stream(direction, recording));
        }
        participation = new Participation(recording);
        told = recording.facts().stream().anyMatch(Fact.Changed.class::isInstance);
    }

    /// Which ends of one direction were watched: where only one was, it stands for both.
    private record Stream(boolean sentSeen, boolean arrivedSeen) {

        Stream(Direction direction, Recording recording) {
            this(recording.facts().stream().anyMatch(f -> f instanceof Fact.Sent s && s.direction() == direction),
                    recording.facts().stream()
                            .anyMatch(f -> f instanceof Fact.Arrived a && a.direction() == direction));
        }
    }

    void add(Fact fact) {
        switch (fact) {
            case Fact.Connecting f -> log.connecting(f.time());
            case Fact.Connected f -> log.connected(f.peer(), f.time());
            case Fact.Sent f -> {
                Role sender = sender(f.direction());
                log.sent(f, observer(sender).sent(f.bytes()));
                put(sender, side(sender).sending(f.bytes().length));
                if (!stream(f.direction()).arrivedSeen()) {
                    arrive(f.direction(), f.bytes());
                }
            }
            case Fact.Arrived f -> {
                if (stream(f.direction()).sentSeen()) {
                    arrive(f.direction(), f.bytes());
                    log.arrived(f);
                } else {
                    observer(sender(f.direction())).sent(f.bytes());
                    log.arrivedUnseen(f, arrive(f.direction(), f.bytes()));
                }
            }
            case Fact.Closed f -> {
                observer(sender(f.direction())).tcpClosed();
                log.closed(f);
            }
            case Fact.CloseArrived f -> {
                observer(sender(f.direction()).other()).tcpClosed();
                log.closeArrived(f);
            }
            case Fact.Called f -> {
            }
            case Fact.TimerSet f -> {
                stop(f.peer(), f.timer());
                timers.add(new Snapshot.Running(f.peer(), f.timer(), f.time(), f.deadline()));
            }
            case Fact.TimerCleared f -> stop(f.peer(), f.timer());
            case Fact.TimerFired f -> {
                stop(f.peer(), f.timer());
                if (f.timer() != Timer.PING_DUE) {
                    observer(f.peer()).failed();
                }
            }
            case Fact.Queued f -> put(f.peer(), side(f.peer()).buffering(f.bytes()));
            case Fact.Cable f -> cableCut = f.cut();
            case Fact.Frozen f -> put(f.peer(), side(f.peer()).frozen(f.frozen()));
            case Fact.Changed f -> side(f.peer()).state().on(f.cause()).ifPresent(row -> {
                toldChanges.add(new Timeline.Change(f.peer(), row, f.time()));
                put(f.peer(), side(f.peer()).in(row.to()));
            });
            case Fact.Ended f ->
                put(f.peer(), side(f.peer()).ended(new Side.Ending(f.code(), f.reason(), f.clean())));
        }
        follow(fact);
    }

    /// Who takes part by now, and in which state.
    private void follow(Fact fact) {
        for (Role role : Role.values()) {
            Side side = side(role);
            if (participation.begins(role, fact)) {
                side = side.begun();
            }
            put(role, told ? side : side.in(observer(role).readyState()));
        }
    }

    Snapshot snapshot(long time, int facts) {
        return new Snapshot(time, facts, side(Role.CLIENT), side(Role.SERVER), List.copyOf(timers), cableCut);
    }

    /// The changes of a peer's state so far.
    List<ReadyState.Transition> transitions(Role peer) {
        return told
                ? toldChanges.stream().filter(c -> c.peer() == peer).map(Timeline.Change::transition).toList()
                : observer(peer).transitions();
    }

    List<Transfer> transfers() {
        return log.transfers();
    }

    private List<Sighting> arrive(Direction direction, byte[] bytes) {
        return observer(sender(direction).other()).arrived(bytes);
    }

    private void stop(Role peer, Timer timer) {
        timers.removeIf(r -> r.peer() == peer && r.timer() == timer);
    }

    private void put(Role role, Side side) {
        sides.put(role, side);
    }

    @SuppressWarnings("NullAway") // the maps hold every constant
    private Side side(Role role) {
        return sides.get(role);
    }

    @SuppressWarnings("NullAway")
    private Observer observer(Role role) {
        return observers.get(role);
    }

    @SuppressWarnings("NullAway")
    private Stream stream(Direction direction) {
        return streams.get(direction);
    }

    private static Role sender(Direction direction) {
        return direction == Direction.CLIENT_TO_SERVER ? Role.CLIENT : Role.SERVER;
    }
}
