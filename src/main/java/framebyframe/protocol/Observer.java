package framebyframe.protocol;

import framebyframe.protocol.ReadyState.Cause;
import framebyframe.protocol.frame.Opcode;
import framebyframe.protocol.rule.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Follows one peer from outside, by the bytes it sends and receives: what a recording knows of it.
///
/// It derives the peer's `readyState` by the same table as [Connection], and lists the violations in both directions.
/// Plain HTTP/1.1 may come before the opening handshake on the same connection, with bodies that have a length or come in
/// chunks; it changes no state.
///
/// It is lenient: it records a violation and reads on. Nothing throws on any bytes.
///
/// A violation alone changes no state, since only the peer knows whether it minds; what the peer then does shows in its
/// own bytes. What shows in no bytes must be told: [#failed()], [#tcpClosed()].
public final class Observer {

    /// One thing read from a direction's stream, with its place in that stream; sightings lie end to end.
    ///
    /// @param offset bytes of the stream before it
    /// @param violations what is wrong with it
    public record Sighting(Content content, long offset, int length, List<Violation> violations) {}

    /// What was read.
    public sealed interface Content {}

    /// A request; with its body, if it is a plain one that has any, in the sighting's bytes behind the head. A chunked body
    /// is seen chunk by chunk.
    public record Request(framebyframe.protocol.handshake.OpeningRequest request) implements Content {}

    /// A response, likewise.
    public record Response(framebyframe.protocol.handshake.OpeningResponse response) implements Content {}

    /// One chunk of the body of the head before it in this direction (RFC 9112 §7.1); the last one has no data, and its
    /// trailer fields stand in the sighting's bytes.
    ///
    /// @param events whether the body is a stream of server-sent events (WHATWG HTML §9.2)
    public record Chunk(byte[] data, boolean events) implements Content {

        /// Whether the body ends with it.
        public boolean isLast() {
            return data.length == 0;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Chunk chunk && chunk.events == events && Arrays.equals(chunk.data, data);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(data);
        }
    }

    /// A frame, its payload as it came.
    ///
    /// @param inflated what the payload inflates to when the frame belongs to a compressed message (RFC 7692); what
    ///     could not be inflated is empty
    public record FrameSeen(framebyframe.protocol.frame.Frame frame, Optional<byte[]> inflated) implements Content {}

    /// Bytes that nothing can be made of, such as what follows a refused handshake or a length that no frame can have.
    /// All that the stream still brings is seen as this.
    public record Unreadable() implements Content {}

    private final Role role;
    private final ObservedStream fromClient = new ObservedStream(Role.CLIENT);
    private final ObservedStream fromServer = new ObservedStream(Role.SERVER);
    private final PeerState state = new PeerState();
    private final List<ReadyState.Transition> transitions = new ArrayList<>();
    private Optional<ReadyState.Transition> lastTransition = Optional.empty();

    /// @param role the peer that is followed
    public Observer(Role role) {
        this.role = role;
    }

    /// The peer sent bytes; answers with what became whole by them.
    public List<Sighting> sent(byte[] bytes) {
        return read(role, bytes);
    }

    /// Bytes arrived at the peer; answers with what became whole by them.
    public List<Sighting> arrived(byte[] bytes) {
        return read(role.other(), bytes);
    }

    /// TCP ended for this peer.
    public void tcpClosed() {
        lastTransition = Optional.empty();
        change(Cause.TCP_CLOSED);
    }

    /// The peer gave up without a byte on the wire (a timer ran out).
    public void failed() {
        lastTransition = Optional.empty();
        change(readyState() == ReadyState.CONNECTING ? Cause.HANDSHAKE_FAILED : Cause.FAILED);
    }

    public ReadyState readyState() {
        return state.current();
    }

    /// The change that the last call made, or the last of them if it made more than one.
    public Optional<ReadyState.Transition> lastTransition() {
        return lastTransition;
    }

    /// Every change so far, oldest first; few, since no state comes twice.
    public List<ReadyState.Transition> transitions() {
        return List.copyOf(transitions);
    }

    private List<Sighting> read(Role sender, byte[] bytes) {
        lastTransition = Optional.empty();
        ObservedStream stream = sender == Role.CLIENT ? fromClient : fromServer;
        List<Sighting> sightings = stream.read(bytes, fromClient.unanswered());
        sightings.forEach(sighting -> follow(sender, sighting));
        if (fromServer.refuses()) {
            refused();
        }
        return sightings;
    }

    private void follow(Role sender, Sighting sighting) {
        switch (sighting.content()) {
            case Request _ -> {
            }
            case Response(var response) when response.status() == 101 -> {
                fromServer.agreed().ifPresent(fromClient::inflate);
                // The server has decided; the client still checks what the server says.
                boolean done = role == Role.SERVER || sighting.violations().isEmpty();
                change(done ? Cause.HANDSHAKE_DONE : Cause.HANDSHAKE_FAILED);
            }
            case Response _ -> {
            }
            case Chunk _ -> {
            }
            case FrameSeen(var frame, var _) -> {
                if (frame.opcode() == Opcode.CLOSE) {
                    change(sender == role ? Cause.CLOSE_SENT : Cause.CLOSE_RECEIVED);
                }
            }
            case Unreadable _ -> {
                if (sender == Role.SERVER) {
                    refused();
                }
            }
        }
    }

    /// The server's answer was no upgrade: whatever the client says after, it is no WebSocket.
    private void refused() {
        if (readyState() == ReadyState.CONNECTING) {
            change(Cause.HANDSHAKE_FAILED);
            fromClient.handshakeFailed();
        }
    }

    private void change(Cause cause) {
        state.apply(cause).ifPresent(transition -> {
            transitions.add(transition);
            lastTransition = Optional.of(transition);
        });
    }
}
