package framebyframe.echo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The process of the load: one thread, which never sleeps while it measures, so that no figure has its waking in it.
///
/// Each line of standard input asks for one measurement, `port connections inFlight warmMillis millis`; each line of
/// standard output answers one, `messages nanoseconds p50 p99 all`: how many came back while it was measured, in what
/// time, two percentiles of the round trip in nanoseconds, or 0, and how many came back with those of the warm-up. It
/// begins with `failed` where an echo never came.
final class LoadMain {

    /// Of a run that is too slow for any figure.
    private static final long STUCK = 5_000_000_000L;
    private static final int MOST_ROUND_TRIPS = 1 << 20;

    private final Messages messages = new Messages();
    private final long[] roundTrips = new long[MOST_ROUND_TRIPS];

    private LoadMain() {}

    public static void main(String[] arguments) throws IOException {
        LoadMain load = new LoadMain();
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            int[] asked = Arrays.stream(line.split(" ")).mapToInt(Integer::parseInt).toArray();
            System.out.println(load.answer(asked[0], new Load(asked[1], asked[2]), asked[3] * 1_000_000L,
                    asked[4] * 1_000_000L));
        }
    }

    private String answer(int port, Load load, long warm, long nanos) {
        try {
            return run(port, load, warm, nanos);
        } catch (IOException e) {
            return "failed: " + e.getMessage();
        }
    }

    private String run(int port, Load load, long warm, long nanos) throws IOException {
        List<EchoClient> clients = new ArrayList<>();
        try {
            for (int i = 0; i < load.connections(); i++) {
                clients.add(new EchoClient(port, messages));
            }
            return load.isRoundTrip() ? roundTrips(clients.getFirst(), warm, nanos) : many(clients, load, warm, nanos);
        } finally {
            for (EchoClient client : clients) {
                client.close();
            }
        }
    }

    private String roundTrips(EchoClient client, long warm, long nanos) throws IOException {
        long begin = System.nanoTime() + warm;
        int count = 0;
        long now = System.nanoTime();
        while (now - begin < nanos && count < MOST_ROUND_TRIPS) {
            long sent = now;
            client.send(1);
            while (client.receive() == 0) {
                if (System.nanoTime() - sent > STUCK) {
                    throw new IOException("no echo for five seconds");
                }
            }
            now = System.nanoTime();
            if (sent - begin >= 0) {
                roundTrips[count++] = now - sent;
            }
        }
        Arrays.sort(roundTrips, 0, count);
        return count + " " + (now - begin) + " " + roundTrips[count / 2] + " " + roundTrips[(int) (count * 0.99)]
                + " " + client.came();
    }

    private String many(List<EchoClient> clients, Load load, long warm, long nanos) throws IOException {
        try (Selector selector = Selector.open()) {
            for (EchoClient client : clients) {
                client.channel().register(selector, SelectionKey.OP_READ, client);
                client.send(load.inFlight());
            }
            turn(selector, warm);
            long before = came(clients);
            long took = turn(selector, nanos);
            long count = came(clients) - before;
            drain(clients);
            return count + " " + took + " 0 0 " + came(clients);
        }
    }

    private static long came(List<EchoClient> clients) {
        return clients.stream().mapToLong(EchoClient::came).sum();
    }

    /// Sends a message for each one that comes back, for so many nanoseconds.
    private static long turn(Selector selector, long nanos) throws IOException {
        long begin = System.nanoTime();
        long now = begin;
        long latest = begin;
        while (now - begin < nanos) {
            selector.selectNow();
            for (SelectionKey key : selector.selectedKeys()) {
                EchoClient client = (EchoClient) key.attachment();
                int whole = client.receive();
                if (whole > 0) {
                    client.send(whole);
                    latest = now;
                }
            }
            selector.selectedKeys().clear();
            now = System.nanoTime();
            if (now - latest > STUCK) {
                throw new IOException("no echo for five seconds");
            }
        }
        return now - begin;
    }

    private static void drain(List<EchoClient> clients) throws IOException {
        long begin = System.nanoTime();
        for (EchoClient client : clients) {
            while (client.underway() > 0) {
                client.receive();
                if (System.nanoTime() - begin > STUCK) {
                    throw new IOException(client.underway() + " echoes lost");
                }
            }
        }
    }
}
