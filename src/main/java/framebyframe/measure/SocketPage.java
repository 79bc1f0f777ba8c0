package framebyframe.measure;

import framebyframe.measure.Tally.Pieces;
import framebyframe.polling.Message.Kind;
import framebyframe.protocol.handshake.ClientHandshake;
import framebyframe.protocol.handshake.Header;
import framebyframe.protocol.handshake.OpeningRequest;
import framebyframe.transport.Handler;
import framebyframe.transport.Peer;
import framebyframe.transport.Watch;
import framebyframe.transport.WebSocketClient;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/// The bundled WebSocket client as a page: it hears news, and tells its own.
final class SocketPage implements Handler {

    /// What the client writes without being told, in an order of its own.
    private static final Set<String> ITS_OWN = Set.of("Host", "Upgrade", "Connection", "Sec-WebSocket-Key",
            "Sec-WebSocket-Version", "Origin");

    private final Bench bench;
    private final Tally tally;
    private final InetSocketAddress server;

    /// @param server where the network begins
    SocketPage(Bench bench, Tally tally, InetSocketAddress server) {
        this.bench = bench;
        this.tally = tally;
        this.server = server;
    }

    /// Opens the page when time begins.
    void start() {
        bench.crew().start(() -> {
            bench.pace().await(0);
            SplittableRandom keys = new SplittableRandom(bench.parameters().seed());
            Peer peer = WebSocketClient.connect(server, handshake(), keys::nextInt, SocketSite.SETTINGS, this,
                    Watch.NONE);
            try {
                Pace.awaitEnd();
            } finally {
                peer.cut();
            }
        });
    }

    private ClientHandshake.Options handshake() {
        OpeningRequest request = bench.letters().upgrade(0);
        List<Header> extra = request.headers().fields().stream().filter(f -> !ITS_OWN.contains(f.name())).toList();
        return new ClientHandshake.Options(request.headers().single("Host").orElse(""), request.target(),
                request.headers().single("Sec-WebSocket-Key").orElse(""), request.headers().single("Origin"),
                List.of(), extra);
    }

    @Override
    public void opened(Peer peer, Optional<String> subprotocol) {
        bench.crew().start(() -> {
            for (int piece = 0; piece < bench.up().length; piece++) {
                bench.pace().await(bench.up()[piece]);
                tally.tellsUp(piece);
                peer.sendText(text(Kind.TEXT_UP, new Pieces(piece, piece + 1)));
            }
        });
    }

    @Override
    public void text(Peer peer, String text) {
        long now = bench.pace().now();
        Pieces piece = tally.read();
        if (!text.equals(text(Kind.TEXT, piece))) {
            bench.crew().fail(new IOException("other bytes arrived than were sent"));
        }
        tally.told(piece, now);
    }

    private String text(Kind kind, Pieces piece) {
        return new String(bench.letters().body(kind, piece.from(), piece.to()), StandardCharsets.UTF_8);
    }
}
