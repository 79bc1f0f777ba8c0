package framebyframe.transport;

import framebyframe.protocol.Event;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Events on their way to the handler: in order, one at a time, by whichever thread comes first.
final class News {

    private final Guard guard;
    private final Consumer<Event> listener;
    private final Deque<Event> waiting = new ArrayDeque<>();
    private @Nullable Thread teller;

    News(Guard guard, Consumer<Event> listener) {
        this.guard = guard;
        this.listener = listener;
    }

    /// The lock is held.
    void add(Event event) {
        waiting.add(event);
    }

    /// Whether this thread is inside the handler. The lock is held.
    boolean isToldByThisThread() {
        return Thread.currentThread().equals(teller);
    }

    /// Tells all there is, unless another thread is at it.
    ///
    /// @return whether there was any
    boolean tell() {
        return guard.get(() -> {
            if (teller != null || waiting.isEmpty()) {
                return false;
            }
            teller = Thread.currentThread();
            while (!waiting.isEmpty()) {
                Event event = waiting.remove();
                guard.unlocked(() -> listener.accept(event));
            }
            teller = null;
            guard.signal();
            return true;
        });
    }

    /// Waits while another thread tells. The lock is held.
    void awaitTold() {
        guard.awaitWhile(() -> teller != null);
    }
}
