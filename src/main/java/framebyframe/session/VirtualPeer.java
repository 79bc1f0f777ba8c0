package framebyframe.session;

import framebyframe.lesson.Scenario;
import framebyframe.lesson.Scenario.Action;
import framebyframe.protocol.Connection;
import framebyframe.protocol.Event;
import framebyframe.protocol.Role;
import framebyframe.recording.Recorder;
import framebyframe.wire.Direction;
import framebyframe.wire.Link;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// One peer of a virtual run: its core, if it has one by now, and all that stands between that and the wire.
final class VirtualPeer {

    /// Hears what a peer's core reports.
    interface Ear {
        void heard(VirtualPeer peer, Event event, long now);
    }

    private final Role role;
    private final Link link;
    private final Recorder recorder;
    private final Ear ear;
    private final boolean tellsStates;
    private final Tampering tampering;
    private final Outbox outbox;
    private final Reads reads;
    private final Reads othersReads;
    private final Deque<byte[]> unread = new ArrayDeque<>();
    private Optional<Connection> core = Optional.empty();
    private boolean frozen;
    private boolean endUnread;
    private boolean ending;
    private boolean ended;

    /// @param reads of this peer
    /// @param othersReads of the other peer, which count from this one's head of the handshake on
    VirtualPeer(Role role, Scenario scenario, Link link, Recorder recorder, Naming naming, Reads reads,
            Reads othersReads, Ear ear) {
        this.role = role;
        this.link = link;
        this.recorder = recorder;
        this.reads = reads;
        this.othersReads = othersReads;
        this.ear = ear;
        this.tellsStates = !Deeds.showOnTheWire(scenario);
        this.tampering = new Tampering(role, naming, scenario.faults().stream()
                .filter(f -> Deeds.role(f.to().sender()) == role).toList());
        this.outbox = new Outbox(direction(), scenario.link().sendBuffer(), link, recorder);
    }

    Role role() {
        return role;
    }

    Direction direction() {
        return role == Role.CLIENT ? Direction.CLIENT_TO_SERVER : Direction.SERVER_TO_CLIENT;
    }

    boolean hasCore() {
        return core.isPresent();
    }

    /// Its WebSocket begins, on a TCP connection that stands.
    void begin(Connection connection, long now) {
        core = Optional.of(connection);
        connection.start(now);
        drain(now);
    }

    /// Does its part of an action, unless its program hangs.
    void perform(Action action, long now) {
        if (frozen || ending) {
            return;
        }
        Deeds.call(action).ifPresent(call -> recorder.called(role, now, call));
        switch (action) {
            case Scenario.Write a -> write(a.bytes(), now);
            case Scenario.DropTcp _ -> end(now);
            default -> core.ifPresent(c -> Deeds.perform(action, new OnConnection(c, now)));
        }
        drain(now);
    }

    /// Writes bytes past its core.
    void write(byte[] bytes, long now) {
        if (!frozen && !ending) {
            send(tampering.written(bytes), now);
            hand(now);
        }
    }

    /// The server's answer to each message.
    void echo(Event message, long now) {
        core.ifPresent(c -> {
            if (message instanceof Event.TextReceived(String text)) {
                Deeds.perform(new Scenario.SendText(Scenario.Peer.SERVER, text), new OnConnection(c, now));
            } else if (message instanceof Event.BinaryReceived(byte[] bytes)) {
                Deeds.perform(new Scenario.SendBinary(Scenario.Peer.SERVER, bytes), new OnConnection(c, now));
            }
        });
    }

    void mute() {
        tampering.mute();
    }

    /// Its program hangs, or goes on and reads what came meanwhile.
    void freeze(boolean now, long time) {
        if (frozen == now) {
            return;
        }
        frozen = now;
        recorder.frozen(role, time, now);
        while (!frozen && !unread.isEmpty()) {
            read(unread.removeFirst(), time);
        }
        if (!frozen && endUnread) {
            endUnread = false;
            end(time);
        }
        tick(time);
        hand(time);
    }

