package framebyframe.measure;

import framebyframe.polling.Ledger;
import framebyframe.polling.Way;
import java.util.Map;

/// What was counted.
///
/// @param ledgers application bytes as they went over the sockets; delays in the time of the comparison
/// @param compression how many times faster than it would have taken
/// @param grain how exact a delay is, in nanoseconds of the comparison's time: by how much the latest of hundreds of polls
/// was late that went at the side, through the same client, relay and server, and were due at a time known before. It is
/// this machine's lateness alone (timers, threads, other programs) in as many steps as any delay has, stretched as the
/// time is compressed. What differs by less is the same, as far as this machine can tell
public record Measured(Map<Way, Ledger> ledgers, double compression, long grain) {

    public Measured {
        ledgers = Map.copyOf(ledgers);
    }
}
