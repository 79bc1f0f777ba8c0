package framebyframe.measure;

import framebyframe.measure.Tally.Pieces;
import framebyframe.polling.Message.Kind;
import framebyframe.protocol.Event;
import framebyframe.protocol.Settings;
import framebyframe.protocol.frame.Opcode;
import framebyframe.protocol.handshake.ServerHandshake;
import framebyframe.transport.Handler;
import framebyframe.transport.Peer;
import framebyframe.transport.TransportException;
import framebyframe.transport.Watch;
import framebyframe.transport.WebSocketServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The bundled WebSocket server with news to tell.
///
/// Its heartbeat is not the core's: that one knows nothing of an end, after which no Ping is sent.
final class SocketSite implements Site, Handler {

    private static final Duration OPENING = Duration.ofSeconds(10);
    private static final Duration CLOSING = Duration.ofMillis(100);
    private static final int CONNECTIONS = 16;

    /// Neither heartbeat nor compression, and an end that comes quickly.
    static final Settings SETTINGS = new Settings(OPENING, CLOSING, Optional.empty(), Settings.DEFAULT.maxHead(),
            Settings.DEFAULT.maxFrame(), Settings.DEFAULT.maxMessage(), Optional.empty());

    private final Bench bench;
    private final Tally tally;
    private final Map<Peer, Telling> tellings = new ConcurrentHashMap<>();
    private final WebSocketServer server;

    SocketSite(Bench bench, Tally tally, InetSocketAddress address) throws TransportException {
        this.bench = bench;
        this.tally = tally;
        server = WebSocketServer.start(new WebSocketServer.Options(address.getAddress(), address.getPort(), CONNECTIONS,
                ServerHandshake.Options.ANY, SETTINGS), this, client -> Watch.NONE);
    }

    @Override
    public InetSocketAddress address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }

    @Override
    public void event(Peer peer, Event event) {
        if (event instanceof Event.RequestReceived) {
            tally.requests.incrementAndGet();
        }
        if (event instanceof Event.ControlFrameReceived control && control.frame().opcode() == Opcode.PONG) {
            tally.pongs.incrementAndGet();
            Optional.ofNullable(tellings.get(peer)).ifPresent(Telling::answer);
        }
        Handler.super.event(peer, event);
    }

    @Override
    public void opened(Peer peer, Optional<String> subprotocol) {
        Telling telling = Telling.answered(bench, piece -> tell(peer, piece), number -> {
            tally.pings.incrementAndGet();
            peer.ping(bench.letters().body(Kind.PING, number, number));
        });
        tellings.put(peer, telling);
        bench.crew().start(telling::run);
    }

    private void tell(Peer peer, int piece) {
        tally.tells(new Pieces(piece, piece + 1));
        peer.sendText(new String(bench.letters().body(Kind.TEXT, piece, piece + 1), StandardCharsets.UTF_8));
    }

    @Override
    public void text(Peer peer, String text) {
        tally.heard(tally.readUp(), bench.pace().now());
    }
}
