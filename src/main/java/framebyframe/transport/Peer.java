package framebyframe.transport;

import framebyframe.protocol.CloseStatus;
import framebyframe.protocol.Connection;
import framebyframe.protocol.Event;
import framebyframe.protocol.ReadyState;
import framebyframe.protocol.Role;
import framebyframe.protocol.frame.Opcode;
import framebyframe.wire.Direction;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/// One peer on a socket, client or server: drives a [Connection] with what arrives and with the time.
///
/// A virtual thread reads, another watches the deadlines; a third writes only where the second has something to say, so
/// that a peer which does not read can hold up neither timers nor the end. One lock guards the core and the queues; no
/// thread holds it while it reads, writes or calls the [Handler].
///
/// Every method may be called from any thread. Those that send may wait until the network takes bytes.
public final class Peer {

    private static final int READ_SIZE = 64 * 1024;
    /// In nanoseconds: about what it takes to be woken.
    private static final long AWAKE = 20_000;
    private static final long NEVER = Long.MAX_VALUE;

    private final Line line;
    private final Connection connection;
    private final Duration patience;
    private final Handler handler;
    private final Watch watch;
    private final Direction direction;

    private final Guard guard = new Guard();
    private final Sending sending;
    private final News news = new News(guard, this::tell);
    private final CompletableFuture<Event.Closed> closed = new CompletableFuture<>();
    private final CountDownLatch over = new CountDownLatch(1);
    /// Whether this side told TCP, and the core, that it is done.
    private boolean ended;
    private boolean stopped;
    /// The time that the core was told last. What stands behind a message in the same read arrived with it.
    private long latest;
    /// When the timers' thread wakes at the latest, and when this side gives up waiting for the end of TCP.
    private long alarm = NEVER;
    private long cutAt = NEVER;

    /// @param patience how long bytes may still flow once the core wants TCP closed
    Peer(Line line, Connection connection, Duration patience, Handler handler, Watch watch) {
        this.line = line;
        this.connection = connection;
        this.patience = patience;
        this.handler = handler;
        this.watch = watch;
        this.direction = connection.role() == Role.CLIENT ? Direction.CLIENT_TO_SERVER : Direction.SERVER_TO_CLIENT;
        this.sending = new Sending(guard, line, watch, direction);
    }

    /// Starts to talk.
    ///
    /// @param afterwards called when everything of this peer has ended
    void start(Runnable afterwards) {
        String name = role().name().toLowerCase(Locale.ROOT) + " " + line.remote();
        Thread.ofVirtual().name(name).start(() -> {
            try {
                run(name);
            } finally {
                afterwards.run();
                over.countDown();
            }
        });
    }

    public Role role() {
        return connection.role();
    }

    /// Where the other side sits, as `host:port`.
    public String remote() {
        return line.remote();
    }

    public ReadyState readyState() {
        return guard.get(connection::readyState);
    }

    /// Sends a text message.
    ///
    /// @return whether it was; when the connection is not open it is dropped, as the other side may close at any time
    public boolean sendText(String text) {
        return send(now -> connection.sendText(text, now));
    }

    /// Sends a binary message; returns as [#sendText(String)]. The bytes must not be changed after.
    public boolean sendBinary(byte[] payload) {
        return send(now -> connection.sendBinary(payload, now));
    }

    /// Sends a fragment of a message, as [Connection#sendFragment] says; returns as [#sendText(String)].
    public boolean sendFragment(Opcode type, byte[] payload, boolean last) {
        return send(now -> connection.sendFragment(type, payload, last, now));
    }

    /// Sends a Ping; payload at most 125 bytes. Returns as [#sendText(String)].
    public boolean ping(byte[] payload) {
        return send(now -> connection.ping(payload, now));
    }

    /// Sends an unsolicited Pong; payload at most 125 bytes. Returns as [#sendText(String)].
    public boolean pong(byte[] payload) {
        return send(now -> connection.pong(payload, now));
    }

    /// Starts the closing handshake with a code and a reason of at most 123 bytes of UTF-8 (RFC 6455 §7.1.2).
    public void close(int code, String reason) {
        act(now -> connection.close(code, reason, now));
    }

    /// Starts the closing handshake with an empty Close frame.
    public void close() {
        act(connection::close);
    }

    /// Cuts TCP without a word, as a pulled cable or a crashed program would.
    public void cut() {
        line.cut();
    }

    /// How it ended, once it has. The handler has been told by then.
    public CompletableFuture<Event.Closed> closed() {
        return closed.copy();
    }

