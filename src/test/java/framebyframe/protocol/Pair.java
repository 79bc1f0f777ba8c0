package framebyframe.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// A client and a server that talk over an ideal link in memory; an observer follows each, and never differs from it.
final class Pair {

    /// One end.
    static final class End {
        final Connection connection;
        final Observer observer;
        final List<Event> events = new ArrayList<>();
        final List<byte[]> sent = new ArrayList<>();
        private final List<byte[]> underway = new ArrayList<>();

        End(Connection connection) {
            this.connection = connection;
            observer = new Observer(connection.role());
        }

        ReadyState state() {
            return connection.readyState();
        }

        <E extends Event> List<E> events(Class<E> kind) {
            return events.stream().filter(kind::isInstance).map(kind::cast).toList();
        }

        /// Takes what the connection did; observed at once, as a tap at this end would.
        private void collect() {
            List<Event> happened = connection.takeEvents();
            events.addAll(happened);
            for (byte[] bytes : connection.takeOutput()) {
                sent.add(bytes);
                underway.add(bytes);
                observer.sent(bytes);
            }
            if (happened.contains(new Event.TimerFired(Timer.OPENING))) {
                observer.failed();
            }
            assertEquals(connection.readyState(), observer.readyState());
        }
    }

    final End client;
    final End server;
    long now;

    private final int chunk;
    private boolean silent;

    /// @param chunk the link delivers at most this many bytes at once
    Pair(Settings clients, Settings servers, int chunk) {
        int[] key = {0x10203040};
        client = new End(Connection.client(Bench.ASKS, clients, () -> key[0] += 0x01010101));
        server = new End(Connection.server(Bench.SERVES, servers));
        this.chunk = chunk;
        client.connection.start(now);
        server.connection.start(now);
    }

    static Pair open(int chunk) {
        return open(Settings.DEFAULT, Settings.DEFAULT, chunk);
    }

    static Pair open(Settings clients, Settings servers, int chunk) {
        Pair pair = new Pair(clients, servers, chunk);
        pair.run();
        assertEquals(ReadyState.OPEN, pair.client.state());
        assertEquals(ReadyState.OPEN, pair.server.state());
        return pair;
    }

    Pair client(Consumer<Connection> call) {
        call.accept(client.connection);
        client.collect();
        return this;
    }

    Pair server(Consumer<Connection> call) {
        call.accept(server.connection);
        server.collect();
        return this;
    }

    /// From now on bytes are lost on their way, and TCP does not notice.
    void silence() {
        silent = true;
    }

    /// The link breaks, and both ends notice.
    void cut() {
        closeTcp(client);
        closeTcp(server);
    }

    /// Delivers all that is underway, and what comes of it, until nothing moves.
    void run() {
        boolean moved = true;
        while (moved) {
            client.collect();
            server.collect();
            moved = deliver(client, server) | deliver(server, client) | end(client, server) | end(server, client);
        }
    }

    /// Lets time pass from deadline to deadline, delivering at each.
    void passes(Duration duration) {
        long until = now + duration.toNanos();
        for (long next = nextDeadline(); next <= until; next = nextDeadline()) {
            now = Math.max(now, next);
            client.connection.tick(now);
            server.connection.tick(now);
            run();
        }
        now = until;
    }

    private long nextDeadline() {
        OptionalLong a = client.connection.deadline();
        OptionalLong b = server.connection.deadline();
        return Math.min(a.orElse(Long.MAX_VALUE), b.orElse(Long.MAX_VALUE));
    }

    private boolean deliver(End from, End to) {
        List<byte[]> bytes = List.copyOf(from.underway);
        from.underway.clear();
        if (silent) {
            return false;
        }
        for (byte[] whole : bytes) {
            for (int at = 0; at < whole.length; at += chunk) {
                int length = Math.min(chunk, whole.length - at);
                byte[] part = new byte[length];
                System.arraycopy(whole, at, part, 0, length);
                to.observer.arrived(part);
                to.connection.receive(part, 0, length, now);
                to.collect();
            }
        }
        return !bytes.isEmpty();
    }

    /// An end that wants TCP closed closes it; the other end sees that unless the link is silent.
    private boolean end(End wants, End other) {
        if (!wants.connection.wantsTcpClosed() || !wants.underway.isEmpty()) {
            return false;
        }
        closeTcp(wants);
        if (!silent) {
            closeTcp(other);
        }
        return true;
    }

    private void closeTcp(End end) {
        end.observer.tcpClosed();
        end.connection.tcpClosed(now);
        end.collect();
    }
}
