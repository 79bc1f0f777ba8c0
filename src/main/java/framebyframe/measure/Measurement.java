package framebyframe.measure;

import framebyframe.polling.Comparison;
import java.util.function.DoubleConsumer;

/// Measures a comparison.
public final class Measurement {

    private Measurement() {}

    /// Takes some seconds; interrupting the thread ends it soon, and nothing is left running.
    ///
    /// @param progress told how much is done, from 0 to 1, by any thread
    /// @throws MeasureException when it cannot be done
    /// @throws InterruptedException when the thread was interrupted
    public static Measured of(Comparison comparison, DoubleConsumer progress)
            throws MeasureException, InterruptedException {
        throw new UnsupportedOperationException();
    }
}
