package framebyframe.measure;

import java.io.IOException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// All threads of a measurement. They are used again, and they should be the system's own: on a machine that has other
/// work, too, virtual ones are late by several times as much, as each turn takes them through more hands.
///
/// The first thing that goes wrong in one of them is kept for who waits here; when it is closed they are interrupted, and
/// none is left.
final class Crew implements AutoCloseable {

    /// What a thread does. It ends when it is interrupted; then nothing has gone wrong.
    @FunctionalInterface
    interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ExecutorService threads;
    private final Queue<Thread> all = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Void> trouble = new CompletableFuture<>();
    private volatile boolean ending;

    Crew(ThreadFactory factory) {
        threads = Executors.newCachedThreadPool(work -> {
            Thread thread = factory.newThread(work);
            all.add(thread);
            return thread;
        });
    }

    /// For servers and clients that bring their own work.
    ExecutorService threads() {
        return threads;
    }

    /// Starts a thread; none once this is closed.
    void start(Work work) {
        try {
            threads.execute(() -> perform(work));
        } catch (RejectedExecutionException closed) {
            // Then there is nothing more to do.
        }
    }

    private void perform(Work work) {
        try {
            work.run();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException wrong) {
            fail(wrong);
        }
    }

    /// From now on whatever breaks is meant to.
    void end() {
        ending = true;
    }

    /// Something is wrong that makes the rest pointless; only the first is kept.
    void fail(Exception wrong) {
        if (!ending) {
            trouble.completeExceptionally(wrong);
        }
    }

    /// Waits for so long, in nanoseconds.
    ///
    /// @throws MeasureException as soon as something goes wrong in a thread
    void await(long nanos) throws MeasureException, InterruptedException {
        try {
            trouble.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException fine) {
            // All went well until now.
        } catch (ExecutionException wrong) {
            throw new MeasureException(MeasureException.Reason.BROKEN, String.valueOf(wrong.getCause()));
        }
    }

    @Override
    public void close() {
        end();
        threads.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            long end = System.nanoTime() + PATIENCE.toNanos();
            for (Thread thread : all) {
                thread.join(Duration.ofNanos(end - System.nanoTime()));
            }
        } catch (InterruptedException again) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
