package framebyframe.polling;

import java.util.function.BooleanSupplier;

/// Makes ledgers.
public final class Counting {

    private Counting() {}

    /// What a run has cost by `time`: all that was sent by then, and what had arrived by then counts as delivered.
    public static Ledger of(Run run, long time) {
        throw new UnsupportedOperationException();
    }

    /// The whole of it.
    public static Ledger of(Run run) {
        return of(run, Long.MAX_VALUE);
    }

    /// What all clients together cost. Those that behave alike are not played one by one; with jitter each is, on all
    /// cores.
    ///
    /// @param cancelled asked now and then; when it says so, this ends soon with a
    ///     [java.util.concurrent.CancellationException]
    public static Ledger ofAll(Parameters parameters, News news, Way way, BooleanSupplier cancelled) {
        throw new UnsupportedOperationException();
    }
}
