package framebyframe.measure;

import framebyframe.measure.Tally.Pieces;
import framebyframe.polling.Message.Kind;
import framebyframe.polling.Way;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.util.Arrays;

/// The client of a way that runs on HTTP: what a page's script does.
///
/// Of idle connections a browser takes the one that was used last, and the JDK's client the one that has been idle for
/// longest; so a long poll would wander between two. Where the asking connection never is idle, the client's own news is
/// told by a client of its own.
final class Page {

    private final Bench bench;
    private final Tally tally;
    private final NewsClient client;
    private final NewsClient posting;
    private final InetSocketAddress server;

    /// @param posting for the client's news; the same where a connection that asks may be idle
    /// @param server where the network begins
    Page(Bench bench, Tally tally, NewsClient client, NewsClient posting, InetSocketAddress server) {
        this.bench = bench;
        this.tally = tally;
        this.client = client;
        this.posting = posting;
        this.server = server;
    }

    /// Opens the page when time begins.
    void start(Way way) {
        Crew crew = bench.crew();
        crew.start(() -> {
            bench.pace().await(0);
            switch (way) {
                case SHORT_POLLING -> askByTheBeat();
                case LONG_POLLING -> askAgainAndAgain();
                case SERVER_SENT_EVENTS -> listen();
                case WEB_SOCKET -> throw new IOException("no way on HTTP");
            }
        });
        crew.start(this::tell);
    }

    /// A beat is left out while the answer before it is under way. The last one is at the end or after it.
    private void askByTheBeat() throws IOException, InterruptedException {
        long interval = bench.parameters().interval();
        long beat = 0;
        int known = ask(0);
        while (beat < bench.parameters().duration()) {
            beat = Math.max(beat + interval, Math.ceilDiv(bench.pace().now(), interval) * interval);
            bench.pace().await(beat);
            known = ask(known);
        }
    }

    private void askAgainAndAgain() throws IOException, InterruptedException {
        int known = 0;
        while (bench.pace().now() < bench.parameters().duration() || bench.down().length > known) {
            known = ask(known);
        }
    }

    /// @return how much the client knows then
    private int ask(int known) throws IOException, InterruptedException {
        byte[] body = client.ask(server, Kind.POLL, known, known);
        long now = bench.pace().now();
        Pieces pieces = tally.read();
        check(body, Kind.ANSWER, pieces);
        tally.responses.incrementAndGet();
        tally.bodies.addAndGet(body.length);
        tally.told(pieces, now);
        if (pieces.from() == pieces.to()) {
            tally.empty.incrementAndGet();
        }
        return pieces.to();
    }

    private void check(byte[] body, Kind kind, Pieces pieces) throws IOException {
        if (!Arrays.equals(body, bench.letters().body(kind, pieces.from(), pieces.to()))) {
            throw new IOException("other bytes arrived than were sent");
        }
    }

    /// Events end with an empty line (WHATWG HTML §9.2.6).
    private void listen() throws IOException, InterruptedException {
        ByteArrayOutputStream event = new ByteArrayOutputStream();
        try (InputStream in = new BufferedInputStream(client.open(server))) {
            int before = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                event.write(b);
                if (b == '\n' && before == '\n') {
                    heard(event.toByteArray());
                    event.reset();
                }
                before = b;
            }
        }
    }

    private void heard(byte[] event) throws IOException {
        long now = bench.pace().now();
        if (event[0] == ':') {
            tally.comments.incrementAndGet();
            return;
        }
        Pieces piece = tally.read();
        check(event, Kind.EVENT, piece);
        tally.told(piece, now);
    }

    /// The client's news, each by a request of its own, as many at a time as there are.
    private void tell() throws InterruptedException {
        for (int i = 0; i < bench.up().length; i++) {
            int piece = i;
            bench.pace().await(bench.up()[piece]);
            bench.crew().start(() -> {
                tally.tellsUp(piece);
                posting.ask(server, Kind.POST, piece, piece + 1);
            });
        }
    }
}
