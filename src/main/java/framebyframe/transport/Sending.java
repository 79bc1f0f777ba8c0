package framebyframe.transport;

import framebyframe.wire.Direction;
import java.io.IOException;

/// Bytes on their way to the socket: one thread at a time writes, and takes with it what the others queue meanwhile.
final class Sending {

    private final Guard guard;
    private final Line line;
    private final Watch watch;
    private final Direction direction;
    private final Outbox outbox = new Outbox();
    private boolean writing;

    Sending(Guard guard, Line line, Watch watch, Direction direction) {
        this.guard = guard;
        this.line = line;
        this.watch = watch;
        this.direction = direction;
    }

    /// The lock is held.
    void add(byte[] frame) {
        outbox.add(frame);
    }

    /// Sends what waits, unless another thread is at it: then that one sends it. The lock is held, but free while the
    /// network takes its time.
    ///
    /// @param drained called once nothing waits, with the lock held and no other thread writing
    void flush(Runnable drained) {
        if (writing) {
            return;
        }
        writing = true;
        try {
            while (!outbox.isEmpty()) {
                write(outbox.take());
            }
            drained.run();
        } finally {
            writing = false;
            guard.signal();
        }
    }

    private void write(byte[] bytes) {
        watch.wire().sent(direction, watch.now(), bytes);
        guard.unlock();
        try {
            line.out().write(bytes);
        } catch (IOException broken) {
            line.cut();
        } finally {
            guard.lock();
        }
        if (line.tcp().isClosed()) {
            outbox.clear();
        }
        guard.signal();
    }

    /// Before more is queued: waits until the network has taken enough of what waits already. The lock is held.
    void makeRoom() {
        while (outbox.isFull()) {
            flush(() -> {});
            guard.awaitWhile(() -> writing && outbox.isFull());
        }
    }
}
