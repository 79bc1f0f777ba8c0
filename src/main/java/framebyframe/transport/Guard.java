package framebyframe.transport;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// The one lock of a peer, with two conditions: something changed, and a deadline came nearer. It is never held while a
/// thread reads, writes or calls a handler.
final class Guard {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    /// Of its own, as things change with each message and the one who waits for a deadline is not to wake for that.
    private final Condition nearer = lock.newCondition();

    void lock() {
        lock.lock();
    }

    void unlock() {
        lock.unlock();
    }

    void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    <T> T get(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /// Does something that takes its time; the lock, which the thread holds once, is free meanwhile.
    void unlocked(Runnable work) {
        lock.unlock();
        try {
            work.run();
        } finally {
            lock.lock();
        }
    }

    /// Wakes all who wait. The lock is held.
    void signal() {
        changed.signalAll();
    }

    /// Wakes the one who waits for a deadline. The lock is held.
    void hasten() {
        nearer.signalAll();
    }

    /// Waits as long as something is so; it is looked at with the lock held, again after each [#signal()].
    void awaitWhile(BooleanSupplier so) {
        while (so.getAsBoolean()) {
            changed.awaitUninterruptibly();
        }
    }

    /// Waits as long as nanoseconds are left; how many is asked likewise, again after each [#hasten()].
    void awaitDue(LongSupplier left) throws InterruptedException {
        for (long nanos = left.getAsLong(); nanos > 0; nanos = left.getAsLong()) {
            nearer.awaitNanos(nanos);
        }
    }
}
