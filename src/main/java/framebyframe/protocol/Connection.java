package framebyframe.protocol;

import framebyframe.protocol.ReadyState.Cause;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.MaskingKeySource;
import framebyframe.protocol.frame.Opcode;
import framebyframe.protocol.handshake.ClientHandshake;
import framebyframe.protocol.handshake.ServerHandshake;
import framebyframe.protocol.rule.Violation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// One peer of a WebSocket connection: bytes and the time go in; events, bytes to send and the next deadline come out.
///
/// It does no I/O, reads no clock and draws no random number. Peer input never throws; what the peer does wrong becomes
/// an [Event.Violated] and, where RFC 6455 says so, a failed connection. A caller's own mistake throws
/// `IllegalStateException` or `IllegalArgumentException` at once. Not safe for use by two threads at a time.
///
/// Times are nanoseconds of any clock that never goes back; each `now` is at least the one before it.
///
/// Where RFC 6455 leaves a choice:
/// - Failing the connection sends one Close, its reason naming the section; what arrives after is dropped (§7.1.7). A
///   server then asks for the end of TCP at once, a client waits for the server's as long as for a Close (§7.1.1).
/// - A heartbeat without a Pong fails with 1011, and neither waits.
/// - A Close is answered at once with its own code and no reason (§5.5.1); what arrives after it is dropped (§1.4).
/// - Messages that arrive after this side's own Close are still handed over, until the peer's Close comes.
/// - Nothing at all is sent after a Close, so a Ping is not answered then (§5.5.2 would allow it).
public final class Connection {

    private final Role role;
    private final Settings settings;
    private final Effects effects = new Effects();
    private final Timers timers = new Timers(effects);
    private final PeerState state = new PeerState();
    private final Closing closing = new Closing();
    private final FrameSender sender;
    private final Inbound inbound;
    private final Outbound outbound;
    private final Optional<Heartbeat> heartbeat;
    /// Until the handshake is done.
    private @Nullable Opening opening;
    private Optional<Codec> compression = Optional.empty();
    private boolean started;

    /// A client whose TCP connection stands; [#start(long)] makes it ask.
    public static Connection client(ClientHandshake.Options handshake, Settings settings, MaskingKeySource keys) {
        return new Connection(Role.CLIENT, settings, Optional.of(keys),
                effects -> new ClientOpening(handshake, settings, effects));
    }

    /// A server whose TCP connection was accepted; [#start(long)] makes it wait.
    public static Connection server(ServerHandshake.Options handshake, Settings settings) {
        return new Connection(Role.SERVER, settings, Optional.empty(),
                effects -> new ServerOpening(handshake, settings, effects));
    }

    private Connection(Role role, Settings settings, Optional<MaskingKeySource> keys, Opening.Maker opening) {
        this.role = role;
        this.settings = settings;
        this.opening = opening.make(effects);
        sender = new FrameSender(keys, effects);
        inbound = new Inbound(role.other(), settings);
        outbound = new Outbound(sender);
        heartbeat = settings.heartbeat().map(h -> new Heartbeat(h, timers, sender, effects));
    }

    public Role role() {
        return role;
    }

    public ReadyState readyState() {
        return state.current();
    }

    /// Begins: the client's request is ready to be sent, the opening timer runs.
    ///
    /// @throws IllegalStateException if it began before
    public void start(long now) {
        if (started) {
            throw new IllegalStateException("started before");
        }
        started = true;
        if (state.current() == ReadyState.CONNECTING) {
            Objects.requireNonNull(opening).start();
            timers.set(Timer.OPENING, now + settings.opening().toNanos());
        }
    }

    /// Bytes arrived. They are lent to be used up: masked payloads are unmasked where they lie.
    ///
    /// @throws IllegalStateException before [#start(long)]
    public void receive(byte[] bytes, int offset, int length, long now) {
        boolean more = receiveUpToMessage(bytes, offset, length, now);
        while (more) {
            more = readOn(now);
        }
    }

    /// Bytes arrived, and the next message is wanted before what stands behind it is looked at: otherwise a Close right
    /// behind a message would be answered first, and the message could not be answered any more. The bytes are lent
    /// until [#readOn(long)] has said that there is no more.
    ///
    /// @return whether there may be more, for [#readOn(long)]
    /// @throws IllegalStateException before [#start(long)]
    public boolean receiveUpToMessage(byte[] bytes, int offset, int length, long now) {
        if (!started) {
            throw new IllegalStateException("not started");
        }
        if (!closing.listens()) {
            return false;
        }
        if (state.current() != ReadyState.CONNECTING) {
            inbound.feed(bytes, offset, length);
            return readOn(now);
        }
        return switch (Objects.requireNonNull(opening).receive(bytes, offset, length)) {
            case Opening.Accepted accepted -> {
                open(accepted, now);
                inbound.feed(accepted.rest(), 0, accepted.rest().length);
                yield readOn(now);
            }
            case Opening.Refused(List<Violation> violations) -> {
                report(violations);
                giveUp(Cause.HANDSHAKE_FAILED);
                yield false;
            }
            case Opening.Pending _ -> false;
        };
    }

