package framebyframe.recording;

import framebyframe.protocol.ReadyState;
import framebyframe.protocol.Role;
import framebyframe.protocol.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;

/// All that follows from a recording: its transfers, the states of both peers over time, the state at any moment.
///
/// It is folded once, fact by fact, through the protocol core; each fact leaves a checkpoint, so that any moment is one
/// look-up away. Not one value here is set by hand.
public final class Timeline {

    /// A stretch of time in one state; `to` is the recording's end for the last one.
    public record Band(Role peer, ReadyState state, long from, long to) {}

    /// A change of a peer's state; `transition` is the row of the core's table that it followed.
    public record Change(Role peer, ReadyState.Transition transition, long time) {}

    private final Recording recording;
    private final List<Transfer> transfers;
    private final List<Snapshot> checkpoints;
    private final List<Change> changes;

    public Timeline(Recording recording) {
        this.recording = recording;
        Fold fold = new Fold(recording);
        List<Snapshot> states = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        states.add(fold.snapshot(0, 0));
        for (int i = 0; i < recording.facts().size(); i++) {
            Fact fact = recording.facts().get(i);
            fold.add(fact);
            states.add(fold.snapshot(fact.time(), i + 1));
            for (Role peer : Role.values()) {
                long known = changed.stream().filter(c -> c.peer() == peer).count();
                fold.transitions(peer).stream().skip(known)
                        .forEach(transition -> changed.add(new Change(peer, transition, fact.time())));
            }
        }
        this.transfers = fold.transfers();
        this.checkpoints = List.copyOf(states);
        this.changes = List.copyOf(changed);
    }

    public Recording recording() {
        return recording;
    }

    /// Every transfer, in the order of [Transfer#begin()].
    public List<Transfer> transfers() {
        return transfers;
    }

    /// Every change of either peer's state, in the order of time.
    public List<Change> changes() {
        return changes;
    }

    /// The peer's states one after the other, without gap, from the moment it takes part; none if it never does.
    public List<Band> bands(Role peer) {
        List<Band> bands = new ArrayList<>();
        long from = -1;
        ReadyState state = ReadyState.CONNECTING;
        for (Snapshot now : checkpoints) {
            if (from < 0) {
                if (now.takesPart(peer)) {
                    from = now.time();
                    state = now.state(peer);
                }
            } else if (now.state(peer) != state) {
                bands.add(new Band(peer, state, from, now.time()));
                from = now.time();
                state = now.state(peer);
            }
        }
        if (from >= 0) {
            bands.add(new Band(peer, state, from, recording.end()));
        }
        return bands;
    }

    /// When a peer's `readyState` first becomes this.
    public OptionalLong becomes(Role peer, ReadyState state) {
        return bands(peer).stream().filter(band -> band.state() == state).mapToLong(Band::from).findFirst();
    }

    /// When a deadline of a peer first passed unmet: no Pong, no Close, no end of the opening handshake.
    public OptionalLong givesUp(Role peer) {
        return first(f -> f instanceof Fact.TimerFired(long _, Role whose, Timer timer) && whose == peer
                && timer != Timer.PING_DUE);
    }

    /// When the cable was first cut, or mended.
    public OptionalLong cable(boolean cut) {
        return first(f -> f instanceof Fact.Cable cable && cable.cut() == cut);
    }

    private OptionalLong first(Predicate<Fact> what) {
        return recording.facts().stream().filter(what).mapToLong(Fact::time).findFirst();
    }

    /// The state after every fact whose time is at most `time`.
    public Snapshot at(long time) {
        int low = 0;
        int high = checkpoints.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (checkpoints.get(middle).time() <= time) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return checkpoints.get(low).seenAt(time);
    }
}
