package framebyframe.measure;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import framebyframe.measure.Tally.Pieces;
import framebyframe.polling.Message.Kind;
import framebyframe.polling.Way;
import framebyframe.protocol.handshake.Header;
import framebyframe.protocol.handshake.OpeningResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The JDK's HTTP server, for one of the three ways that run on HTTP. What a client is told follows from what has
/// happened when its request is there, and from nothing that was simulated.
///
/// The server writes `Date`, `Content-Length` and `Transfer-Encoding` itself; all else is as the letters have it. Events
/// above 4096 bytes it cuts into several chunks, which makes them some bytes longer than the letters are.
final class NewsServer implements Site {

    static {
        // Read when a class is loaded that nothing but this package uses.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final int BACKLOG = 16;
    private static final Set<String> ITS_OWN = Set.of("date", "content-length", "transfer-encoding");
    private static final String NOT_DIGITS = "[^0-9]";

    private final Bench bench;
    private final Tally tally;
    private final Way way;
    private final HttpServer server;

    NewsServer(Bench bench, Tally tally, Way way, InetSocketAddress address) throws IOException {
        this.bench = bench;
        this.tally = tally;
        this.way = way;
        this.server = HttpServer.create(address, BACKLOG);
        server.createContext("/", this::handle);
        server.setExecutor(bench.crew().threads());
        server.start();
    }

    @Override
    public InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) {
        long now = bench.pace().now();
        tally.requests.incrementAndGet();
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestMethod().equals("POST")) {
                Pieces piece = tally.readUp();
                tally.heard(piece, now);
                tally.posts.incrementAndGet();
                respond(exchange, Kind.POSTED, piece.to(), piece.to());
            } else {
                tell(exchange, now);
            }
        } catch (IOException broken) {
            bench.crew().fail(broken);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(HttpExchange exchange, long now) throws IOException, InterruptedException {
        switch (way) {
            case SHORT_POLLING -> answer(exchange, known(exchange), now);
            case LONG_POLLING -> answerLater(exchange, known(exchange), now);
            case SERVER_SENT_EVENTS -> stream(exchange);
            case WEB_SOCKET -> throw new IOException("no way on HTTP");
        }
    }

    /// What the client says that it knows: `?since=12`, or `If-None-Match: "12"`.
    private static int known(HttpExchange exchange) {
        String said = Optional.ofNullable(exchange.getRequestURI().getQuery())
                .orElse(String.valueOf(exchange.getRequestHeaders().getFirst("If-None-Match")));
        return Integer.parseInt(said.replaceAll(NOT_DIGITS, ""));
    }

    private void answer(HttpExchange exchange, int known, long now) throws IOException {
        int happened = bench.happened(now);
        Pieces pieces = new Pieces(bench.first(known, happened), happened);
        tally.tells(pieces);
        respond(exchange, Kind.ANSWER, pieces.from(), pieces.to());
    }

    /// At the next news, or when it was held for long enough; from the end on nothing happens any more.
    private void answerLater(HttpExchange exchange, int known, long now) throws IOException, InterruptedException {
        int happened = bench.happened(now);
        if (happened == known) {
            long news = known < bench.down().length ? bench.down()[known] : Long.MAX_VALUE;
            long change = Math.min(news, now + bench.parameters().hold());
            if (change >= bench.parameters().duration()) {
                Pace.awaitEnd();
            }
            bench.pace().await(change);
            answer(exchange, known, change);
        } else {
            answer(exchange, known, now);
        }
    }

    private void stream(HttpExchange exchange) throws IOException, InterruptedException {
        head(exchange, Kind.STREAM, 0, 0);
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        out.flush();
        new Telling(bench, piece -> {
            tally.tells(new Pieces(piece, piece + 1));
            write(out, bench.letters().body(Kind.EVENT, piece, piece + 1));
        }, number -> write(out, bench.letters().body(Kind.COMMENT, number, number))).run();
    }

    /// One chunk.
    private static void write(OutputStream out, byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    private void respond(HttpExchange exchange, Kind kind, int from, int to) throws IOException {
        int status = head(exchange, kind, from, to);
        byte[] body = bench.letters().body(kind, from, to);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    private int head(HttpExchange exchange, Kind kind, int from, int to) {
        OpeningResponse head = bench.letters().response(kind, from, to, bench.pace().now());
        for (Header field : head.headers().fields()) {
            if (!ITS_OWN.contains(field.name().toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().add(field.name(), field.value());
            }
        }
        return head.status();
    }
}
