package framebyframe.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.fuzz.Model.Seen;
import framebyframe.protocol.Event;
import framebyframe.protocol.ReadyState;
import framebyframe.protocol.Role;
import framebyframe.protocol.Settings;
import framebyframe.protocol.StreamRules;
import framebyframe.protocol.deflate.Limits;
import framebyframe.protocol.deflate.MessageInflater;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameHeader;
import framebyframe.protocol.frame.FrameReader;
import framebyframe.protocol.frame.Opcode;
import framebyframe.protocol.handshake.ClientHandshake;
import framebyframe.protocol.handshake.HeadReader;
import framebyframe.protocol.handshake.ServerHandshake;
import framebyframe.protocol.rule.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Judges a connection's life: what it took from the bytes is what [Model] takes from them, and what it sent is legal and
/// what RFC 6455 asks for.
final class Verdict {

    private final Life life;
    private final byte[] input;
    private final Settings settings;
    private final boolean legal;
    private final Role role;
    private final List<Object> received = new ArrayList<>();
    private final List<Object> messages = new ArrayList<>();
    private final List<Rule> violated = new ArrayList<>();
    private final List<Frame> sent = new ArrayList<>();
    private boolean inflates;

    /// @param legal whether the input is known to break no rule
    Verdict(Life life, byte[] input, Settings settings, boolean legal) {
        this.life = life;
        this.input = input;
        this.settings = settings;
        this.legal = legal;
        role = life.connection.role();
    }

    void judge() {
        Optional<byte[]> frames = framesOfInput();
        if (judgeConduct()) {
            judgeReading(Model.of(frames.orElseThrow(), role.other(), settings.maxFrame(), settings.maxMessage()));
        } else {
            assertTrue(life.interrupted || frames.isEmpty(), "an opening that was not taken");
            assertTrue(received.isEmpty() && sent.isEmpty());
        }
    }

    /// Judges what can be judged without knowing what the bytes mean: answers and sending.
    ///
    /// @return whether the connection was ever open
    boolean judgeConduct() {
        boolean opened = false;
        for (Event event : life.events) {
            switch (event) {
                case Event.Opened(var _, var compression) -> {
                    opened = true;
                    inflates = compression.isPresent();
                }
                case Event.ControlFrameReceived(Frame frame) -> received.add(ReadFrames.seen(frame));
                case Event.DataFrameReceived(FrameHeader header) -> received.add(ReadFrames.told(header));
                case Event.TextReceived(String text) -> messages.add(text);
                case Event.BinaryReceived(byte[] bytes) -> messages.add(bytes);
                case Event.Violated(var violation) -> violated.add(violation.rule());
                case Event.FrameSent(Frame frame) -> sent.add(frame);
                default -> {
                }
            }
        }
        assertTrue(!legal || violated.isEmpty(), () -> "legal, yet " + violated);
        judgeAnswers();
        judgeSending();
        return opened;
    }

    /// What stands behind a head that must be accepted; handshake targets judge this very part by itself.
    private Optional<byte[]> framesOfInput() {
        HeadReader reader = new HeadReader(
                role == Role.SERVER ? HeadReader.Kind.REQUEST : HeadReader.Kind.RESPONSE, settings.maxHead());
        reader.feed(input, 0, input.length);
        boolean accepted = switch (reader.next()) {
            case HeadReader.Request r ->
                ServerHandshake.answer(r.request(), r.violations(), ConnectionTarget.SERVES).accepted();
            case HeadReader.Response r -> ClientHandshake
                    .check(ClientHandshake.request(ConnectionTarget.ASKS), r.response(), r.violations()).accepted();
            case HeadReader.Incomplete _ -> false;
            case HeadReader.Unreadable _ -> false;
        };
        return accepted ? Optional.of(reader.rest()) : Optional.empty();
    }

    private void judgeReading(Model model) {
        List<Object> taken = received;
        if (!violated.isEmpty()) {
            assertTrue(model.broken.contains(violated.getFirst()), () -> violated + ", not " + model.broken);
            assertTrue(taken.size() <= model.frames.size() + 1);
            taken = taken.subList(0, Math.min(taken.size(), model.frames.size()));
        }
        int count = taken.size();
        assertTrue(count <= model.frames.size(), () -> "took " + received + ", not " + model.frames);
        assertEquals(model.frames.stream().limit(count).map(Seen::told).toList(), taken);
        assertTrue(messages.size() <= model.messages.size());
        for (int i = 0; i < messages.size(); i++) {
            if (messages.get(i) instanceof byte[] bytes) {
                assertArrayEquals((byte[]) model.messages.get(i), bytes);
            } else {
                assertEquals(model.messages.get(i), messages.get(i));
            }
        }
        if (!life.interrupted) {
            assertEquals(model.broken.isEmpty(), violated.isEmpty(), () -> "must break one of " + model.broken);
            assertEquals(model.frames.size(), count);
            assertEquals(model.messages.size(), messages.size());
        }
    }

