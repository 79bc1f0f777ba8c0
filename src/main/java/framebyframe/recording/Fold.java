package framebyframe.recording;

import framebyframe.protocol.Observer;
import framebyframe.protocol.Observer.Sighting;
import framebyframe.protocol.ReadyState;
import framebyframe.protocol.Role;
import framebyframe.protocol.Timer;
import framebyframe.wire.Direction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Adds one fact after the other to what is known of a connection; see [Timeline].
final class Fold {

    private final Map<Role, Observer> observers = new EnumMap<>(Role.class);
    private final Map<Direction, Stream> streams = new EnumMap<>(Direction.class);
    private final Set<Role> present = EnumSet.noneOf(Role.class);
    private final List<Snapshot.Running> timers = new ArrayList<>();
    private final TransferLog log = new TransferLog();

    Fold(Recording recording) {
        for (Role role : Role.values()) {
            observers.put(role, new Observer(role));
        }
        for (Direction direction : Direction.values()) {
            streams.put(direction, new Stream(direction, recording));
        }
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
            case Fact.Connecting f -> {
                present.add(Role.CLIENT);
                log.connecting(f.time());
            }
            case Fact.Connected f -> {
                present.add(f.peer());
                log.connected(f.peer(), f.time());
            }
            case Fact.Sent f -> {
                log.sent(f, observer(sender(f.direction())).sent(f.bytes()));
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
        }
    }

    Snapshot snapshot(long time, int facts) {
        return new Snapshot(time, facts, Set.copyOf(present), observer(Role.CLIENT).readyState(),
                observer(Role.SERVER).readyState(), List.copyOf(timers));
    }

    /// The changes of a peer's state so far.
    List<ReadyState.Transition> transitions(Role peer) {
        return observer(peer).transitions();
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

    @SuppressWarnings("NullAway") // both maps hold every constant
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
