package framebyframe.recording;

import framebyframe.protocol.Event;
import framebyframe.protocol.ReadyState;
import framebyframe.protocol.Role;
import framebyframe.wire.Direction;
import framebyframe.wire.WireTap;
import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;

/// Writes down what happens, fact by fact, from any thread.
///
/// A fact that reaches it late keeps its place but not its time: times never go back. Who sends tells it *before* the
/// bytes leave, so that no arrival stands before its sending.
public abstract sealed class Recorder implements WireTap permits MemoryRecorder, RecordingWriter {

    private long latest;

    /// One at a time, while this is locked.
    abstract void write(Fact fact);

    @Override
    public void connecting(long time) {
        add(time, Fact.Connecting::new);
    }

    @Override
    public void connected(Direction sender, long time) {
        add(time, t -> new Fact.Connected(t, peer(sender)));
    }

    @Override
    public void sent(Direction direction, long time, byte[] bytes) {
        add(time, t -> new Fact.Sent(t, direction, bytes));
    }

    @Override
    public void arrived(Direction direction, long time, byte[] bytes, int length) {
        add(time, t -> new Fact.Arrived(t, direction, Arrays.copyOf(bytes, length)));
    }

    @Override
    public void closed(Direction direction, long time) {
        add(time, t -> new Fact.Closed(t, direction));
    }

    @Override
    public void closeArrived(Direction direction, long time) {
        add(time, t -> new Fact.CloseArrived(t, direction));
    }

    /// A peer's program called its API.
    public void called(Role peer, long time, String call) {
        add(time, t -> new Fact.Called(t, peer, call));
    }

    /// What a peer's core reported and the bytes do not show.
    public void event(Role peer, long time, Event.Unseen event) {
        switch (event) {
            case Event.TimerSet set -> add(time, t -> new Fact.TimerSet(t, peer, set.timer(), set.deadline()));
            case Event.TimerCleared cleared -> add(time, t -> new Fact.TimerCleared(t, peer, cleared.timer()));
            case Event.TimerFired fired -> add(time, t -> new Fact.TimerFired(t, peer, fired.timer()));
            case Event.Closed(int code, String reason, boolean clean) ->
                add(time, t -> new Fact.Ended(t, peer, code, reason, clean));
        }
    }

    /// A peer's `readyState` changed, which the bytes on the wire do not show; see [Fact.Changed].
    public void changed(Role peer, long time, ReadyState.Cause cause) {
        add(time, t -> new Fact.Changed(t, peer, cause));
    }

    /// So many bytes of messages wait in a peer's program.
    public void queued(Role peer, long time, long bytes) {
        add(time, t -> new Fact.Queued(t, peer, bytes));
    }

    /// The cable was cut or mended.
    public void cable(boolean cut, long time) {
        add(time, t -> new Fact.Cable(t, cut));
    }

    /// A peer's program hangs, or goes on.
    public void frozen(Role peer, long time, boolean frozen) {
        add(time, t -> new Fact.Frozen(t, peer, frozen));
    }

    private void add(long time, LongFunction<Fact> fact) {
        at(time, t -> write(fact.apply(t)));
    }

    /// Writes something down while this is locked.
    ///
    /// @param work is told the time that it stands at
    final synchronized void at(long time, LongConsumer work) {
        latest = Math.max(latest, time);
        work.accept(latest);
    }

    private static Role peer(Direction sender) {
        return sender == Direction.CLIENT_TO_SERVER ? Role.CLIENT : Role.SERVER;
    }
}
