package framebyframe.measure;

import framebyframe.polling.Message.Kind;
import framebyframe.polling.Way;
import java.io.IOException;
import java.net.InetSocketAddress;

/// How exact times are. At the side of the four ways, and at the same time, a fifth client polls a fifth server through
/// a relay of its own, and does nothing else. The answer to each of its polls is due at a moment that is known before:
/// the poll's beat, and the way there and back. By how much it is there later is this machine's doing alone, and any
/// delay of the four ways may be as late: a poll has all that one of them can have, a timer for the beat, the way up
/// through client, relay and server, and the way down through all of them, and the stack is the same to the last class.
///
/// The grain is by how much the latest of all those polls was late. There are many more of them than of messages in the
/// four ways, at moments that have nothing to do with theirs; none is left out, and nothing is added.
final class Probe {

    /// Between two polls, on this machine's clock; no even part of the time between news or beats.
    private static final long BEAT = 19_700_000;
    /// One way takes at most so long here, so that a poll is over before the next one; a poll is not later for a longer
    /// way.
    private static final long MOST_ONE_WAY = 2_000_000;

    private final Bench bench;
    private final NewsClient client;
    private final InetSocketAddress server;
    private final Delays network;
    private long worst;

    /// @param server that it asks
    Probe(Bench bench, NewsClient client, InetSocketAddress server) {
        this.bench = bench;
        this.client = client;
        this.server = server;
        long most = bench.pace().there(MOST_ONE_WAY);
        network = new Delays(Math.min(most, bench.parameters().setUp()), Math.min(most, bench.parameters().oneWay()));
    }

    /// One for it to ask.
    static NewsServer server(Bench bench, InetSocketAddress address) throws IOException {
        return new NewsServer(bench, new Tally(bench.comparison().news()), Way.SHORT_POLLING, address);
    }

    /// What lies between its client and its server.
    Delays network() {
        return network;
    }

    /// @param relay where the network begins
    void start(InetSocketAddress relay) {
        bench.crew().start(() -> poll(relay));
    }

    /// Lets a client, any one, ask once with no network between, before time begins.
    void warm(NewsClient any) throws IOException, InterruptedException {
        any.ask(server, Kind.POLL, 0, 0);
    }

    private void poll(InetSocketAddress relay) throws IOException, InterruptedException {
        long step = bench.pace().there(BEAT);
        int known = bench.down().length;
        boolean opens = true;
        for (long beat = 0; beat < bench.comparison().end(); beat = Math.max(beat + step, bench.pace().now())) {
            bench.pace().await(beat);
            client.ask(relay, Kind.POLL, known, known);
            long due = beat + (opens ? network.setUp() : 0) + 2 * network.oneWay();
            late(bench.pace().now() - due);
            opens = !bench.parameters().keepAlive();
        }
    }

    private synchronized void late(long nanos) {
        worst = Math.max(worst, nanos);
    }

    /// In the comparison's time.
    synchronized long grain() {
        return worst;
    }
}
