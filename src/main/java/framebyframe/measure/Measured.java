package framebyframe.measure;

import framebyframe.polling.Ledger;
import framebyframe.polling.Way;
import java.util.Map;

/// What was counted.
///
/// @param ledgers application bytes as they went over the sockets; delays in the time of the comparison
/// @param compression how many times faster than it would have taken
/// @param grain how exact a delay is, in nanoseconds of the comparison's time: what this machine's timers were late by
public record Measured(Map<Way, Ledger> ledgers, double compression, long grain) {

    public Measured {
        ledgers = Map.copyOf(ledgers);
    }
}
