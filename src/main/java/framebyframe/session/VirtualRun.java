package framebyframe.session;

import framebyframe.lesson.Scenario;
import framebyframe.lesson.Scenario.Action;
import framebyframe.protocol.Event;
import framebyframe.protocol.Role;
import framebyframe.recording.MemoryRecorder;
import framebyframe.recording.Recording;
import framebyframe.wire.Direction;
import framebyframe.wire.Link;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Runs a scenario in virtual time: two peers of the core, the simulated link, and no clock.
///
/// The same scenario gives the same recording, to the byte and the nanosecond. Whatever the scenario is, the run ends:
/// virtual time, events and bytes are bounded.
public final class VirtualRun {

    /// Where a run ends that would go on for ever: a heartbeat never rests.
    private static final long LONGEST = Duration.ofHours(24).toNanos();
    private static final int MOST_EVENTS = 50_000;
    private static final long MOST_BYTES = 64L << 20;

    /// Something that a peer's core reported, and when.
    record Happening(long time, Role peer, Event event) {}

    /// What was seen on the wire, and what the cores reported.
    record Played(Recording recording, List<Happening> happenings) {}

    private final Scenario scenario;
    private final Peers peers;
    private final Link link;
    private final MemoryRecorder recorder;
    private final Script script;
    private final VirtualPeer client;
    private final VirtualPeer server;
    private final List<Happening> happenings = new ArrayList<>();
    /// Whether the WebSockets begin as soon as TCP stands.
    private boolean opensAtOnce;
    /// Whether what the client sends is for the server's core; before, it is plain HTTP.
    private boolean serverListens;
    private boolean connecting;
    private boolean connected;
    private long cutAt;
    private long now;

    private VirtualRun(Scenario scenario) {
        this.scenario = scenario;
        this.peers = new Peers(scenario);
        this.link = new Link(new Link.Options(scenario.link().latency().toNanos(), scenario.link().jitter().toNanos(),
                scenario.seed()));
        this.recorder = new MemoryRecorder(scenario.client().url());
        this.script = new Script(scenario);
        this.cutAt = scenario.link().cutAt().map(Duration::toNanos).orElse(Long.MAX_VALUE);
        Map<Scenario.Peer, List<Integer>> cuts = scenario.link().cuts();
        Reads clientsReads = new Reads(cuts.getOrDefault(Scenario.Peer.SERVER, List.of()));
        Reads serversReads = new Reads(cuts.getOrDefault(Scenario.Peer.CLIENT, List.of()));
        Naming naming = new Naming();
        client = new VirtualPeer(Role.CLIENT, scenario, link, recorder, naming, clientsReads, serversReads,
                this::heard);
        server = new VirtualPeer(Role.SERVER, scenario, link, recorder, naming, serversReads, clientsReads,
                this::heard);
    }

    public static Recording of(Scenario scenario) {
        return play(scenario).recording();
    }

    static Played play(Scenario scenario) {
        VirtualRun run = new VirtualRun(scenario);
        run.run();
        return new Played(run.recorder.recording(), List.copyOf(run.happenings));
    }

    private void run() {
        for (int events = 0; events < MOST_EVENTS && now <= LONGEST
                && client.sent() + server.sent() <= MOST_BYTES; events++) {
            while (script.hasNext() && script.presentIsDone(now, isQuiet())) {
                begin(script.begin(now));
            }
            if (script.over(now, isQuiet()) && isQuiet()) {
                return;
            }
            long next = nextMoment();
            if (next == Long.MAX_VALUE) {
                if (!script.hasNext()) {
                    return;
                }
                script.stopWaiting();
            } else {
                now = Math.max(now, next);
                happen();
            }
        }
    }

    /// What is due at this moment, or the first thing of it.
    private void happen() {
        if (cutAt <= now) {
            cutAt = Long.MAX_VALUE;
            cable(true);
            return;
        }
        Optional<Link.Delivery> delivery = link.deliver(now);
        if (delivery.isPresent()) {
            arrive(delivery.get());
        } else {
            client.tick(now);
            server.tick(now);
        }
    }

    /// Whether nothing travels, and nothing will unless somebody acts.
    private boolean isQuiet() {
        return link.nextArrival().isEmpty() && !client.hasToSend(now) && !server.hasToSend(now);
    }

    private long nextMoment() {
        long next = Math.min(link.nextArrival().orElse(Long.MAX_VALUE), script.wakeUp() > now
                ? script.wakeUp()
                : Long.MAX_VALUE);
        return Math.min(Math.min(next, cutAt), Math.min(client.nextMoment(now), server.nextMoment(now)));
    }