    /// Waits until the end of everything that runs for this peer.
    ///
    /// @return whether it came in time
    boolean awaitEnd(Duration atMost) throws InterruptedException {
        return over.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void run(String name) {
        Thread timers = Thread.ofVirtual().name(name + " timers").start(this::keepTime);
        try {
            act(connection::start);
            byte[] buffer = new byte[READ_SIZE];
            for (int length = read(buffer); length >= 0; length = read(buffer)) {
                arrived(buffer, length);
                letOthers();
            }
            act(this::endArrived);
        } finally {
            stop(timers);
        }
    }

    /// After each batch the other connections have their turn. When many are busy the next bytes are there by then, and
    /// the read finds them without first waiting for the system to say so, which costs more than the read itself. When
    /// none is, an answer that comes at once is awaited awake: to fall asleep and be woken takes longer than it.
    @SuppressWarnings("ThreadPriorityCheck") // Only speed depends on it.
    private void letOthers() {
        long begin = System.nanoTime();
        do {
            Thread.yield();
        } while (System.nanoTime() - begin < AWAKE && line.isQuiet());
    }

    /// @return the number of bytes; negative at the end, however it came
    private int read(byte[] buffer) {
        try {
            return line.in().read(buffer);
        } catch (IOException broken) {
            return -1;
        }
    }

    /// Each message is told before the next frame is looked at, and the answers of all go out together.
    private void arrived(byte[] buffer, int length) {
        guard.lock();
        try {
            latest = watch.now();
            watch.wire().arrived(direction.back(), latest, buffer, length);
            boolean more = !ended && connection.receiveUpToMessage(buffer, 0, length, latest);
            tellStep();
            while (more && !ended) {
                more = connection.readOn(latest);
                tellStep();
            }
            settle();
            news.awaitTold();
            sending.makeRoom();
        } finally {
            guard.unlock();
        }
    }

    /// What the core itself answers, such as a Pong, does not wait for the handler. Guarded by the lock.
    private void tellStep() {
        if (collect()) {
            flush();
        }
        news.tell();
        news.awaitTold();
    }

    private void endArrived(long now) {
        watch.wire().closeArrived(direction.back(), now);
        end(now);
    }

    /// Everything that this side does at the end of its direction, once. Guarded by the lock.
    private void end(long now) {
        if (!ended) {
            ended = true;
            cutAt = Math.min(cutAt, now + patience.toNanos());
            watch.wire().closed(direction, now);
            connection.tcpClosed(now);
        }
    }

    private boolean send(LongConsumer call) {
        guard.lock();
        try {
            sending.makeRoom();
            if (connection.readyState() != ReadyState.OPEN) {
                return false;
            }
            perform(call);
            // What a handler sends goes out with the rest of what its batch of messages brings forth.
            if (!news.isToldByThisThread()) {
                settle();
            }
            return true;
        } finally {
            guard.unlock();
        }
    }

    private void act(LongConsumer call) {
        guard.lock();
        try {
            perform(call);
            settle();
        } finally {
            guard.unlock();
        }
    }

    private void perform(LongConsumer call) {
        latest = watch.now();
        call.accept(latest);
        collect();
    }

    /// Takes what the core has to say and to send. Guarded by the lock.
    ///
    /// @return whether it has anything to send
    private boolean collect() {
        List<Event> events = connection.takeEvents();
        boolean nearer = false;
        for (Event event : events) {
            if (event instanceof Event.Unseen unseen) {
                watch.events().event(connection.role(), latest, unseen);
                nearer |= event instanceof Event.TimerSet;
            }
        }
        news.add(events);
        List<byte[]> output = connection.takeOutput();
        output.forEach(sending::add);
        if (connection.wantsTcpClosed() && cutAt == NEVER) {
            cutAt = latest + patience.toNanos();
            nearer = true;
        }
        if (nearer && deadline() < alarm) {
            guard.hasten();
        }
        return !output.isEmpty();
    }

    private long deadline() {
        return Math.min(cutAt, connection.deadline().orElse(NEVER));
    }

    /// Sends and tells until nothing is left of either. Guarded by the lock.
    private void settle() {
        do {
            flush();
        } while (news.tell());
    }

    private void flush() {
        sending.flush(this::endIfWanted);
    }

    /// All output is sent: if the core wants the end of TCP, this is the moment. Guarded by the lock.
    private void endIfWanted() {
        if (connection.wantsTcpClosed() && !ended) {
            latest = watch.now();
            end(latest);
            collect();
            guard.unlocked(line::end);
        }
    }

    /// A handler that throws ends its connection with 1011 (§7.4.1) and nobody else's.
    private void tell(Event event) {
        try {
            handler.event(this, event);
        } catch (RuntimeException | Error mistake) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, mistake);
            close(CloseStatus.INTERNAL_ERROR, "");
        }
        if (event instanceof Event.Closed end) {
            closed.complete(end);
        }
    }

    /// The timers' thread: it only ever waits or asks the core, so nothing can hold it up.
    private void keepTime() {
        guard.locked(() -> {
            try {
                for (guard.awaitDue(this::untilDue); !stopped && cutAt > watch.now(); guard.awaitDue(this::untilDue)) {
                    perform(connection::tick);
                    Thread.startVirtualThread(() -> guard.locked(this::settle));
                }
            } catch (InterruptedException nobodyInterruptsUs) {
                stopped = true;
            }
        });
        line.cut();
    }

    /// In nanoseconds; guarded by the lock.
    private long untilDue() {
        alarm = deadline();
        return stopped ? 0 : alarm - watch.now();
    }

    private void stop(Thread timers) {
        guard.locked(() -> {
            stopped = true;
            guard.hasten();
        });
        line.cut();
        try {
            timers.join();
        } catch (InterruptedException nobodyInterruptsUs) {
            Thread.currentThread().interrupt();
        }
    }
}
