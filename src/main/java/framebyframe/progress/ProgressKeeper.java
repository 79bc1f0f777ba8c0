package framebyframe.progress;

import framebyframe.text.Message;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Keeps a learner's progress while the program runs: changes take effect at once, and reach the disk soon after, on a
/// thread of its own. Any thread may use it.
public final class ProgressKeeper implements AutoCloseable {

    private final ProgressStore store;
    private final Consumer<Message> told;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread writer;
    private Progress progress;
    private boolean dirty;
    private boolean closed;
    private boolean refused;

    private ProgressKeeper(ProgressStore store, Progress progress, Consumer<Message> told) {
        this.store = store;
        this.progress = progress;
        this.told = told;
        this.writer = Thread.ofPlatform().daemon().name("progress").unstarted(this::write);
    }

    /// Reads what is kept, and begins. Where nothing can be read it begins with nothing, and says so.
    ///
    /// @param told hears in a sentence of each file that cannot be used, and, once, of a disk that refuses; on whatever
    ///     thread that happens
    public static ProgressKeeper open(ProgressStore store, Consumer<Message> told) {
        ProgressStore.Loaded loaded;
        try {
            loaded = store.load();
        } catch (IOException e) {
            loaded = new ProgressStore.Loaded(ProgressStore.stranger(), List.of(refusal(e)));
        }
        loaded.told().forEach(told);
        ProgressKeeper keeper = new ProgressKeeper(store, loaded.progress(), told);
        keeper.writer.start();
        return keeper;
    }

    /// What the learner has done by now.
    public Progress progress() {
        lock.lock();
        try {
            return progress;
        } finally {
            lock.unlock();
        }
    }

    /// Changes it: `keeper.update(p -> p.reaching(lesson, step, now))`. Never waits for the disk.
    ///
    /// @throws IllegalStateException after [#close()]
    public void update(UnaryOperator<Progress> change) {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            progress = change.apply(progress);
            dirty = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until all is on the disk, or the disk refused it.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            dirty |= refused;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        for (Progress next = awaitChange(); next != null; next = awaitChange()) {
            try {
                ProgressStore.Loaded saved = store.save(next);
                saved.told().forEach(told);
                lock.lock();
                try {
                    progress = progress.merge(saved.progress()).of(saved.progress().learner());
                    refused = false;
                } finally {
                    lock.unlock();
                }
            } catch (IOException e) {
                if (firstRefusal()) {
                    told.accept(refusal(e));
                }
            }
        }
    }

    private boolean firstRefusal() {
        lock.lock();
        try {
            boolean first = !refused;
            refused = true;
            return first;
        } finally {
            lock.unlock();
        }
    }

    /// What has to be written next; null when that is all.
    private @Nullable Progress awaitChange() {
        lock.lock();
        try {
            while (!dirty && !closed) {
                changed.awaitUninterruptibly();
            }
            boolean was = dirty;
            dirty = false;
            return was ? progress : null;
        } finally {
            lock.unlock();
        }
    }

    private static Message refusal(IOException e) {
        return Message.of("progress.store.refused", String.valueOf(e.getMessage()));
    }
}
