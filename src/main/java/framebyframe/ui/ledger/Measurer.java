package framebyframe.ui.ledger;

import framebyframe.measure.MeasureException;
import framebyframe.measure.Measured;
import framebyframe.polling.Comparison;
import java.util.function.DoubleConsumer;

/// Plays a comparison on real sockets, as [framebyframe.measure.Measurement] does.
@FunctionalInterface
public interface Measurer {

    /// @param progress told how much is done, from 0 to 1, by any thread
    Measured measure(Comparison comparison, DoubleConsumer progress) throws MeasureException, InterruptedException;
}
