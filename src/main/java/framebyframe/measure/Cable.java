package framebyframe.measure;

import framebyframe.wire.Direction;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// A TCP connection from a client to a server through a [Relay]: what passes is counted, and held as long as it would
/// be under way. Each direction keeps its order, as TCP does.
///
/// The client's first bytes wait until TCP stands, and TLS if there is any: on loopback that takes no time, and TLS is
/// not spoken here at all, so that the bytes that pass are those inside it.
final class Cable {

    private static final int READ_SIZE = 256 * 1024;
    /// What is read so shortly after the last, and nothing came the other way meanwhile, was sent with it.
    private static final long TOGETHER = 1_000_000;

    private final Socket client;
    private final Socket server;
    private final Pace pace;
    private final Delays delays;
    private final Delays.Of mine;
    private final long opened;
    private final List<Passage> passages = new ArrayList<>();
    private final AtomicInteger ends = new AtomicInteger();
    private OptionalLong closed = OptionalLong.empty();
    private long lastRead;

    /// Bytes under way, or the end of the direction if there are none.
    private record Load(byte[] bytes, long due) {}

    Cable(Socket client, Socket server, Pace pace, Delays delays) throws IOException {
        this.client = client;
        this.server = server;
        this.pace = pace;
        this.delays = delays;
        this.mine = delays.next();
        this.opened = Math.max(0, pace.now());
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
    }

    void start(Crew crew) {
        connect(Direction.CLIENT_TO_SERVER, client, server, crew);
        connect(Direction.SERVER_TO_CLIENT, server, client, crew);
    }

    private void connect(Direction direction, Socket from, Socket to, Crew crew) {
        BlockingQueue<Load> underWay = new LinkedBlockingQueue<>();
        crew.start(() -> read(direction, from, underWay));
        crew.start(() -> write(to, underWay));
    }

    /// When the client asked for it.
    long opened() {
        return opened;
    }

    /// When the server closed it, if it did.
    synchronized OptionalLong closed() {
        return closed;
    }

    /// What passed until now, in the order of sending.
    synchronized List<Passage> passages() {
        return List.copyOf(passages);
    }

    private void read(Direction direction, Socket from, BlockingQueue<Load> underWay) {
        byte[] buffer = new byte[READ_SIZE];
        long due = 0;
        try {
            for (int n = from.getInputStream().read(buffer); n >= 0; n = from.getInputStream().read(buffer)) {
                due = passed(direction, n, due);
                underWay.add(new Load(Arrays.copyOf(buffer, n), due));
            }
        } catch (IOException gone) {
            // It ends like any other.
        }
        underWay.add(new Load(new byte[0], Math.max(due, ended(direction))));
    }

    /// Notes what was read.
    ///
    /// @param before when what passed before arrives
    /// @return when it arrives
    private synchronized long passed(Direction direction, int bytes, long before) {
        long here = System.nanoTime();
        long now = pace.now();
        boolean together = !passages.isEmpty() && passages.getLast().direction() == direction
                && here - lastRead < TOGETHER;
        lastRead = here;
        if (together) {
            Passage last = passages.removeLast();
            passages.add(new Passage(direction, last.sent(), last.arrived(), last.bytes() + bytes));
            return last.arrived();
        }
        long sent = direction == Direction.CLIENT_TO_SERVER ? Math.max(now, opened + delays.setUp()) : now;
        long arrived = Math.max(before, sent + mine.next(direction));
        passages.add(new Passage(direction, sent, arrived, bytes));
        return arrived;
    }

    private synchronized long ended(Direction direction) {
        long now = pace.now();
        if (direction == Direction.SERVER_TO_CLIENT && closed.isEmpty()) {
            closed = OptionalLong.of(now);
        }
        return now + delays.oneWay();
    }

    private void write(Socket to, BlockingQueue<Load> underWay) throws InterruptedException {
        try {
            Load load = underWay.take();
            for (pace.await(load.due()); load.bytes().length > 0; pace.await(load.due())) {
                to.getOutputStream().write(load.bytes());
                load = underWay.take();
            }
            to.shutdownOutput();
        } catch (IOException gone) {
            close();
        }
        if (ends.incrementAndGet() == 2) {
            close();
        }
    }

    /// Closes both ends at once.
    void close() {
        close(client);
        close(server);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // That is all that was wanted.
        }
    }
}
