package framebyframe.polling;

import framebyframe.wire.Direction;

/// One client's ledger, with short names for what closed forms speak of. Times are milliseconds.
record Played(Parameters parameters, Run run, Ledger ledger) {

    static final double MS = 1e6;

    static Played of(Parameters parameters, Way way) {
        Run run = Simulation.run(parameters, News.of(parameters), way);
        return new Played(parameters, run, Counting.of(run));
    }

    long up() {
        return ledger.bytes(Direction.CLIENT_TO_SERVER);
    }

    long down() {
        return ledger.bytes(Direction.SERVER_TO_CLIENT);
    }

    Ledger.Count up(Item item) {
        return ledger.count(Direction.CLIENT_TO_SERVER, item);
    }

    Ledger.Count down(Item item) {
        return ledger.count(Direction.SERVER_TO_CLIENT, item);
    }

    long packetsUp() {
        return ledger.packets(Direction.CLIENT_TO_SERVER);
    }

    long packetsDown() {
        return ledger.packets(Direction.SERVER_TO_CLIENT);
    }

    long wireUp() {
        return ledger.wireBytes(Direction.CLIENT_TO_SERVER);
    }

    long wireDown() {
        return ledger.wireBytes(Direction.SERVER_TO_CLIENT);
    }

    /// A head's length, as [Letters] has it.
    int head(Message.Kind kind, int from, int to) {
        return new Letters(parameters).head(kind, from, to);
    }

    double mean() {
        return ledger.delay().mean() / MS;
    }

    double most() {
        return ledger.delay().most() / MS;
    }
}
