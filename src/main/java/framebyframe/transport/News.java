package framebyframe.transport;

import framebyframe.protocol.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Events on their way to the handler: in order, one at a time, by whichever thread comes first.
final class News {

    private final Guard guard;
    private final Consumer<Event> listener;
    private List<Event> waiting = new ArrayList<>();
    /// Those that are being told; empty while nobody tells.
    private List<Event> told = new ArrayList<>();
    private @Nullable Thread teller;

    News(Guard guard, Consumer<Event> listener) {
        this.guard = guard;
        this.listener = listener;
    }

    /// The lock is held.
    void add(List<Event> events) {
        waiting.addAll(events);
    }

    /// Whether this thread is inside the handler. The lock is held.
    boolean isToldByThisThread() {
        return Thread.currentThread().equals(teller);
    }

    /// Tells all there is, unless another thread is at it. The lock is held, but free while the listener is called.
    ///
    /// @return whether there was any
    boolean tell() {
        if (teller != null || waiting.isEmpty()) {
            return false;
        }
        teller = Thread.currentThread();
        while (!waiting.isEmpty()) {
            List<Event> batch = waiting;
            waiting = told;
            told = batch;
            guard.unlock();
            try {
                for (Event event : batch) {
                    listener.accept(event);
                }
            } finally {
                guard.lock();
                batch.clear();
            }
        }
        teller = null;
        guard.signal();
        return true;
    }

    /// Waits while another thread tells. The lock is held.
    void awaitTold() {
        guard.awaitWhile(() -> teller != null);
    }
}
