package framebyframe.measure;

import framebyframe.measure.MeasureException.Reason;
import framebyframe.polling.Comparison;
import framebyframe.polling.Ledger;
import framebyframe.polling.Letters;
import framebyframe.polling.Way;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.function.DoubleConsumer;

/// One replay of a comparison: all four ways at the same time, each with its own client, server, and relay between.
final class Replay implements AutoCloseable {

    private static final long LEAD = 50_000_000;
    private static final long STEP = 50_000_000;
    /// What is late comes within that time of what came before it; but it is not waited for many times.
    private static final long QUIET = 100_000_000;
    private static final int MOST_QUIETS = 20;

    private final Comparison comparison;
    private final Pace pace;
    private final Ports ports;
    private final Crew crew;
    private final Bench bench;
    private final Map<Way, Tally> tallies = new EnumMap<>(Way.class);
    private final Map<Way, Relay> relays = new EnumMap<>(Way.class);
    private final Probe probe;
    /// To be closed, the first one first.
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /// Opens everything; if that cannot be, nothing stays open.
    Replay(Comparison comparison, Plan plan, Ports ports, ThreadFactory threads) throws MeasureException {
        this.comparison = comparison;
        this.ports = ports;
        this.pace = new Pace(plan.compression());
        this.crew = new Crew(threads);
        this.bench = new Bench(comparison, new Letters(comparison.parameters()), pace, crew);
        open.push(crew);
        try {
            probe = probe();
            for (Way way : Way.values()) {
                open(way);
            }
        } catch (IOException cannotListen) {
            close();
            throw new MeasureException(Reason.NO_PORT, String.valueOf(cannotListen.getMessage()));
        }
    }

    private Probe probe() throws IOException {
        ServerSocket listener = listen();
        Probe made = new Probe(bench, listener);
        open.push(made);
        Relay relay = relay((InetSocketAddress) listener.getLocalSocketAddress(),
                new Delays(comparison.parameters().oneWay()));
        made.start(relay.address());
        return made;
    }

    private void open(Way way) throws IOException {
        Tally tally = new Tally(comparison.news());
        tallies.put(way, tally);
        Site site = way == Way.WEB_SOCKET
                ? new SocketSite(bench, tally, ports.next())
                : new NewsServer(bench, tally, way, ports.next());
        open.push(site);
        Relay relay = relay(site.address(), new Delays(comparison.run(way)));
        relays.put(way, relay);
        if (way == Way.WEB_SOCKET) {
            new SocketPage(bench, tally, relay.address()).start();
        } else {
            NewsClient client = new NewsClient(bench.letters(), crew);
            open.push(client);
            new Page(bench, tally, client, relay.address()).start(way);
        }
    }

    private Relay relay(InetSocketAddress server, Delays delays) throws IOException {
        Relay relay = new Relay(listen(), server, pace, delays);
        open.push(relay);
        relay.start(crew);
        return relay;
    }

    private ServerSocket listen() throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.bind(ports.next());
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
        return socket;
    }

    /// Takes as long as the plan says.
    Measured play(DoubleConsumer progress) throws MeasureException, InterruptedException {
        pace.start(LEAD);
        long end = comparison.end();
        for (long now = pace.now(); now < end; now = pace.now()) {
            progress.accept(Math.max(0, (double) now / end));
            crew.await(Math.min(STEP, pace.here(end - now)));
        }
        awaitQuiet();
        Map<Way, Ledger> ledgers = new EnumMap<>(Way.class);
        tallies.forEach((way, tally) -> {
            Relay relay = relays.get(way);
            if (relay != null) {
                ledgers.put(way, new Bill(way, bench, tally, relay.cables()).ledger());
            }
        });
        return new Measured(ledgers, pace.compression(), probe.grain());
    }

    private void awaitQuiet() throws MeasureException, InterruptedException {
        long before = -1;
        for (int i = 0; i < MOST_QUIETS && before != passages(); i++) {
            before = passages();
            crew.await(QUIET);
        }
    }

    private long passages() {
        return relays.values().stream().flatMap(r -> r.cables().stream()).mapToLong(c -> c.passages().size()).sum();
    }

    @Override
    public void close() {
        crew.end();
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception closedAlready) {
                // It is closed, which is all that was wanted.
            }
        }
    }
}
