package framebyframe.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.Connection;
import framebyframe.protocol.Event;
import framebyframe.protocol.Observer;
import framebyframe.protocol.ReadyState;
import framebyframe.protocol.Role;
import framebyframe.protocol.Settings;
import framebyframe.protocol.Timer;
import framebyframe.protocol.frame.Opcode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A connection's whole life on an input: bytes come in pieces while time passes and the program acts. An observer looks
/// on; whatever both did is kept for a judge.
final class Life {

    private static final long SECOND = 1_000_000_000L;
    /// Two windows of 32 KiB, each in a buffer of twice its size.
    private static final long WINDOWS = 128 * 1024;

    final Connection connection;
    final Observer observer;
    final List<Event> events = new ArrayList<>();
    final List<byte[]> output = new ArrayList<>();
    /// Whether time, the program or the end of TCP may have ended the reading before the bytes did.
    boolean interrupted;

    private final Settings settings;
    private final Chance chance;
    private final boolean busy;
    private long now = 1;
    private long came;
    private Opcode underway = Opcode.CONTINUATION;

    Life(Connection connection, Settings settings, Chance chance) {
        this.connection = connection;
        this.settings = settings;
        this.chance = chance;
        observer = new Observer(connection.role());
        busy = chance.oneIn(2);
    }

    /// @param head how many bytes of the input are head; three times in four they come in one piece
    void live(byte[] input, int head) throws Exception {
        connection.start(now);
        collect();
        Cuts cuts = new Cuts(chance);
        int begin = chance.oneIn(4) ? 0 : Math.min(head, input.length);
        arrive(Arrays.copyOf(input, begin));
        for (int at = begin; at < input.length;) {
            int length = cuts.next(input.length - at);
            arrive(Arrays.copyOfRange(input, at, at + length));
            at += length;
            for (int i = busy ? chance.below(3) : 0; i > 0; i--) {
                act(true);
            }
        }
        if (chance.oneIn(4)) {
            pass(100 * SECOND, true);
        }
        observer.tcpClosed();
        connection.tcpClosed(now);
        collect();
        assertEquals(ReadyState.CLOSED, connection.readyState());
        assertTrue(connection.deadline().isEmpty(), "no timer outlives the connection");
    }

    private void arrive(byte[] read) throws Exception {
        came += read.length;
        observer.arrived(read);
        if (chance.oneIn(2)) {
            connection.receive(read, 0, read.length, now);
        } else {
            boolean more = connection.receiveUpToMessage(read, 0, read.length, now);
            for (int steps = 0; more; steps++) {
                assertTrue(steps <= came, "a message for each byte at most");
                if (busy && chance.oneIn(4)) {
                    act(false);
                }
                more = connection.readOn(now);
            }
        }
        Arrays.fill(read, (byte) 0x55);
        collect();
        if (chance.oneIn(64)) {
            weigh(read.length);
        }
    }

    /// The head's reader keeps its buffer, which doubles, its fields and what is wrong with them. The buffer of a frame
    /// and that of a message double as well.
    private void weigh(int read) throws IllegalAccessException {
        long head = 4L * Math.min(came, settings.maxHead() + read) + 3_000;
        long frame = Math.min(came, 2L * Math.max(125, settings.maxFrame())) + 256;
        long message = Math.min(Math.max(4_096, 2 * came), settings.maxMessage());
        long held = Held.bytes(connection);
        long inflater = settings.compression().isPresent() ? WINDOWS + 2L * settings.maxMessage() : 0;
        assertTrue(held <= head + frame + message + read + inflater, () -> held + " bytes held after " + came);
    }

    /// @param settled whether the connection has read all that came
    private void act(boolean settled) {
        boolean connecting = connection.readyState() == ReadyState.CONNECTING;
        switch (chance.below(12)) {
            case 0, 1 -> pass(chance.below(12) * SECOND, settled);
            case 2 -> send(connecting, () -> connection.ping(chance.bytes(chance.below(126)), now));
            case 3 -> send(connecting, () -> connection.pong(chance.bytes(chance.below(126)), now));
            case 4, 5 -> send(connecting || underway != Opcode.CONTINUATION,
                    () -> connection.sendBinary(chance.bytes(chance.below(200)), now));
            case 6 -> send(connecting || underway != Opcode.CONTINUATION, () -> connection.sendText("帧 by 帧", now));
            case 7, 8, 9 -> fragment(connecting);
            case 10 -> {
                if (chance.oneIn(6)) {
                    interrupted |= connecting;
                    connection.close(chance.of(1000, 1001, 3000, 4999), "enough", now);
                }
            }
            default -> {
                if (chance.oneIn(20)) {
                    interrupted = true;
                    observer.tcpClosed();
                    connection.tcpClosed(now);
                }
            }
        }
        collect(settled);
    }

    private void fragment(boolean connecting) {
        boolean last = chance.oneIn(3);
        Opcode type = underway == Opcode.CONTINUATION ? chance.of(Opcode.TEXT, Opcode.BINARY) : underway;
        byte[] piece = type == Opcode.TEXT ? Texts.legal(chance.below(5), chance) : chance.bytes(chance.below(9));
        boolean dropped = connecting || connection.readyState() != ReadyState.OPEN;
        send(connecting, () -> connection.sendFragment(type, piece, last, now));
        if (!dropped) {
            underway = last ? Opcode.CONTINUATION : type;
        }
    }

    /// A call is refused where it is misuse, and only there.
    private void send(boolean misuse, Runnable call) {
        boolean dropped = connection.readyState() == ReadyState.CLOSING
                || connection.readyState() == ReadyState.CLOSED;
        if (misuse && !dropped) {
            assertThrows(IllegalStateException.class, call::run);
        } else {
            call.run();
        }
    }

    private void pass(long time, boolean settled) {
        now += time;
        connection.tick(now);
        collect(settled);
    }

    private void collect() {
        collect(true);
    }

    private void collect(boolean settled) {
        List<Event> happened = connection.takeEvents();
        List<byte[]> sent = connection.takeOutput();
        if (happened.isEmpty() && sent.isEmpty()) {
            assertTrue(!settled || connection.readyState() == observer.readyState(), "the observer's state");
            return;
        }
        events.addAll(happened);
        output.addAll(sent);
        sent.forEach(observer::sent);
        if (happened.stream().anyMatch(Life::leavesNoTrace)) {
            observer.failed();
        }
        interrupted |= happened.stream()
                .anyMatch(e -> e instanceof Event.TimerFired(Timer timer) && timer != Timer.PING_DUE)
                && events.stream().noneMatch(Event.Violated.class::isInstance);
        if (settled) {
            assertEquals(connection.readyState(), observer.readyState(), "the observer sees the same state");
        }
        assertTrue(connection.role() == Role.CLIENT || !connection.wantsTcpClosed()
                || connection.readyState() == ReadyState.CLOSING);
    }

    private static boolean leavesNoTrace(Event event) {
        return event.equals(new Event.TimerFired(Timer.OPENING))
                || event instanceof Event.StateChanged(var change) && change.from() == ReadyState.CONNECTING
                        && change.cause() == ReadyState.Cause.FAILED;
    }
}
