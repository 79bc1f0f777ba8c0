package framebyframe.recording;

import framebyframe.protocol.Event;
import framebyframe.protocol.ReadyState;
import framebyframe.protocol.Role;
import framebyframe.wire.Direction;
import framebyframe.wire.WireTap;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Writes down what happens, fact by fact, from any thread.
///
/// A fact that reaches it late keeps its place but not its time: times never go back. Who sends tells it *before* the
/// bytes leave, so that no arrival stands before its sending.
public final class Recorder implements WireTap {

    private final String about;
    private final Consumer<Fact> sink;
    private final boolean keeps;
    private final List<Fact> facts = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private long latest;

    /// @param about the server's address as the client names it
    public Recorder(String about) {
        this(about, fact -> {});
    }

    /// @param sink told of each fact as it is written down, one at a time
    public Recorder(String about, Consumer<Fact> sink) {
        this(about, sink, true);
    }

    private Recorder(String about, Consumer<Fact> sink, boolean keeps) {
        this.about = about;
        this.sink = sink;
        this.keeps = keeps;
    }

    /// Keeps nothing itself, so that it may go on for days: all goes to `sink`.
    public static Recorder into(Consumer<Fact> sink) {
        return new Recorder("", sink, false);
    }

    /// All that was written down so far.
    public Recording recording() {
        lock.lock();
        try {
            return new Recording(about, facts);
        } finally {
            lock.unlock();
        }
    }

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
    public void arrived(Direction direction, long time, byte[] bytes) {
        add(time, t -> new Fact.Arrived(t, direction, bytes));
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

    /// What a peer's core reported; only its timers and the way it ended are facts of their own,
    /// the rest follows from the bytes.
    public void event(Role peer, long time, Event event) {
        switch (event) {
            // What comes with each message comes first here: asked in this order.
            case Event.FrameSent e -> {
            }
            case Event.DataFrameReceived e -> {
            }
            case Event.ControlFrameReceived e -> {
            }
            case Event.TextReceived e -> {
            }
            case Event.BinaryReceived e -> {
            }
            case Event.HeartbeatAnswered e -> {
            }
            case Event.Violated e -> {
            }
            case Event.TimerSet set -> add(time, t -> new Fact.TimerSet(t, peer, set.timer(), set.deadline()));
            case Event.TimerCleared cleared -> add(time, t -> new Fact.TimerCleared(t, peer, cleared.timer()));
            case Event.TimerFired fired -> add(time, t -> new Fact.TimerFired(t, peer, fired.timer()));
            case Event.RequestReceived e -> {
            }
            case Event.ResponseReceived e -> {
            }
            case Event.Opened e -> {
            }
            case Event.StateChanged e -> {
            }
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

    private interface At {
        Fact fact(long time);
    }

    private void add(long time, At at) {
        lock.lock();
        try {
            latest = Math.max(latest, time);
            Fact fact = at.fact(latest);
            if (keeps) {
                facts.add(fact);
            }
            sink.accept(fact);
        } finally {
            lock.unlock();
        }
    }

    private static Role peer(Direction sender) {
        return sender == Direction.CLIENT_TO_SERVER ? Role.CLIENT : Role.SERVER;
    }
}
