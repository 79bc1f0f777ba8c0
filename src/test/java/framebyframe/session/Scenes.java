package framebyframe.session;

import framebyframe.lesson.Fault;
import framebyframe.lesson.Scenario;
import framebyframe.lesson.Scenario.Action;
import framebyframe.lesson.Scenario.Client;
import framebyframe.lesson.Scenario.Heartbeat;
import framebyframe.lesson.Scenario.Link;
import framebyframe.lesson.Scenario.Peer;
import framebyframe.lesson.Scenario.SendText;
import framebyframe.lesson.Scenario.Server;
import framebyframe.lesson.TransferName;
import framebyframe.protocol.Role;
import framebyframe.recording.Fact;
import framebyframe.recording.Timeline;
import framebyframe.recording.Transfer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/// Scenarios for tests, each a change of a plain one: 20 ms latency, no jitter, a server that echoes.
record Scenes(Link link, Client client, Server server, List<Fault> faults) {

    static final Scenario.Connect CONNECT = new Scenario.Connect();
    static final Scenario.Close CLOSE = new Scenario.Close(Peer.CLIENT, 1000, "done");
    static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

    static Scenes plain() {
        return new Scenes(new Link(Duration.ofMillis(20), Duration.ZERO),
                new Client("ws://server.example.com/chat", Optional.of(KEY), Optional.of("http://example.com"),
                        List.of(), false, Optional.empty()),
                new Server(Optional.of("/chat"), List.of(), false, Optional.empty()), List.of());
    }

    Scenario playing(Action... script) {
        return new Scenario(7, link, client, server, List.of(script), faults);
    }

    Scenes link(UnaryOperator<Link> change) {
        return new Scenes(change.apply(link), client, server, faults);
    }

    Scenes sendBuffer(int bytes) {
        return link(l -> new Link(l.latency(), l.jitter(), OptionalInt.of(bytes), l.cuts(), l.cutAt()));
    }

    Scenes cuts(Peer sender, Integer... ends) {
        return link(l -> new Link(l.latency(), l.jitter(), l.sendBuffer(), Map.of(sender, List.of(ends)), l.cutAt()));
    }

    Scenes url(String url) {
        return new Scenes(link, new Client(url, client.key(), client.origin(), client.subprotocols(),
                client.compression(), client.heartbeat()), server, faults);
    }

    Scenes serving(Server other) {
        return new Scenes(link, client, other, faults);
    }

    Scenes beating(Peer peer) {
        Optional<Heartbeat> beat = Optional.of(new Heartbeat(Duration.ofSeconds(1), Duration.ofMillis(500)));
        Client c = peer == Peer.SERVER
                ? client
                : new Client(client.url(), client.key(), client.origin(), client.subprotocols(), client.compression(),
                        beat);
        Server s = peer == Peer.CLIENT
                ? server
                : new Server(server.path(), server.origins(), server.subprotocols(), server.compression(), beat,
                        server.echo(), server.maxMessage());
        return new Scenes(link, c, s, faults);
    }

    Scenes fault(String to, Fault.Damage damage) {
        List<Fault> more = new ArrayList<>(faults);
        more.add(new Fault(TransferName.parse(to).orElseThrow(), damage));
        return new Scenes(link, client, server, more);
    }

    static SendText says(String text) {
        return new SendText(Peer.CLIENT, text);
    }

    static Scenario.Pause pause(int millis) {
        return new Scenario.Pause(Duration.ofMillis(millis));
    }

    static byte[] hex(String bytes) {
        return HexFormat.ofDelimiter(" ").parseHex(bytes);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static Timeline run(Scenario scenario) {
        return new Timeline(VirtualRun.of(scenario));
    }

    /// Every transfer with bytes: `client TEXT`.
    static List<String> transfers(Timeline timeline) {
        return timeline.transfers().stream().filter(t -> t.bytes().length > 0)
                .map(t -> (t.from() == Role.CLIENT ? "client " : "server ") + t.kind()).toList();
    }

    static Transfer transfer(Timeline timeline, String name) {
        return LessonRun.transfer(timeline, TransferName.parse(name).orElseThrow()).orElseThrow();
    }

    static long millis(long nanos) {
        return nanos / 1_000_000;
    }

    static <F extends Fact> List<F> facts(Timeline timeline, Class<F> kind) {
        return timeline.recording().facts().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// `1006 false`: what a peer's API reported.
    static String reported(Timeline timeline, Role role) {
        return timeline.at(Long.MAX_VALUE).side(role).ending().map(e -> e.code() + " " + e.clean()).orElse("nothing");
    }
}
