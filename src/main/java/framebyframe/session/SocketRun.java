package framebyframe.session;

import framebyframe.lesson.Scenario;
import framebyframe.lesson.Scenario.Action;
import framebyframe.protocol.Event;
import framebyframe.protocol.Role;
import framebyframe.recording.MemoryRecorder;
import framebyframe.recording.Recording;
import framebyframe.transport.Handler;
import framebyframe.transport.Peer;
import framebyframe.transport.TransportException;
import framebyframe.transport.Watch;
import framebyframe.transport.WebSocketClient;
import framebyframe.transport.WebSocketServer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Runs a scenario on loopback sockets, with the bundled server and client.
///
/// The frames are those of [VirtualRun], to the byte; the times are this machine's. A heartbeat goes by time, so where
/// its interval is shorter than what the script does on the simulated link, its frames may stand at other places.
public final class SocketRun {

    private final MemoryRecorder recorder;
    private final Watch watch;
    private final Script script;
    private final boolean echoes;
    private final Map<Role, Peer> peers = new EnumMap<>(Role.class);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition heard = lock.newCondition();
    private final long giveUp;

    private SocketRun(Scenario scenario, Duration patience) {
        this.recorder = new MemoryRecorder(scenario.client().url());
        this.watch = Watch.from(recorder, recorder::event);
        this.script = new Script(scenario);
        this.echoes = scenario.server().echo();
        this.giveUp = System.nanoTime() + patience.toNanos();
    }

    /// Whether real sockets can do all that a scenario asks for. Cables, faults, cuts, a program that hangs and bytes past
    /// the core are things of virtual time.
    public static boolean canRun(Scenario scenario) {
        Scenario.Link link = scenario.link();
        return scenario.faults().isEmpty() && link.sendBuffer().isEmpty() && link.cuts().isEmpty()
                && link.cutAt().isEmpty() && !Peers.isRaw(scenario.client())
                && Deeds.flat(scenario.script()).stream().allMatch(SocketRun::canDo);
    }

    private static boolean canDo(Action action) {
        return switch (action) {
            case Scenario.Connect _,Scenario.SendText _,Scenario.SendBinary _,Scenario.Fragment _,Scenario.Ping _ ->
                true;
            case Scenario.Close _,Scenario.AwaitClosed _,Scenario.AwaitHeartbeat _,Scenario.Pause _ -> true;
            case Scenario.OpenTcp _,Scenario.Upgrade _,Scenario.Request _,Scenario.Answer _,Scenario.Write _ -> false;
            case Scenario.Cable _,Scenario.Freeze _,Scenario.Mute _,Scenario.DropTcp _ -> false;
            case Scenario.Together(List<Action> all) -> all.stream().allMatch(SocketRun::canDo);
        };
    }

    /// Runs to the end of the script, or until patience ends: then both peers are cut and the recording says so.
    ///
    /// @throws IllegalArgumentException for a scenario that sockets cannot run; see [#canRun(Scenario)]
    public static Recording of(Scenario scenario, Duration patience) throws TransportException, InterruptedException {
        if (!canRun(scenario)) {
            throw new IllegalArgumentException("only virtual time can run this scenario");
        }
        SocketRun run = new SocketRun(scenario, patience);
        Peers peers = new Peers(scenario);
        WebSocketServer.Options options = WebSocketServer.Options.DEFAULT.withHandshake(peers.serverHandshake())
                .withSettings(peers.serverSettings());
        try (WebSocketServer server = WebSocketServer.start(options, run.new Ear(), client -> run.watch)) {
            run.run(scenario, peers, server);
            run.peers.values().forEach(Peer::cut);
        }
        return run.recorder.recording();
    }

    private void run(Scenario scenario, Peers made, WebSocketServer server)
            throws TransportException, InterruptedException {
        while (script.hasNext()) {
            Action action = script.begin(System.nanoTime());
            if (action instanceof Scenario.Connect) {
                recorder.called(Role.CLIENT, 0, "new WebSocket(\"" + scenario.client().url() + "\")");
                WebSocketClient.connect(server.address(), made.clientHandshake(), made.maskingKeys(),
                        made.clientSettings(), new Ear(), watch);
            }
            (action instanceof Scenario.Together(List<Action> all) ? all : List.of(action)).forEach(this::perform);
            if (!awaitDone()) {
                return;
            }
        }
    }

    private void perform(Action action) {
        Peer peer;
        lock.lock();
        try {
            peer = Deeds.actor(action).map(peers::get).orElse(null);
        } finally {
            lock.unlock();
        }
        if (peer != null) {
            Deeds.call(action).ifPresent(call -> recorder.called(peer.role(), watch.clock().getAsLong(), call));
            Deeds.perform(action, new OnSocket(peer));
        }
    }

    /// @return false when patience ended first
    private boolean awaitDone() throws InterruptedException {
        lock.lock();
        try {
            while (!script.presentIsDone(System.nanoTime(), false)) {
                long end = Math.min(giveUp, script.wakeUp());
                heard.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (System.nanoTime() >= giveUp) {
                    return false;
                }
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Hears what both peers report; the server's also echoes.
    private final class Ear implements Handler {
        @Override
        public void event(Peer peer, Event event) {
            if (peer.role() == Role.SERVER && echoes) {
                ECHO.event(peer, event);
            }
            lock.lock();
            try {
                peers.put(peer.role(), peer);
                script.saw(peer.role(), event);
                heard.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private record OnSocket(Peer peer) implements Deeds.Actor {
        @Override
        public void sendText(String text) {
            peer.sendText(text);
        }

        @Override
        public void sendBinary(byte[] bytes) {
            peer.sendBinary(bytes);
        }

        @Override
        public void sendFragment(byte[] utf8, boolean last) {
            peer.sendFragment(Deeds.FRAGMENTED, utf8, last);
        }

        @Override
        public void ping(byte[] payload) {
            peer.ping(payload);
        }

        @Override
        public void close(int code, String reason) {
            peer.close(code, reason);
        }
    }
}