    /// Reads what came already, up to the next message or to the end of it.
    ///
    /// @return whether there may be more
    public boolean readOn(long now) {
        while (closing.listens()) {
            Inbound.Step step = inbound.next();
            if (step == Inbound.Step.PENDING) {
                return false;
            }
            if (inbound.isWhole()) {
                tell(now, step == Inbound.Step.LEGAL);
            }
            if (step == Inbound.Step.ILLEGAL) {
                report(inbound.violations());
                failFor(inbound.violations().getFirst());
                waitForEnd(now);
            }
            @Nullable
            Event message = inbound.message();
            if (message != null) {
                effects.event(message);
                return true;
            }
        }
        return false;
    }

    /// A whole frame came; a legal control frame is obeyed.
    private void tell(long now, boolean legal) {
        if (inbound.header().opcode().isControl()) {
            Frame frame = inbound.frame();
            effects.event(new Event.ControlFrameReceived(frame));
            if (legal) {
                obey(frame, now);
            }
        } else {
            effects.event(new Event.DataFrameReceived(inbound.header()));
        }
    }

    /// TCP ended: the other peer closed it, or it broke, or this side closed it as [#wantsTcpClosed()] asked.
    public void tcpClosed(long now) {
        if (state.current() != ReadyState.CLOSED) {
            timers.clearAll();
            closing.tcpClosed();
            change(Cause.TCP_CLOSED);
            compression.ifPresent(Codec::close);
            effects.event(closing.outcome());
        }
    }

    /// Time passed; fires every timer whose deadline is not after `now`.
    public void tick(long now) {
        for (Optional<Timer> due = timers.fire(now); due.isPresent(); due = timers.fire(now)) {
            Runnable deed = switch (due.get()) {
                case OPENING -> () -> giveUp(Cause.HANDSHAKE_FAILED);
                case PING_DUE -> () -> heartbeat.ifPresent(h -> h.ping(now));
                case PONG_DUE -> this::unanswered;
                case CLOSING -> closing::giveUp;
            };
            deed.run();
        }
    }

    /// Sends a message in one frame; dropped in silence once the connection is closing, as in the WHATWG interface.
    ///
    /// @throws IllegalStateException while connecting, or while a fragmented message is underway
    /// @throws IllegalArgumentException if the text has an unpaired surrogate
    public void sendText(String text, long now) {
        byte[] payload = Utf8.encode(text);
        if (maySend()) {
            outbound.message(Opcode.TEXT, payload);
        }
    }

    /// Sends a message in one frame, likewise. The array is not copied: do not change it after.
    ///
    /// @throws IllegalStateException while connecting, or while a fragmented message is underway
    public void sendBinary(byte[] payload, long now) {
        if (maySend()) {
            outbound.message(Opcode.BINARY, payload);
        }
    }

    /// Sends a fragment of a message (RFC 6455 §5.4), the first one, a further one, or the last one of several or one.
    /// Between two of them only control frames can be sent. Dropped likewise; the array is not copied.
    ///
    /// @param type TEXT or BINARY, the same for all fragments of a message
    /// @param payload the fragment; in text a character may be cut
    /// @throws IllegalStateException while connecting
    /// @throws IllegalArgumentException for another type, or if text is not UTF-8 up to here
    public void sendFragment(Opcode type, byte[] payload, boolean last, long now) {
        if (maySend()) {
            outbound.fragment(type, payload, last);
        }
    }

    /// Sends a Ping of the application's; payload at most 125 bytes. Dropped likewise.
    ///
    /// @throws IllegalStateException while connecting
    /// @throws IllegalArgumentException if the payload is too long
    public void ping(byte[] payload, long now) {
        requireControlLength(payload);
        if (maySend()) {
            sender.send(Opcode.PING, payload);
            heartbeat.ifPresent(h -> h.pingSent(payload));
        }
    }

    /// Sends an unsolicited Pong; payload at most 125 bytes. Dropped likewise.
    ///
    /// @throws IllegalStateException while connecting
    /// @throws IllegalArgumentException if the payload is too long
    public void pong(byte[] payload, long now) {
        requireControlLength(payload);
        if (maySend()) {
            sender.send(Opcode.PONG, payload);
        }
    }

    /// Starts the closing handshake with a code and a reason of at most 123 bytes of UTF-8 (RFC 6455 §7.1.2).
    ///
    /// Before the handshake is done this fails the connection; after the first call it does nothing.
    ///
    /// @throws IllegalArgumentException if no Close frame may carry the code, or the reason is too long
    public void close(int code, String reason, long now) {
        if (!CloseStatus.mayBeSent(code)) {
            throw new IllegalArgumentException("close code " + code);
        }
        close(new CloseBody(code, reason).payload(), now);
    }