    /// Bytes reached its TCP.
    void arrive(byte[] bytes, VirtualPeer sender, long now) {
        sender.outbox.arrived(bytes.length, now);
        for (byte[] read : reads.arrive(bytes, link.carries(sender.direction()))) {
            recorder.arrived(sender.direction(), now, read, read.length);
            if (frozen) {
                unread.add(read);
            } else {
                read(read, now);
            }
        }
    }

    /// The other side's end of TCP reached it.
    void endArrived(long now) {
        recorder.closeArrived(direction().back(), now);
        if (frozen) {
            endUnread = true;
        } else {
            close(now);
        }
    }

    void acknowledged(int bytes, long now) {
        outbox.acknowledged(bytes);
        hand(now);
    }

    private void read(byte[] bytes, long now) {
        if (core.isEmpty()) {
            return;
        }
        Connection connection = core.get();
        boolean more = connection.receiveUpToMessage(bytes.clone(), 0, bytes.length, now);
        drain(now);
        while (more) {
            more = connection.readOn(now);
            drain(now);
        }
    }

    /// Fires its timers, and sends what had to wait for its time.
    void tick(long now) {
        if (frozen) {
            return;
        }
        hand(now);
        if (core.isPresent() && core.get().deadline().orElse(Long.MAX_VALUE) <= now) {
            core.get().tick(now);
            drain(now);
            if (ending && outbox.isBlocked(now)) {
                close(now);
            }
        }
    }

    /// When it has to be told the time next; never while its program hangs.
    long nextMoment(long now) {
        if (frozen) {
            return Long.MAX_VALUE;
        }
        OptionalLong deadline = core.map(Connection::deadline).orElse(OptionalLong.empty());
        return Math.min(deadline.orElse(Long.MAX_VALUE), outbox.next(now).orElse(Long.MAX_VALUE));
    }

    /// Whether something that it wrote will go by itself.
    boolean hasToSend(long now) {
        return !frozen && (outbox.next(now).isPresent() || outbox.isBlocked(now) && !link.isCut());
    }

    long sent() {
        return outbox.taken();
    }

    /// Sends what the core has to send, and hears what it has to tell.
    private void drain(long now) {
        if (core.isEmpty()) {
            return;
        }
        Connection connection = core.get();
        for (byte[] bytes : connection.takeOutput()) {
            send(tampering.pass(bytes), now);
        }
        hand(now);
        for (Event event : connection.takeEvents()) {
            if (event instanceof Event.Unseen unseen) {
                recorder.event(role, now, unseen);
            }
            if (tellsStates && event instanceof Event.StateChanged(var transition)) {
                recorder.changed(role, now, transition.cause());
            }
            ear.heard(this, event, now);
        }
        if (connection.wantsTcpClosed()) {
            end(now);
        }
    }

    private void send(List<Tampering.Parcel> parcels, long now) {
        for (Tampering.Parcel parcel : parcels) {
            outbox.write(parcel.bytes(), parcel.application(), now + parcel.delay().toNanos());
            if (parcel.opening()) {
                othersReads.headEnds(outbox.written());
            }
        }
    }

    private void hand(long now) {
        if (!frozen && !ended && outbox.hand(now)) {
            close(now);
        }
    }

    /// Ends TCP behind all that it has written.
    private void end(long now) {
        if (!ending) {
            ending = true;
            tampering.end().ifPresent(delay -> outbox.end(now + delay.toNanos()));
            hand(now);
        }
    }

    /// TCP ends here and now.
    private void close(long now) {
        if (ended) {
            return;
        }
        ending = true;
        ended = true;
        outbox.discard(now);
        recorder.closed(direction(), now);
        link.close(direction(), now);
        core.ifPresent(c -> c.tcpClosed(now));
        drain(now);
    }

    private record OnConnection(Connection connection, long now) implements Deeds.Actor {
        @Override
        public void sendText(String text) {
            connection.sendText(text, now);
        }

        @Override
        public void sendBinary(byte[] bytes) {
            connection.sendBinary(bytes, now);
        }

        @Override
        public void sendFragment(byte[] utf8, boolean last) {
            connection.sendFragment(Deeds.FRAGMENTED, utf8, last, now);
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
}
