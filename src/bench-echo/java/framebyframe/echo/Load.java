package framebyframe.echo;

import java.util.List;

/// What one measurement asks of a server.
///
/// @param inFlight how many messages of each connection are underway at a time
record Load(int connections, int inFlight) {

    static final Load ROUND_TRIP = new Load(1, 1);
    static final Load MANY = new Load(50, 1);
    static final Load MANY_DEEP = new Load(50, 16);
    static final List<Load> ALL = List.of(ROUND_TRIP, MANY, MANY_DEEP);

    boolean isRoundTrip() {
        return connections == 1;
    }
}
