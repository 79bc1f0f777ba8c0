package framebyframe.protocol.frame;

/// Takes bytes as TCP delivers them and gives back frames to keep (RFC 6455 §5.2): a [FrameCursor] for onlookers.
///
/// It reads structure only and decodes every frame that can be decoded, legal or not. Peer input never throws. Called in
/// turn, [#feed] and [#next()] until it says [Incomplete], it holds one frame at most.
public final class FrameReader {

    /// What [#next()] found.
    public sealed interface Result {}

    /// A whole frame; `offset` counts the bytes of this reader's stream before it, `length` is its own on the wire.
    public record Complete(Frame frame, long offset, int length) implements Result {}

    /// At least `bytes` more are needed before anything can be said; `within` is what is being read.
    public record Incomplete(int bytes, FrameCursor.Part within) implements Result {}

    /// The header announces more than this reader may hold, or a length with its most significant bit set: nothing
    /// after it can be read.
    public record TooLarge(FrameHeader header, long offset) implements Result {}

    private final FrameCursor cursor;
    /// Bytes of the stream before the frame that is read next.
    private long offset;

    /// @param maxPayload the longest payload accepted, in bytes, at most [FrameCursor#LARGEST_PAYLOAD]
    public FrameReader(int maxPayload) {
        cursor = new FrameCursor(maxPayload, false);
    }

    /// Lends bytes that arrived, to be read only: nobody may change them until [#next()] says [Incomplete]. After
    /// [TooLarge] they are dropped.
    public void feed(byte[] bytes, int from, int length) {
        cursor.feed(bytes, from, length);
    }

    /// The next frame, or why there is none. After [TooLarge] the same answer comes for ever.
    public Result next() {
        return switch (cursor.next()) {
            case FRAME -> {
                Frame frame = cursor.frame();
                Complete complete = new Complete(frame, offset, (int) frame.length());
                offset += frame.length();
                yield complete;
            }
            case MORE -> new Incomplete(cursor.missing(), cursor.within());
            case TOO_LARGE -> new TooLarge(cursor.header(), offset);
        };
    }

    /// How many bytes were fed and belong to no frame yet.
    public int buffered() {
        return cursor.pending();
    }
}
