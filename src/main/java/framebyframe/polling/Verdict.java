package framebyframe.polling;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a comparison teaches: who is fast enough, and who of those is cheap.
///
/// A way is fresh when its mean delay is at most [Quantity#FRESHNESS]; cost is bytes on the wire, both ways, of one client
/// over the whole duration.
///
/// @param fresh who is fast enough, the cheapest first
/// @param slow who is not, the fastest first
/// @param ties those of `fresh` that cost at most a tenth more than the cheapest, which is among them
/// @param pollingFine whether short polling will do: it is fresh, and among the ties or cheap in absolute terms
/// @param notes what else is true here and worth saying
public record Verdict(Map<Way, Ledger> ledgers, List<Way> fresh, List<Way> slow, List<Way> ties, boolean pollingFine,
        List<Note> notes) {

    /// How much more than the cheapest still counts as the same.
    static final double TIE = 1.1;
    /// Cheap in absolute terms: all clients together ask less often than once a second …
    static final double FEW_REQUESTS = 1;
    /// … and it costs at most this many times the cheapest.
    static final double LITTLE_MORE = 1.5;

    public Verdict {
        ledgers = Map.copyOf(ledgers);
        fresh = List.copyOf(fresh);
        slow = List.copyOf(slow);
        ties = List.copyOf(ties);
        notes = List.copyOf(notes);
    }

    public static Verdict of(Comparison comparison) {
        Map<Way, Ledger> ledgers = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            ledgers.put(way, Counting.of(comparison.run(way)));
        }
        return of(comparison.parameters(), ledgers);
    }

    /// @param ledgers of each way for one client over the whole duration
    public static Verdict of(Parameters parameters, Map<Way, Ledger> ledgers) {
        List<Way> cheapestFirst = List.of(Way.values()).stream()
                .sorted(Comparator.comparingLong(way -> Counted.WIRE.bytes(ledger(ledgers, way)))).toList();
        List<Way> fresh = cheapestFirst.stream().filter(way -> isFresh(parameters, ledger(ledgers, way))).toList();
        List<Way> slow = cheapestFirst.stream().filter(way -> !fresh.contains(way))
                .sorted(Comparator.comparingDouble(way -> ledger(ledgers, way).delay().mean())).toList();
        List<Way> ties = fresh.stream().filter(way -> times(ledgers, way, fresh.getFirst()) <= TIE).toList();
        return new Verdict(ledgers, fresh, slow, ties, isPollingFine(parameters, ledgers, fresh, ties),
                Note.of(ledgers));
    }

    /// Where nothing was told there is nothing that could be late; where there was news and none came, nothing is fresh.
    private static boolean isFresh(Parameters parameters, Ledger ledger) {
        return ledger.delivered() == 0
                ? ledger.overwritten() == 0
                : ledger.delay().mean() <= parameters.value(Quantity.FRESHNESS) * 1e9;
    }

    private static boolean isPollingFine(Parameters parameters, Map<Way, Ledger> ledgers, List<Way> fresh,
            List<Way> ties) {
        if (!fresh.contains(Way.SHORT_POLLING)) {
            return false;
        }
        double requestsPerSecond = ledger(ledgers, Way.SHORT_POLLING).requests() * parameters.value(Quantity.CLIENTS)
                / (parameters.duration() / 1e9);
        return ties.contains(Way.SHORT_POLLING) || requestsPerSecond < FEW_REQUESTS
                && times(ledgers, Way.SHORT_POLLING, fresh.getFirst()) <= LITTLE_MORE;
    }

    /// The cheapest of those that are fresh; none when nobody is.
    public Optional<Way> cheapest() {
        return fresh.stream().findFirst();
    }

    /// How many times as much `way` costs as `other`, on the wire.
    public double times(Way way, Way other) {
        return times(ledgers, way, other);
    }

    static double times(Map<Way, Ledger> ledgers, Way way, Way other) {
        return Counted.WIRE.bytes(ledger(ledgers, way)) / Math.max(1.0, Counted.WIRE.bytes(ledger(ledgers, other)));
    }

    static Ledger ledger(Map<Way, Ledger> ledgers, Way way) {
        Ledger ledger = ledgers.get(way);
        if (ledger == null) {
            throw new IllegalArgumentException("no ledger of " + way);
        }
        return ledger;
    }
}
