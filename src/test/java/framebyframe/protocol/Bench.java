package framebyframe.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import framebyframe.protocol.Event.FrameSent;
import framebyframe.protocol.Event.StateChanged;
import framebyframe.protocol.Event.TimerFired;
import framebyframe.protocol.Event.Violated;
import framebyframe.protocol.ReadyState.Cause;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameHeader;
import framebyframe.protocol.frame.FrameReader;
import framebyframe.protocol.frame.FrameWriter;
import framebyframe.protocol.frame.LengthForm;
import framebyframe.protocol.frame.Opcode;
import framebyframe.protocol.handshake.ClientHandshake;
import framebyframe.protocol.handshake.ServerHandshake;
import framebyframe.protocol.rule.Rule;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A connection under test; the test itself plays the other peer.
///
/// An observer follows along on the same bytes, and after each step it must hold the connection's state.
final class Bench {

    /// The handshake of RFC 6455 §1.3.
    static final ClientHandshake.Options ASKS = new ClientHandshake.Options("server.example.com", "/chat",
            "dGhlIHNhbXBsZSBub25jZQ==", Optional.of("http://example.com"), List.of("chat", "superchat"), List.of());
    static final ServerHandshake.Options SERVES = new ServerHandshake.Options(Optional.of("/chat"), List.of(),
            List.of("chat"));
    static final byte[] REQUEST = ClientHandshake.request(ASKS).bytes();
    static final byte[] RESPONSE = response("101 Switching Protocols", "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    static final Settings.Heartbeat HEARTBEAT = new Settings.Heartbeat(Duration.ofSeconds(30), Duration.ofSeconds(10));
    static final Settings BEATING = Settings.DEFAULT.withHeartbeat(Optional.of(HEARTBEAT));

    final Role role;
    final Connection connection;
    final Observer observer;
    long now = 1_000_000_000L;

    private final List<Event> events = new ArrayList<>();
    private final List<byte[]> output = new ArrayList<>();
    private int key = 0x01020304;

    private Bench(Role role, Settings settings) {
        this.role = role;
        observer = new Observer(role);
        connection = role == Role.CLIENT
                ? Connection.client(ASKS, settings, () -> key++)
                : Connection.server(SERVES, settings);
    }

    static Bench fresh(Role role, Settings settings) {
        return new Bench(role, settings);
    }

    static Bench started(Role role) {
        return fresh(role, Settings.DEFAULT).start();
    }

    static Bench open(Role role) {
        return open(role, Settings.DEFAULT);
    }

    /// The handshake is done, and its events and output are taken.
    static Bench open(Role role, Settings settings) {
        Bench bench = fresh(role, settings).start().receive(role == Role.CLIENT ? RESPONSE : REQUEST);
        assertEquals(ReadyState.OPEN, bench.state());
        bench.events();
        bench.output();
        return bench;
    }

    static byte[] response(String status, String accept) {
        return """
                HTTP/1.1 %s
                Upgrade: websocket
                Connection: Upgrade
                Sec-WebSocket-Accept: %s
                Sec-WebSocket-Protocol: chat

                """.formatted(status, accept).replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    /// A frame's bytes as a server sends them.
    static byte[] unmasked(Frame frame) {
        return FrameWriter.bytes(frame);
    }

    static Frame text(String text) {
        return Frame.of(Opcode.TEXT, utf8(text));
    }

    static Frame fragment(boolean fin, Opcode opcode, byte[] payload) {
        return new Frame(new FrameHeader(fin, false, false, false, opcode, false, 0,
                LengthForm.shortest(payload.length), payload.length), payload);
    }

    static Frame close(int code, String reason) {
        return Frame.of(Opcode.CLOSE, new CloseBody(code, reason).payload());
    }

    Bench start() {
        return does(c -> c.start(now));
    }

    /// The program calls this connection's API.
    Bench does(Consumer<Connection> call) {
        call.accept(connection);
        collect();
        return this;
    }

    /// Bytes arrive in one piece.
    Bench receive(byte[] bytes) {
        observer.arrived(bytes);
        return does(c -> c.receive(bytes.clone(), 0, bytes.length, now));
    }

    Bench receiveByteByByte(byte[] bytes) {
        for (byte b : bytes) {
            receive(new byte[]{b});
        }
        return this;
    }

    /// Legal frames arrive, masked if a client sends them.
    Bench receive(Frame... frames) {
        for (Frame frame : frames) {
            receive(wire(frame));
        }
        return this;
    }

    /// The frame's bytes as the other peer sends them.
    byte[] wire(Frame frame) {
        return FrameWriter.bytes(role == Role.SERVER ? frame.masked(0x37fa213d) : frame);
    }

    Bench tcpClosed() {
        observer.tcpClosed();
        return does(c -> c.tcpClosed(now));
    }

    /// Time passes, and the connection is told.
    Bench passes(Duration duration) {
        now += duration.toNanos();
        return does(c -> c.tick(now));
    }

    ReadyState state() {
        return connection.readyState();
    }

    /// The events since the last call.
    List<Event> events() {
        List<Event> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    /// The events since the last call that are of one kind.
    <E extends Event> List<E> events(Class<E> kind) {
        return events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// The rules broken since the last call.
    List<Rule> broken() {
        return events(Violated.class).stream().map(v -> v.violation().rule()).toList();
    }

    /// What was sent since the last call.
    List<byte[]> output() {
        List<byte[]> taken = List.copyOf(output);
        output.clear();
        return taken;
    }

    /// The frames sent since the last call, in clear and without masking key.
    List<Frame> sent() {
        return read(output()).stream().map(frame -> {
            assertEquals(role == Role.CLIENT, frame.header().masked());
            FrameHeader h = frame.header();
            return new Frame(new FrameHeader(h.fin(), h.rsv1(), h.rsv2(), h.rsv3(), h.opcode(), false, 0,
                    h.lengthForm(), h.payloadLength()), frame.payload());
        }).toList();
    }

    /// The only frame sent since the last call: a Close.
    CloseBody closeSent() {
        List<Frame> frames = sent();
        assertEquals(List.of(Opcode.CLOSE), frames.stream().map(Frame::opcode).toList());
        return CloseBody.of(frames.getFirst().payload());
    }

    static Frame read(byte[] bytes) {
        List<Frame> frames = read(List.of(bytes));
        assertEquals(1, frames.size());
        return frames.getFirst();
    }

    private static List<Frame> read(List<byte[]> output) {
        FrameReader reader = new FrameReader(1 << 24);
        List<Frame> frames = new ArrayList<>();
        for (byte[] bytes : output) {
            reader.feed(bytes, 0, bytes.length);
            while (reader.next() instanceof FrameReader.Complete(Frame frame, long _, int _)) {
                frames.add(frame);
            }
        }
        assertEquals(0, reader.buffered(), "whole frames only");
        return frames;
    }

    private static boolean isHead(byte[] bytes) {
        String begin = new String(bytes, 0, Math.min(5, bytes.length), StandardCharsets.ISO_8859_1);
        return begin.equals("HTTP/") || begin.startsWith("GET ");
    }

    private void collect() {
        List<Event> happened = connection.takeEvents();
        List<byte[]> sent = connection.takeOutput();
        events.addAll(happened);
        output.addAll(sent);
        sent.forEach(observer::sent);
        if (happened.stream().anyMatch(Bench::leavesNoTrace)) {
            observer.failed();
        }
        List<Frame> announced = happened.stream().filter(FrameSent.class::isInstance)
                .map(e -> ((FrameSent) e).frame()).toList();
        assertEquals(announced, read(sent.stream().filter(bytes -> !isHead(bytes)).toList()),
                "each frame sent is an event");
        assertEquals(connection.readyState(), observer.readyState(), "the observer sees the same state");
        assertEquals(0, connection.takeEvents().size() + connection.takeOutput().size());
    }

    /// Whether the connection was given up without a byte: its time ran out, or its own program closed it early.
    private static boolean leavesNoTrace(Event event) {
        return event.equals(new TimerFired(Timer.OPENING))
                || event instanceof StateChanged(var t) && t.from() == ReadyState.CONNECTING
                        && t.cause() == Cause.FAILED;
    }
}
