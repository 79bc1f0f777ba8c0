package framebyframe.ui.lens;

import framebyframe.protocol.CloseStatus;
import framebyframe.protocol.Observer.FrameSeen;
import framebyframe.protocol.ReadyState;
import framebyframe.protocol.Role;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.Opcode;
import framebyframe.recording.Fact;
import framebyframe.recording.Side;
import framebyframe.recording.Timeline;
import framebyframe.recording.Transfer;
import framebyframe.recording.Transfer.Kind;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// A transfer among the others of its recording: what one must know of them to say who sees what of it.
record Context(Timeline timeline, Transfer transfer) {

    /// A whole message, its fragments joined, inflated.
    record Whole(Opcode type, byte[] payload) {}

    /// Whether the client sent it.
    boolean up() {
        return transfer.from() == Role.CLIENT;
    }

    boolean isBroken() {
        return !transfer.violations().isEmpty();
    }

    /// Whether TLS hides everything from those between the peers.
    boolean isEncrypted() {
        String about = timeline.recording().about();
        return about.startsWith("wss:") || about.startsWith("https:");
    }

    /// Whether no WebSocket was ever meant.
    boolean isPlainHttp() {
        return timeline.recording().about().startsWith("http");
    }

    /// Whether the client is a program on a raw socket, with no library in between.
    boolean isRaw() {
        return timeline.recording().about().startsWith("tcp:");
    }

    Optional<Frame> frame() {
        return transfer.content().flatMap(c -> c instanceof FrameSeen(var frame, var _)
                ? Optional.of(frame)
                : Optional.empty());
    }

    /// The message that this frame completes.
    Optional<Whole> whole() {
        if (frame().filter(f -> f.header().fin()).isEmpty()) {
            return Optional.empty();
        }
        Deque<Transfer> parts = new ArrayDeque<>();
        List<Transfer> before = same().filter(t -> t.id() <= transfer.id()).toList().reversed();
        for (Transfer part : before) {
            parts.addFirst(part);
            if (part.kind() != Kind.CONTINUATION) {
                break;
            }
        }
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        for (Transfer part : parts) {
            if (part.content().isPresent() && part.content().get() instanceof FrameSeen(var frame, var inflated)) {
                payload.writeBytes(inflated.orElse(frame.payload()));
            }
        }
        Kind type = parts.getFirst().kind();
        return type == Kind.CONTINUATION
                ? Optional.empty()
                : Optional.of(new Whole(type == Kind.TEXT ? Opcode.TEXT : Opcode.BINARY, payload.toByteArray()));
    }

    /// The data frames that travel the same way.
    private Stream<Transfer> same() {
        return timeline.transfers().stream().filter(t -> t.direction() == transfer.direction()
                && (t.kind() == Kind.TEXT || t.kind() == Kind.BINARY || t.kind() == Kind.CONTINUATION));
    }

    /// The code in this Close frame; 1005 when there is none.
    int closeCode() {
        return frame().map(Frame::payload).filter(payload -> payload.length >= 2)
                .map(payload -> (payload[0] & 0xff) << 8 | payload[1] & 0xff).orElse(CloseStatus.NO_STATUS);
    }

    /// Whether the other peer's Close frame came before this one was sent.
    boolean answersClose() {
        return timeline.transfers().stream().anyMatch(t -> t.kind() == Kind.CLOSE && t.from() != transfer.from()
                && t.arrived().isPresent() && t.arrived().getAsLong() <= transfer.begin());
    }

    /// Whether the client's program had called `close` when this was sent.
    boolean wasAskedFor() {
        return timeline.recording().facts().stream().anyMatch(f -> f instanceof Fact.Called called
                && called.peer() == Role.CLIENT && called.time() <= transfer.begin()
                && called.call().startsWith("close("));
    }

    /// Whether the client's state becomes CLOSED by this.
    boolean endsTheClient() {
        OptionalLong closed = timeline.changes().stream()
                .filter(c -> c.peer() == Role.CLIENT && c.transition().to() == ReadyState.CLOSED)
                .mapToLong(Timeline.Change::time).findFirst();
        boolean byTheServer = timeline.transfers().stream().anyMatch(
                t -> t.kind() == Kind.TCP_END && t.from() == Role.SERVER && t.arrived().equals(closed));
        return up() ? transfer.sent().equals(closed) && !byTheServer : transfer.arrived().equals(closed);
    }

    /// What the client's close event tells at the end.
    int reportedCode() {
        return told().map(Side.Ending::code)
                .orElseGet(() -> closes().filter(c -> !c.up() && c.transfer().arrived().isPresent()).findFirst()
                        .map(Context::closeCode).orElse(CloseStatus.ABNORMAL));
    }

    /// Whether it calls the end clean: both Close frames were there.
    boolean wasClean() {
        return told().map(Side.Ending::clean).orElseGet(() -> closes().anyMatch(Context::up)
                && closes().anyMatch(c -> !c.up() && c.transfer().arrived().isPresent()));
    }

    /// What the client's API said itself, where that was recorded.
    private Optional<Side.Ending> told() {
        return timeline.at(timeline.recording().end()).side(Role.CLIENT).ending();
    }

    private Stream<Context> closes() {
        return timeline.transfers().stream().filter(t -> t.kind() == Kind.CLOSE).map(t -> new Context(timeline, t));
    }
}
