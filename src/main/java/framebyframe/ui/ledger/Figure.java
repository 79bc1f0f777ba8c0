package framebyframe.ui.ledger;

import framebyframe.polling.Counted;
import framebyframe.polling.Ledger;
import framebyframe.wire.Direction;

/// A row of the table.
enum Figure {
    REQUESTS, BYTES_UP, BYTES_DOWN, EMPTY, PACKETS, OPENED, HELD, DELIVERED, OVERWRITTEN, MEAN, MEDIAN, P99, WORST;

    /// A number of things, of bytes, or for delays of nanoseconds.
    double of(Ledger ledger, Counted counted) {
        return switch (this) {
            case REQUESTS -> ledger.requests();
            case BYTES_UP -> counted.bytes(ledger, Direction.CLIENT_TO_SERVER);
            case BYTES_DOWN -> counted.bytes(ledger, Direction.SERVER_TO_CLIENT);
            case EMPTY -> ledger.emptyResponses();
            case PACKETS -> ledger.packets(Direction.CLIENT_TO_SERVER) + ledger.packets(Direction.SERVER_TO_CLIENT);
            case OPENED -> ledger.opened();
            case HELD -> ledger.held();
            case DELIVERED -> ledger.delivered();
            case OVERWRITTEN -> ledger.overwritten();
            case MEAN -> ledger.delay().mean();
            case MEDIAN -> ledger.delay().median();
            case P99 -> ledger.delay().p99();
            case WORST -> ledger.delay().most();
        };
    }

    /// Whether it is a time, in nanoseconds.
    boolean isDelay() {
        return compareTo(MEAN) >= 0;
    }

    /// Whether more of it is better.
    boolean isBestWhenMost() {
        return this == DELIVERED;
    }
}
