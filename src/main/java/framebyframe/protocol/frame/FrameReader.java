package framebyframe.protocol.frame;

/// Takes bytes as TCP delivers them and gives back frames (RFC 6455 §5.2).
///
/// It reads structure only and decodes every frame that can be decoded, legal or not: rules are the business of
/// `Connection`. Peer input never throws.
public final class FrameReader {

    /// What [#next()] found.
    public sealed interface Result {}

    /// A whole frame; `offset` counts the bytes of this reader's stream before it, `length` is its own on the wire.
    public record Complete(Frame frame, long offset, int length) implements Result {}

    /// At least `bytes` more are needed before anything can be said; `within` is what is being read.
    public record Incomplete(int bytes, Part within) implements Result {}

    /// The header announces more than this reader may hold, or a length with its most significant bit set: nothing
    /// after it can be read.
    public record TooLarge(FrameHeader header, long offset) implements Result {}

    /// The parts of a frame in the order of the wire.
    public enum Part {
        FIRST_TWO_BYTES, EXTENDED_LENGTH, MASKING_KEY, PAYLOAD
    }

    /// @param maxPayload the longest payload accepted, in bytes
    public FrameReader(int maxPayload) {
        throw new UnsupportedOperationException();
    }

    /// Hands over bytes that arrived; they are copied.
    public void feed(byte[] bytes, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    /// The next frame, or why there is none. After [TooLarge] the same answer comes for ever.
    public Result next() {
        throw new UnsupportedOperationException();
    }

    /// How many bytes were fed and belong to no frame yet.
    public int buffered() {
        throw new UnsupportedOperationException();
    }
}
