package framebyframe.transport;

import framebyframe.protocol.CloseStatus;
import framebyframe.protocol.Connection;
import framebyframe.protocol.Settings;
import framebyframe.protocol.handshake.ServerHandshake;
import framebyframe.transport.TransportException.Reason;
import framebyframe.wire.Direction;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/// The bundled server: accepts on a socket, a [Peer] on its own virtual threads for each connection.
public final class WebSocketServer implements AutoCloseable {

    /// What an operator chooses.
    ///
    /// @param bind the address to listen on
    /// @param port 0 for any free one
    /// @param maxConnections how many may be open at a time; the next one is answered with status 503
    public record Options(InetAddress bind, int port, int maxConnections, ServerHandshake.Options handshake,
            Settings settings) {

        /// Loopback only, any port, any path.
        public static final Options DEFAULT = new Options(InetAddress.getLoopbackAddress(), 0, 1024,
                ServerHandshake.Options.ANY, Settings.DEFAULT);

        public Options withPort(int changed) {
            return new Options(bind, changed, maxConnections, handshake, settings);
        }

        public Options withHandshake(ServerHandshake.Options changed) {
            return new Options(bind, port, maxConnections, changed, settings);
        }

        public Options withSettings(Settings changed) {
            return new Options(bind, port, maxConnections, handshake, changed);
        }
    }

    /// After a failed accept, such as when the system is out of files.
    private static final long PAUSE = Duration.ofMillis(20).toNanos();
    private static final int BACKLOG = 128;

    private final ServerSocket socket;
    private final Options options;
    private final Handler handler;
    private final Function<SocketAddress, Watch> watches;
    private final Set<Peer> peers = ConcurrentHashMap.newKeySet();
    private final Refusals refusals = new Refusals();
    private final Thread acceptor;

    private WebSocketServer(ServerSocket socket, Options options, Handler handler,
            Function<SocketAddress, Watch> watches) {
        this.socket = socket;
        this.options = options;
        this.handler = handler;
        this.watches = watches;
        this.acceptor = Thread.ofVirtual().name("accept " + socket.getLocalSocketAddress()).unstarted(this::accept);
    }

    /// Listens; connections are accepted from now on.
    ///
    /// @param handler shared by all connections
    /// @param watches asked for each connection by its client's address
    public static WebSocketServer start(Options options, Handler handler, Function<SocketAddress, Watch> watches)
            throws TransportException {
        WebSocketServer server = new WebSocketServer(listen(options), options, handler, watches);
        server.acceptor.start();
        return server;
    }

    private static ServerSocket listen(Options options) throws TransportException {
        InetSocketAddress address = new InetSocketAddress(options.bind(), options.port());
        try {
            ServerSocket socket = new ServerSocket();
            try {
                socket.bind(address, BACKLOG);
            } catch (IOException refused) {
                socket.close();
                throw refused;
            }
            return socket;
        } catch (IOException e) {
            boolean inUse = e instanceof BindException && String.valueOf(e.getMessage()).contains("in use");
            throw new TransportException(inUse ? Reason.PORT_IN_USE : Reason.CANNOT_LISTEN,
                    address.getHostString() + ":" + address.getPort(), e);
        }
    }

    /// Where it listens.
    public InetSocketAddress address() {
        return new InetSocketAddress(socket.getInetAddress(), socket.getLocalPort());
    }

    /// How many connections are open.
    public int connections() {
        return peers.size();
    }

    /// Stops: no more connections, those that are open are closed with 1001 (§7.4.1), and what is not closed in time
    /// is cut. When it returns nothing of this server runs any more.
    @Override
    public void close() {
        try {
            socket.close();
            acceptor.join();
            peers.forEach(peer -> Thread.startVirtualThread(() -> peer.close(CloseStatus.GOING_AWAY, "")));
            awaitEnd(options.settings().closing());
            peers.forEach(Peer::cut);
            refusals.cut();
            awaitEnd(Duration.ofSeconds(1));
        } catch (IOException nothingToLose) {
            peers.forEach(Peer::cut);
        } catch (InterruptedException hurry) {
            peers.forEach(Peer::cut);
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEnd(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        for (Peer peer : peers) {
            peer.awaitEnd(Duration.ofNanos(end - System.nanoTime()));
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                welcome(socket.accept());
            } catch (IOException failed) {
                if (!socket.isClosed()) {
                    LockSupport.parkNanos(PAUSE);
                }
            }
        }
    }

    private void welcome(Socket client) throws IOException {
        Line line;
        try {
            line = Line.of(client, client);
        } catch (IOException gone) {
            client.close();
            return;
        }
        if (peers.size() >= options.maxConnections()) {
            refusals.refuse(line);
            return;
        }
        Watch watch = watches.apply(client.getRemoteSocketAddress());
        watch.wire().connected(Direction.SERVER_TO_CLIENT, watch.now());
        Peer peer = new Peer(line, Connection.server(options.handshake(), options.settings()),
                options.settings().closing(), handler, watch);
        peers.add(peer);
        peer.start(() -> peers.remove(peer));
    }
}
