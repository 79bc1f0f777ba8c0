package framebyframe.polling;

import framebyframe.wire.Direction;

/// What was seen of real connections, counted as the model counts: what TCP and IP, and TLS if there is any, add to bytes
/// that passed a socket, and delays. The kernel's own packets are not seen: how many acknowledgments there were follows
/// from the times at which bytes passed, as it does in the model.
public final class Seen {

    private final Tally tally;

    public Seen(Parameters parameters, News news, Way way) {
        tally = new Tally(parameters, news, way, Long.MAX_VALUE, new Delays.Each(), new Delays.Each());
    }

    /// A connection; those that are told must be numbered from 0. If it is closed, that is told behind the last bytes.
    public void opened(Link link) {
        tally.opened(link.id(), link.opening(), link.open());
    }

    /// Bytes that were sent together on a connection; told in the order of sending.
    public void passed(int link, Direction direction, long sent, long arrived, int bytes) {
        tally.passed(link, direction, sent, arrived, bytes);
    }

    /// The server closed a connection.
    ///
    /// @param time when
    /// @param seen when the client saw it
    public void closed(int link, long time, long seen) {
        tally.closed(link, time, seen);
    }

    /// What stands on the wire besides application data, and how many connections were opened and are held; all else
    /// is empty. To be asked once, in the end.
    public Ledger ledger() {
        tally.finish();
        return tally.ledger(1, 1);
    }

    /// @param happened when each piece of news happened
    /// @param reached when it was there; [Run#NEVER] if it never was
    public static Ledger.Delay delay(long[] happened, long[] reached) {
        Delays delays = new Delays.Each();
        for (int i = 0; i < happened.length; i++) {
            if (reached[i] != Run.NEVER) {
                delays.add(reached[i] - happened[i]);
            }
        }
        return delays.delay();
    }
}
