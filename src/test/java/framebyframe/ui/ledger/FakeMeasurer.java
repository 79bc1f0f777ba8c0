package framebyframe.ui.ledger;

import framebyframe.measure.MeasureException;
import framebyframe.measure.Measured;
import framebyframe.polling.Comparison;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.DoubleConsumer;

/// Measures nothing: it does what the test tells it, one order after another, and notes whether it was interrupted.
final class FakeMeasurer implements Measurer {

    /// What to do next.
    @FunctionalInterface
    interface Order {
        /// @return what was measured, or nothing to wait for the next order
        java.util.Optional<Measured> follow(Comparison comparison, DoubleConsumer progress) throws MeasureException;
    }

    final BlockingQueue<Order> orders = new LinkedBlockingQueue<>();
    final CountDownLatch interrupted = new CountDownLatch(1);

    void progress(double part) {
        orders.add((_, progress) -> {
            progress.accept(part);
            return java.util.Optional.empty();
        });
    }

    void result(Measured measured) {
        orders.add((_, _) -> java.util.Optional.of(measured));
    }

    void fail(MeasureException.Reason reason) {
        orders.add((_, _) -> {
            throw new MeasureException(reason, "as a test wants it");
        });
    }

    @Override
    public Measured measure(Comparison comparison, DoubleConsumer progress)
            throws MeasureException, InterruptedException {
        try {
            while (true) {
                java.util.Optional<Measured> result = orders.take().follow(comparison, progress);
                if (result.isPresent()) {
                    return result.get();
                }
            }
        } catch (InterruptedException cancelled) {
            interrupted.countDown();
            throw cancelled;
        }
    }
}