    /// Starts the closing handshake with an empty Close frame.
    public void close(long now) {
        close(CloseBody.EMPTY.payload(), now);
    }

    /// The events since the last call, oldest first.
    public List<Event> takeEvents() {
        return effects.takeEvents();
    }

    /// The bytes to send since the last call, one array for each head or frame, oldest first; a server's long payload
    /// stands in an array of its own behind its header.
    public List<byte[]> takeOutput() {
        return effects.takeOutput();
    }

    /// Whether this side should now close TCP: the server after both Close frames or a failed connection (RFC 6455
    /// §7.1.1), either after a failed handshake or a timeout. All output is to be sent before.
    public boolean wantsTcpClosed() {
        return closing.wantsTcpClosed(role);
    }

    /// When [#tick(long)] is needed next.
    public OptionalLong deadline() {
        return timers.next();
    }

    private void open(Opening.Accepted accepted, long now) {
        timers.clear(Timer.OPENING);
        change(Cause.HANDSHAKE_DONE);
        Optional<Codec> codec = accepted.compression().map(a -> new Codec(role, a, settings));
        codec.ifPresent(c -> {
            inbound.agreed(c.inflater());
            outbound.agreed(c.deflater());
        });
        compression = codec;
        opening = null;
        effects.event(new Event.Opened(accepted.subprotocol(), accepted.compression().map(Opening.Agreement::binding)));
        heartbeat.ifPresent(h -> h.await(now));
    }

    /// Does what a legal control frame asks for (§5.5); data frames ask for nothing.
    private void obey(Frame frame, long now) {
        if (frame.opcode() == Opcode.PING && state.current() == ReadyState.OPEN) {
            sender.send(Opcode.PONG, frame.payload());
        } else if (frame.opcode() == Opcode.PONG) {
            heartbeat.ifPresent(h -> h.pong(frame.payload(), now));
        } else if (frame.opcode() == Opcode.CLOSE) {
            closeReceived(CloseBody.of(frame.payload()), now);
        }
    }

    private void closeReceived(CloseBody body, long now) {
        closing.closeReceived(body);
        if (state.current() == ReadyState.OPEN) {
            change(Cause.CLOSE_RECEIVED);
            sendClose(new CloseBody(body.code(), "").payload());
            waitForEnd(now);
        }
        if (closing.wantsTcpClosed(role)) {
            timers.clear(Timer.CLOSING);
        }
    }

    private void close(byte[] payload, long now) {
        if (state.current() == ReadyState.CONNECTING) {
            giveUp(Cause.FAILED);
        } else if (state.current() == ReadyState.OPEN) {
            sendClose(payload);
            change(Cause.CLOSE_SENT);
            waitForEnd(now);
        }
    }

    /// From here on only the peer's Close, if it still counts, and the end of TCP matter, and must come in time.
    private void waitForEnd(long now) {
        timers.clearAll();
        if (!closing.wantsTcpClosed(role)) {
            timers.set(Timer.CLOSING, now + settings.closing().toNanos());
        }
    }

    /// No Pong came in time: there is nobody to wait for.
    private void unanswered() {
        fail(CloseStatus.INTERNAL_ERROR, "no Pong in time");
        timers.clearAll();
        closing.giveUp();
    }

    /// Fails the connection for the first rule that was broken; the reason tells the section.
    private void failFor(Violation violation) {
        fail(violation.code(), violation.rule().reference().replace("§", "section "));
    }

    /// Fails the connection (§7.1.7): one Close if none was sent, and nothing more is heard.
    private void fail(int code, String reason) {
        if (state.current() == ReadyState.OPEN) {
            sendClose(new CloseBody(code, reason).payload());
        }
        change(Cause.FAILED);
        closing.fail();
    }

    private void giveUp(Cause cause) {
        change(cause);
        timers.clearAll();
        closing.giveUp();
    }

    private void sendClose(byte[] payload) {
        sender.send(Opcode.CLOSE, payload);
        closing.closeSent();
    }

    private void change(Cause cause) {
        state.apply(cause).ifPresent(transition -> effects.event(new Event.StateChanged(transition)));
    }

    private void report(List<Violation> violations) {
        violations.forEach(violation -> effects.event(new Event.Violated(violation)));
    }

    private boolean maySend() {
        if (state.current() == ReadyState.CONNECTING) {
            throw new IllegalStateException("the opening handshake is not done");
        }
        return state.current() == ReadyState.OPEN;
    }

    private static void requireControlLength(byte[] payload) {
        if (payload.length > StreamRules.LONGEST_CONTROL) {
            throw new IllegalArgumentException("payload of " + payload.length + " bytes in a control frame");
        }
    }
}
