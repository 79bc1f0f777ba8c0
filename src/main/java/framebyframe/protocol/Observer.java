package framebyframe.protocol;

import framebyframe.protocol.rule.Violation;
import java.util.List;
import java.util.Optional;

/// Follows one peer from outside, by the bytes it sends and receives: what a recording knows of it.
///
/// It derives the peer's `readyState` by the same table as [Connection], and lists the violations in both directions.
/// It is lenient: it records a violation and reads on. Nothing throws on any bytes.
public final class Observer {

    /// One thing read from a direction's stream, with its place in that stream.
    ///
    /// @param offset bytes of the stream before it
    /// @param violations what is wrong with it
    public record Sighting(Content content, long offset, int length, List<Violation> violations) {}

    /// What was read.
    public sealed interface Content {}

    public record Request(framebyframe.protocol.handshake.OpeningRequest request) implements Content {}

    public record Response(framebyframe.protocol.handshake.OpeningResponse response) implements Content {}

    public record FrameSeen(framebyframe.protocol.frame.Frame frame) implements Content {}

    /// Bytes that nothing can be made of; the rest of the stream is in it.
    public record Unreadable() implements Content {}

    /// @param role the peer that is followed
    public Observer(Role role) {
        throw new UnsupportedOperationException();
    }

    /// The peer sent bytes; answers with what became whole by them.
    public List<Sighting> sent(byte[] bytes) {
        throw new UnsupportedOperationException();
    }

    /// Bytes arrived at the peer; answers with what became whole by them.
    public List<Sighting> arrived(byte[] bytes) {
        throw new UnsupportedOperationException();
    }

    /// TCP ended for this peer.
    public void tcpClosed() {
        throw new UnsupportedOperationException();
    }

    /// The peer gave up without a byte on the wire (a timer ran out).
    public void failed() {
        throw new UnsupportedOperationException();
    }

    public ReadyState readyState() {
        throw new UnsupportedOperationException();
    }

    /// The change that the last call made, if it made one.
    public Optional<ReadyState.Transition> lastTransition() {
        throw new UnsupportedOperationException();
    }
}
