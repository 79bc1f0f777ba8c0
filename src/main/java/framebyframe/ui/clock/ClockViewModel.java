package framebyframe.ui.clock;

import framebyframe.protocol.CloseStatus;
import framebyframe.protocol.Role;
import framebyframe.protocol.Timer;
import framebyframe.recording.Fact;
import framebyframe.recording.Transfer;
import framebyframe.ui.player.Player;
import framebyframe.ui.player.Selection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// The heartbeats of both peers at the playhead.
public final class ClockViewModel {

    /// What the core closes with when no Pong came (RFC 6455 §7.4.1).
    public static final int GIVES_UP_WITH = CloseStatus.INTERNAL_ERROR;

    /// How long a peer waits before a Ping, and for its Pong, in nanoseconds.
    ///
    /// @param timeout empty when no Ping was ever sent in this recording
    public record Rhythm(long interval, OptionalLong timeout) {

        /// From the beginning of one wait to the last moment of the Pong.
        public long cycle() {
            return interval + timeout.orElse(0);
        }
    }

    private final Player player;

    public ClockViewModel(Player player) {
        this.player = player;
    }

    public Player player() {
        return player;
    }

    /// Empty for a peer without a heartbeat.
    public Optional<Rhythm> rhythm(Role peer) {
        OptionalLong interval = first(peer, Timer.PING_DUE);
        return interval.isPresent()
                ? Optional.of(new Rhythm(interval.getAsLong(), first(peer, Timer.PONG_DUE)))
                : Optional.empty();
    }

    /// Whether anybody would notice a link that is dead.
    public boolean anybodyListens() {
        return Arrays.stream(Role.values()).anyMatch(peer -> rhythm(peer).isPresent());
    }

    public Phase phase(Role peer) {
        return rhythm(peer).isPresent() ? beats(peer).phase() : new Phase.None();
    }

    /// The Pings sent by the playhead, oldest first.
    public List<Beat> past(Role peer) {
        return beats(peer).all();
    }

    /// How much of the present wait is left at the playhead, in nanoseconds; empty when nothing is waited for.
    public OptionalLong left(Role peer) {
        return switch (phase(peer)) {
            case Phase.Waiting(long _, long due) -> OptionalLong.of(Math.max(0, due - now()));
            case Phase.Expecting(long _, long deadline) -> OptionalLong.of(Math.max(0, deadline - now()));
            case Phase.None _,Phase.Before _,Phase.Missed _,Phase.Stopped _ -> OptionalLong.empty();
        };
    }

    /// Where the hand stands: 0 when the wait for a Ping begins, 1 at the deadline of its Pong.
    public double turn(Role peer) {
        Optional<Rhythm> rhythm = rhythm(peer);
        if (rhythm.isEmpty()) {
            return 0;
        }
        long at = switch (phase(peer)) {
            case Phase.Waiting(long since, long _) -> now() - since;
            case Phase.Expecting(long since, long _) -> rhythm.get().interval() + now() - since;
            case Phase.Missed _ -> rhythm.get().cycle();
            case Phase.None _,Phase.Before _,Phase.Stopped _ -> 0;
        };
        return Math.clamp((double) at / rhythm.get().cycle(), 0, 1);
    }

    /// The part of the dial that the wait for a Ping takes.
    public double share(Role peer) {
        return rhythm(peer).map(r -> (double) r.interval() / r.cycle()).orElse(1.0);
    }

    public long now() {
        return player.snapshot().time();
    }

    /// Selects the Ping of a heartbeat in every view.
    public void select(Role peer, Beat beat) {
        ping(peer, beat).ifPresent(ping -> player.selectionProperty().set(Selection.of(ping.id())));
    }

    public boolean isSelected(Role peer, Beat beat) {
        return ping(peer, beat).isPresent() && ping(peer, beat).equals(player.selectedTransfer());
    }

    private Optional<Transfer> ping(Role peer, Beat beat) {
        return player.timeline().transfers().stream().filter(t -> t.kind() == Transfer.Kind.PING && t.from() == peer
                && t.sent().equals(OptionalLong.of(beat.sent()))).findFirst();
    }

    private Beats beats(Role peer) {
        return Beats.of(player.timeline().recording().facts(), peer, now());
    }

    /// How long the first timer of a kind was set for.
    private OptionalLong first(Role peer, Timer timer) {
        return player.timeline().recording().facts().stream()
                .flatMap(f -> f instanceof Fact.TimerSet set && set.peer() == peer && set.timer() == timer
                        ? Stream.of(set)
                        : Stream.empty())
                .mapToLong(set -> set.deadline() - set.time()).findFirst();
    }
}
