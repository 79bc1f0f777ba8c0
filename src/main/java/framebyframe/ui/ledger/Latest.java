package framebyframe.ui.ledger;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/// Work in the background of which only the latest counts: new work cancels what runs, and what was cancelled is never
/// told. Call it on the window's thread only.
final class Latest<T> {

    private final Executor background;
    private final Executor window;
    private AtomicBoolean cancelled = new AtomicBoolean();

    Latest(Executor background, Executor window) {
        this.background = background;
        this.window = window;
    }

    /// Gives up what runs, if anything does.
    void cancel() {
        cancelled.set(true);
    }

    /// @param work asks the supplier now and then whether it is cancelled, and may then throw a [CancellationException]
    /// @param done told what came out, on the window's thread
    void compute(Function<BooleanSupplier, T> work, Consumer<T> done) {
        cancel();
        AtomicBoolean mine = new AtomicBoolean();
        cancelled = mine;
        background.execute(() -> {
            if (mine.get()) {
                return;
            }
            try {
                T result = work.apply(mine::get);
                window.execute(() -> {
                    if (!mine.get()) {
                        done.accept(result);
                    }
                });
            } catch (CancellationException givenUp) {
                // Newer work runs instead.
            }
        });
    }
}
