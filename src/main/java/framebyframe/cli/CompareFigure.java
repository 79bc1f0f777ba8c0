package framebyframe.cli;

import framebyframe.polling.Ledger;
import framebyframe.wire.Direction;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// One figure of a ledger, as scripts know it.
///
/// @param isTime whether it is nanoseconds, and not a number that adds up over clients
record CompareFigure(String code, boolean isTime, ToDoubleFunction<Ledger> reading) {

    private static final double PERCENT = 100;

    static final CompareFigure REQUESTS = sum("requests", Ledger::requests);
    static final CompareFigure BYTES_UP = sum("bytesUp", l -> l.bytes(Direction.CLIENT_TO_SERVER));
    static final CompareFigure BYTES_DOWN = sum("bytesDown", l -> l.bytes(Direction.SERVER_TO_CLIENT));
    static final CompareFigure WIRE_UP = sum("wireBytesUp", l -> l.wireBytes(Direction.CLIENT_TO_SERVER));
    static final CompareFigure WIRE_DOWN = sum("wireBytesDown", l -> l.wireBytes(Direction.SERVER_TO_CLIENT));
    static final CompareFigure EMPTY = sum("emptyResponses", Ledger::emptyResponses);
    static final CompareFigure DELIVERED = sum("delivered", Ledger::delivered);
    static final CompareFigure MEAN = time("meanDelay", l -> l.delay().mean());
    static final CompareFigure P99 = time("p99Delay", l -> l.delay().p99());
    static final CompareFigure WORST = time("maxDelay", l -> l.delay().most());

    /// Those that cli.md fixes, in its order.
    static final List<CompareFigure> OF_SCRIPTS = List.of(REQUESTS, BYTES_UP, BYTES_DOWN, WIRE_UP, WIRE_DOWN, EMPTY,
            DELIVERED, MEAN, P99, WORST);

    private static CompareFigure sum(String code, ToDoubleFunction<Ledger> reading) {
        return new CompareFigure(code, false, reading);
    }

    private static CompareFigure time(String code, ToDoubleFunction<Ledger> reading) {
        return new CompareFigure(code, true, l -> l.delivered() == 0 ? Double.NaN : reading.applyAsDouble(l));
    }

    /// Not a number where there is none: the delay of what never came.
    double of(Ledger ledger) {
        return reading.applyAsDouble(ledger);
    }

    /// By how many per cent the second is more than the first; not a number if there is nothing to compare with.
    double difference(Ledger simulated, Ledger measured) {
        double expected = of(simulated);
        double found = of(measured);
        return expected == found ? 0 : expected == 0 ? Double.NaN : (found - expected) / expected * PERCENT;
    }
}