    /// A Ping is answered by its Pong, a Close by its echo, a violation by a Close with the rule's code: at once, and as
    /// long as no Close was sent.
    private void judgeAnswers() {
        boolean open = false;
        boolean failed = false;
        for (int i = 0; i < life.events.size(); i++) {
            int next = i + 1;
            switch (life.events.get(i)) {
                case Event.Opened _ -> open = true;
                case Event.FrameSent(Frame frame) -> open &= frame.opcode() != Opcode.CLOSE;
                case Event.ControlFrameReceived(Frame frame) -> {
                    if (open && !isViolation(next)) {
                        assertObeyed(frame, next);
                    }
                }
                case Event.Violated(var violation) -> {
                    if (open && !failed) {
                        Frame close = nextSent(next).orElseThrow();
                        int code = (close.payload()[0] & 0xff) << 8 | close.payload()[1] & 0xff;
                        assertEquals(Opcode.CLOSE, close.opcode());
                        assertEquals(violation.code(), code, violation::toString);
                    }
                    failed = true;
                }
                default -> {
                }
            }
        }
    }

    private boolean isViolation(int at) {
        return life.events.get(at) instanceof Event.Violated;
    }

    private void assertObeyed(Frame frame, int next) {
        if (frame.opcode() == Opcode.PING) {
            assertAnswer(next, Opcode.PONG, frame.payload());
        } else if (frame.opcode() == Opcode.CLOSE) {
            assertAnswer(next, Opcode.CLOSE, Arrays.copyOf(frame.payload(), Math.min(2, frame.payload().length)));
        }
    }

    private void assertAnswer(int from, Opcode opcode, byte[] payload) {
        Frame answer = nextSent(from).orElseThrow();
        assertEquals(opcode, answer.opcode());
        assertArrayEquals(payload, answer.payload());
    }

    private Optional<Frame> nextSent(int from) {
        return life.events.subList(from, life.events.size()).stream().filter(Event.FrameSent.class::isInstance)
                .map(e -> ((Event.FrameSent) e).frame()).findFirst();
    }

    /// Its own frames are a legal stream, with nothing after the Close, and events tell them all.
    private void judgeSending() {
        Bytes all = new Bytes();
        life.output.forEach(all::add);
        byte[] bytes = all.toArray();
        int head = 0;
        HeadReader reader = new HeadReader(
                role == Role.CLIENT ? HeadReader.Kind.REQUEST : HeadReader.Kind.RESPONSE, 1 << 20);
        reader.feed(bytes, 0, bytes.length);
        switch (reader.next()) {
            case HeadReader.Request r -> head = r.length();
            case HeadReader.Response r -> head = r.length();
            case HeadReader.Incomplete _ -> assertEquals(0, bytes.length, "a head or nothing");
            case HeadReader.Unreadable u -> throw new AssertionError(u.violation().toString());
        }
        FrameReader frames = new FrameReader(1 << 24);
        frames.feed(bytes, head, bytes.length - head);
        StreamRules rules = new StreamRules(role);
        if (inflates) {
            rules.agreed(new MessageInflater(false, Limits.of(1 << 20)));
        }
        List<Frame> written = new ArrayList<>();
        while (frames.next() instanceof FrameReader.Complete(Frame frame, long _, int _)) {
            written.add(frame);
            assertEquals(List.of(), rules.frame(frame), "nothing illegal is sent");
        }
        assertEquals(0, frames.buffered());
        assertEquals(sent, written);
        long closes = sent.stream().filter(f -> f.opcode() == Opcode.CLOSE).count();
        assertTrue(closes <= 1 && (closes == 0 || sent.getLast().opcode() == Opcode.CLOSE), "nothing after the Close");
        assertTrue(life.events.getLast() instanceof Event.Closed, "Closed comes last");
        assertEquals(ReadyState.CLOSED, life.observer.readyState());
    }
}
