package framebyframe.ui.transport;

import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;

/// Tells once a picture how many seconds have passed since the one before, while it runs; after a hitch it tells less, so
/// that nothing jumps.
public final class Pulse extends AnimationTimer {

    private static final double LONGEST = 0.1;
    private static final double NANOS = 1e9;

    private final DoubleConsumer passed;
    private long before;

    /// @param passed told the seconds
    public Pulse(DoubleConsumer passed) {
        this.passed = passed;
    }

    @Override
    public void start() {
        before = 0;
        super.start();
    }

    @Override
    public void handle(long nanos) {
        if (before != 0) {
            passed.accept(Math.min(LONGEST, (nanos - before) / NANOS));
        }
        before = nanos;
    }
}
