package framebyframe.protocol.handshake;

import framebyframe.protocol.rule.Violation;
import java.util.List;

/// Takes bytes as TCP delivers them until the empty line that ends a request's or a response's head.
///
/// Peer input never throws. Use one reader for one head.
public final class HeadReader {

    /// What [#next()] found.
    public sealed interface Result {}

    /// The empty line has not come yet.
    public record Incomplete() implements Result {}

    /// A whole request; `length` counts its bytes. Structural faults are in `violations`, the record is as good as possible.
    public record Request(OpeningRequest request, int length, List<Violation> violations) implements Result {}

    /// A whole response, likewise.
    public record Response(OpeningResponse response, int length, List<Violation> violations) implements Result {}

    /// Nothing that could be a head: too long, or a first line that is not HTTP.
    public record Unreadable(Violation violation) implements Result {}

    /// Which of the two heads is read.
    public enum Kind {
        REQUEST, RESPONSE
    }

    /// @param maxBytes the longest head accepted
    public HeadReader(Kind kind, int maxBytes) {
        throw new UnsupportedOperationException();
    }

    /// Hands over bytes that arrived; they are copied.
    public void feed(byte[] bytes, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    /// The head, or why there is none yet.
    public Result next() {
        throw new UnsupportedOperationException();
    }

    /// The bytes that came after the head: the first frames, as a rule.
    public byte[] rest() {
        throw new UnsupportedOperationException();
    }
}
