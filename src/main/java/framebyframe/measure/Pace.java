package framebyframe.measure;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/// The comparison's time on this machine's clock, faster than it would be. Before it is started it stands.
final class Pace {

    /// A timer may ring so much too late; for the rest of the time the clock is watched.
    private static final long SLACK = 150_000;

    private final double compression;
    private final CountDownLatch started = new CountDownLatch(1);
    private volatile long origin = Long.MAX_VALUE;

    /// @param compression how many times faster
    Pace(double compression) {
        this.compression = compression;
    }

    /// The page is opened in so many nanoseconds of this machine's.
    void start(long lead) {
        origin = System.nanoTime() + lead;
        started.countDown();
    }

    /// Nanoseconds of the comparison since the page was opened; negative before.
    long now() {
        return started.getCount() > 0 ? -1 : Math.round((System.nanoTime() - origin) * compression);
    }

    /// How long it takes here, in nanoseconds.
    long here(long duration) {
        return Math.round(duration / compression);
    }

    /// How long it takes there.
    long there(long nanos) {
        return Math.round(nanos * compression);
    }

    /// Waits until that moment; not at all if it is over.
    void await(long time) throws InterruptedException {
        started.await();
        long due = origin + here(time);
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (left > SLACK) {
                LockSupport.parkNanos(left - SLACK);
            } else {
                Thread.onSpinWait();
            }
        }
    }

    /// Waits for ever.
    static void awaitEnd() throws InterruptedException {
        Thread.sleep(Long.MAX_VALUE);
    }
}
