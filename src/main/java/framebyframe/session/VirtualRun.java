package framebyframe.session;

import framebyframe.lesson.Scenario;
import framebyframe.lesson.Scenario.Action;
import framebyframe.protocol.Connection;
import framebyframe.protocol.Event;
import framebyframe.protocol.Role;
import framebyframe.recording.Recorder;
import framebyframe.recording.Recording;
import framebyframe.wire.Direction;
import framebyframe.wire.Link;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Runs a scenario in virtual time: two peers of the core, the simulated link, and no clock.
///
/// The same scenario gives the same recording, to the byte and the nanosecond.
public final class VirtualRun {

    /// Where a run ends that would go on for ever: a heartbeat never rests.
    private static final long LONGEST = Duration.ofHours(24).toNanos();
    private static final int MOST_EVENTS = 200_000;

    private final Scenario scenario;
    private final Peers peers;
    private final Link link;
    private final Recorder recorder;
    private final Script script;
    private final Map<Role, Connection> connections = new EnumMap<>(Role.class);
    private final Set<Role> ended = EnumSet.noneOf(Role.class);
    private long now;

    private VirtualRun(Scenario scenario) {
        this.scenario = scenario;
        this.peers = new Peers(scenario);
        this.link = new Link(new Link.Options(scenario.link().latency().toNanos(), scenario.link().jitter().toNanos(),
                scenario.seed()));
        this.recorder = new Recorder(scenario.client().url());
        this.script = new Script(scenario.script());
    }

    public static Recording of(Scenario scenario) {
        VirtualRun run = new VirtualRun(scenario);
        run.run();
        return run.recorder.recording();
    }

    private void run() {
        for (int events = 0; events < MOST_EVENTS && now <= LONGEST; events++) {
            while (script.hasNext() && script.presentIsDone(now)) {
                begin(script.begin(now));
            }
            if (script.over(now) && link.nextArrival().isEmpty()) {
                return;
            }
            long next = nextMoment();
            if (next == Long.MAX_VALUE) {
                return;
            }
            now = Math.max(now, next);
            Optional<Link.Delivery> delivery = link.deliver(now);
            if (delivery.isPresent()) {
                arrive(delivery.get());
            } else {
                connections.forEach((role, connection) -> {
                    if (due(connection)) {
                        connection.tick(now);
                        drain(role, connection);
                    }
                });
            }
        }
    }

    private boolean due(Connection connection) {
        OptionalLong deadline = connection.deadline();
        return deadline.isPresent() && deadline.getAsLong() <= now;
    }

    private long nextMoment() {
        long next = Math.min(link.nextArrival().orElse(Long.MAX_VALUE), script.wakeUp() > now
                ? script.wakeUp()
                : Long.MAX_VALUE);
        for (Connection connection : connections.values()) {
            next = Math.min(next, connection.deadline().orElse(Long.MAX_VALUE));
        }
        return next;
    }

    private void begin(Action action) {
        if (action instanceof Scenario.Connect) {
            recorder.called(Role.CLIENT, now, "new WebSocket(\"" + scenario.client().url() + "\")");
            recorder.connecting(now);
            link.open(Direction.CLIENT_TO_SERVER, now);
        }
        Script.actor(action).ifPresent(role -> perform(action, role));
    }

    private void perform(Action action, Role role) {
        Connection connection = connections.get(role);
        if (connection != null) {
            Script.call(action).ifPresent(call -> recorder.called(role, now, call));
            Script.perform(action, new Virtual(connection, now));
            drain(role, connection);
        }
    }

    private record Virtual(Connection connection, long now) implements Script.Actor {
        @Override
        public void sendText(String text) {
            connection.sendText(text, now);
        }

        @Override
        public void sendBinary(byte[] bytes) {
            connection.sendBinary(bytes, now);
        }

        @Override
        public void ping(byte[] payload) {
            connection.ping(payload, now);
        }

        @Override
        public void close(int code, String reason) {
            connection.close(code, reason, now);
        }
    }

    private void arrive(Link.Delivery delivery) {
        Role receiver = delivery.direction() == Direction.CLIENT_TO_SERVER ? Role.SERVER : Role.CLIENT;
        switch (delivery) {
            case Link.Opening opening -> {
                recorder.connected(delivery.direction().back(), now);
                if (receiver == Role.SERVER) {
                    link.open(Direction.SERVER_TO_CLIENT, now);
                }
                begin(receiver, receiver == Role.SERVER ? peers.server() : peers.client());
            }
            case Link.Bytes(Direction direction, long time, byte[] bytes) -> {
                Connection connection = connections.get(receiver);
                if (connection != null) {
                    recorder.arrived(direction, now, bytes);
                    connection.receive(bytes.clone(), 0, bytes.length, now);
                    drain(receiver, connection);
                }
            }
            case Link.End(Direction direction, long time) -> {
                recorder.closeArrived(direction, now);
                end(receiver);
            }
        }
    }

    private void begin(Role role, Connection connection) {
        connections.put(role, connection);
        connection.start(now);
        drain(role, connection);
    }

    /// Sends what a peer has to send, and hears what it has to tell.
    private void drain(Role role, Connection connection) {
        Direction direction = direction(role);
        for (byte[] bytes : connection.takeOutput()) {
            recorder.sent(direction, now, bytes);
            link.send(direction, bytes, now);
        }
        for (Event event : connection.takeEvents()) {
            recorder.event(role, now, event);
            script.saw(role, event);
            if (role == Role.SERVER) {
                echo(event, connection);
            }
        }
        if (connection.wantsTcpClosed()) {
            end(role);
        }
    }

    /// A peer closes TCP on its side, once.
    private void end(Role role) {
        Connection connection = connections.get(role);
        if (connection == null || !ended.add(role)) {
            return;
        }
        recorder.closed(direction(role), now);
        link.close(direction(role), now);
        connection.tcpClosed(now);
        drain(role, connection);
    }

    private void echo(Event event, Connection server) {
        if (event instanceof Event.TextReceived(String text)) {
            server.sendText(text, now);
        } else if (event instanceof Event.BinaryReceived(byte[] bytes)) {
            server.sendBinary(bytes, now);
        } else {
            return;
        }
        drain(Role.SERVER, server);
    }

    private static Direction direction(Role sender) {
        return sender == Role.CLIENT ? Direction.CLIENT_TO_SERVER : Direction.SERVER_TO_CLIENT;
    }
}