    private void begin(Action action) {
        switch (action) {
            case Scenario.Together(List<Action> all) -> all.forEach(this::begin);
            case Scenario.Connect _ -> {
                if (connecting) {
                    upgrade();
                } else {
                    opensAtOnce = true;
                    serverListens = true;
                    callsWebSocket();
                    openTcp();
                }
            }
            case Scenario.OpenTcp _ -> openTcp();
            case Scenario.Upgrade _ -> upgrade();
            case Scenario.Request(String method, String target) ->
                plain(client, action, HttpExchange.request(method, target, peers.host()));
            case Scenario.Answer(int status, String body) ->
                plain(server, action, HttpExchange.response(status, body));
            case Scenario.Write(Scenario.Peer peer, byte[] _) -> {
                serverListens |= peer == Scenario.Peer.CLIENT;
                perform(action);
            }
            case Scenario.Cable(boolean cut) -> cable(cut);
            case Scenario.Freeze(Scenario.Peer peer, boolean frozen) -> peer(Deeds.role(peer)).freeze(frozen, now);
            case Scenario.Mute(Scenario.Peer peer) -> peer(Deeds.role(peer)).mute();
            case Scenario.SendText _,Scenario.SendBinary _,Scenario.Fragment _,Scenario.Ping _,Scenario.Close _,Scenario.DropTcp _ ->
                perform(action);
            case Scenario.AwaitClosed _,Scenario.AwaitHeartbeat _,Scenario.Pause _ -> {
            }
        }
    }

    private void perform(Action action) {
        if (connected) {
            Deeds.actor(action).ifPresent(role -> peer(role).perform(action, now));
        }
    }

    private void openTcp() {
        if (!connecting) {
            connecting = true;
            recorder.connecting(now);
            link.open(Direction.CLIENT_TO_SERVER, now);
        }
    }

    /// The opening handshake begins on the TCP connection that stands.
    private void upgrade() {
        if (connected && !client.hasCore() && !Peers.isRaw(scenario.client())) {
            serverListens = true;
            callsWebSocket();
            client.begin(peers.client(), now);
        }
    }

    private void callsWebSocket() {
        String call = Peers.isRaw(scenario.client()) ? "connect" : "new WebSocket";
        recorder.called(Role.CLIENT, now, call + "(\"" + scenario.client().url() + "\")");
    }

    /// A program writes plain HTTP, past its core if it has one.
    private void plain(VirtualPeer peer, Action action, byte[] bytes) {
        if (connected) {
            Deeds.call(action).ifPresent(call -> recorder.called(peer.role(), now, call));
            peer.write(bytes, now);
        }
    }

    private void cable(boolean cut) {
        if (cut != link.isCut()) {
            recorder.cable(cut, now);
            if (cut) {
                link.cut();
            } else {
                link.mend(now);
            }
        }
    }

    private void arrive(Link.Delivery delivery) {
        VirtualPeer sender = peer(delivery.direction() == Direction.CLIENT_TO_SERVER ? Role.CLIENT : Role.SERVER);
        VirtualPeer receiver = peer(sender.role().other());
        switch (delivery) {
            case Link.Opening opening -> tcpStands(receiver.role());
            case Link.Bytes(Direction _, long _, byte[] bytes) -> {
                if (receiver == server && serverListens && !server.hasCore()) {
                    server.begin(peers.server(), now);
                }
                receiver.arrive(bytes, sender, now);
            }
            case Link.End _ -> receiver.endArrived(now);
            case Link.Acknowledged(Direction _, long _, int bytes) -> sender.acknowledged(bytes, now);
        }
    }

    private void tcpStands(Role role) {
        recorder.connected(role == Role.CLIENT ? Direction.CLIENT_TO_SERVER : Direction.SERVER_TO_CLIENT, now);
        script.connected(role);
        if (role == Role.SERVER) {
            link.open(Direction.SERVER_TO_CLIENT, now);
            if (opensAtOnce) {
                server.begin(peers.server(), now);
            }
        } else {
            connected = true;
            if (opensAtOnce && !Peers.isRaw(scenario.client())) {
                client.begin(peers.client(), now);
            }
        }
    }

    private void heard(VirtualPeer peer, Event event, long time) {
        happenings.add(new Happening(time, peer.role(), event));
        script.saw(peer.role(), event);
        if (peer == server && scenario.server().echo()) {
            server.echo(event, time);
        }
    }

    private VirtualPeer peer(Role role) {
        return role == Role.CLIENT ? client : server;
    }
}
