package framebyframe.ui.app;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;

/// The way from any thread to JavaFX's own, and the only place that takes it. Hand it out as an [Executor].
///
/// Work that comes in while earlier work waits joins it, so a burst costs one turn of the event loop.
public final class Fx implements Executor {

    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean called = new AtomicBoolean();

    @Override
    public void execute(Runnable work) {
        waiting.add(work);
        call();
    }

    private void call() {
        if (called.compareAndSet(false, true)) {
            Platform.runLater(this::drain);
        }
    }

    /// Does what waits now; what comes in meanwhile, or stands behind work that threw, takes the next turn.
    private void drain() {
        called.set(false);
        int batch = waiting.size();
        try {
            for (int i = 0; i < batch; i++) {
                Runnable work = waiting.poll();
                if (work != null) {
                    work.run();
                }
            }
        } finally {
            if (!waiting.isEmpty()) {
                call();
            }
        }
    }
}
