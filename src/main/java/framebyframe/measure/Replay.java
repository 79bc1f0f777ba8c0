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
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.function.DoubleConsumer;

/// One replay of a comparison: all four ways at the same time, each with its own client, server, and relay between. They
/// begin some milliseconds apart: what happens in all four at once would have to wait for a processor, and be late.
final class Replay implements AutoCloseable {

    private static final long LEAD = 50_000_000;
    private static final long APART = 8_000_000;
    private static final long STEP = 50_000_000;
    /// What is late comes within that time of what came before it; but it is not waited for many times.
    private static final long QUIET = 100_000_000;
    private static final int MOST_QUIETS = 20;

    private final Comparison comparison;
    private final Plan plan;
    private final Ports ports;
    private final Crew crew;
    private final Map<Way, Bench> benches = new EnumMap<>(Way.class);
    private final Bench probed;
    private final Map<Way, Tally> tallies = new EnumMap<>(Way.class);
    private final Map<Way, Relay> relays = new EnumMap<>(Way.class);
    private final List<NewsClient> clients = new ArrayList<>();
    private final Probe probe;
    /// To be closed, the first one first.
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /// Opens everything; if that cannot be, nothing stays open.
    Replay(Comparison comparison, Plan plan, Ports ports, ThreadFactory threads) throws MeasureException {
        this.comparison = comparison;
        this.ports = ports;
        this.plan = plan;
        this.crew = new Crew(threads);
        this.probed = bench();
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

    private Bench bench() {
        return new Bench(comparison, new Letters(comparison.parameters()), new Pace(plan.compression()), crew);
    }

    private Probe probe() throws IOException {
        NewsServer server = Probe.server(probed, ports.next());
        open.push(server);
        Probe made = new Probe(probed, client(probed), server.address());
        made.start(relay(server.address(), made.network(), probed.pace()).address());
        return made;
    }

    private void open(Way way) throws IOException {
        Tally tally = new Tally(comparison.news());
        tallies.put(way, tally);
        Bench bench = bench();
        benches.put(way, bench);
        Site site = way == Way.WEB_SOCKET
                ? new SocketSite(bench, tally, ports.next())
                : new NewsServer(bench, tally, way, ports.next());
        open.push(site);
        Relay relay = relay(site.address(), new Delays(comparison.run(way)), bench.pace());
        relays.put(way, relay);
        if (way == Way.WEB_SOCKET) {
            new SocketPage(bench, tally, relay.address()).start();
        } else {
            NewsClient asking = client(bench);
            NewsClient posting = way == Way.SHORT_POLLING ? asking : client(bench);
            new Page(bench, tally, asking, posting, relay.address()).start(way);
        }
    }

    private NewsClient client(Bench bench) {
        NewsClient client = new NewsClient(bench.letters());
        open.push(client);
        clients.add(client);
        return client;
    }

    private Relay relay(InetSocketAddress server, Delays delays, Pace pace) throws IOException {
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
        getReady();
        Pace last = probed.pace();
        last.start(LEAD);
        long lead = LEAD;
        for (Bench bench : benches.values()) {
            lead += APART;
            last = bench.pace();
            last.start(lead);
        }
        long end = comparison.end();
        for (long now = last.now(); now < end; now = last.now()) {
            progress.accept(Math.max(0, (double) now / end));
            crew.await(Math.min(STEP, last.here(end - now)));
        }
        awaitQuiet();
        long grain = probe.grain();
        Map<Way, Ledger> ledgers = new EnumMap<>(Way.class);
        benches.forEach((way, bench) -> {
            Tally tally = tallies.get(way);
            Relay relay = relays.get(way);
            if (tally != null && relay != null) {
                ledgers.put(way, new Bill(way, bench, tally, relay.cables(), grain).ledger());
            }
        });
        return new Measured(ledgers, plan.compression(), grain);
    }

    /// What a client does only the first time, and what the garbage collector has to do, is over before time begins.
    private void getReady() throws MeasureException, InterruptedException {
        try {
            for (NewsClient client : clients) {
                probe.warm(client);
            }
        } catch (IOException wrong) {
            throw new MeasureException(Reason.BROKEN, wrong.toString());
        }
        System.gc();
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
