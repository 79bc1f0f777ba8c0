package framebyframe.anatomy;

import framebyframe.protocol.Observer.Content;
import framebyframe.protocol.Observer.Chunk;
import framebyframe.protocol.Observer.FrameSeen;
import framebyframe.protocol.Observer.Request;
import framebyframe.protocol.Observer.Response;
import framebyframe.protocol.Observer.Unreadable;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.handshake.OpeningRequest;
import framebyframe.protocol.handshake.OpeningResponse;
import java.util.List;
import java.util.Optional;

/// Takes bytes apart: each bit of a frame and each byte of a handshake belongs to exactly one span.
public final class Anatomy {

    private Anatomy() {}

    /// The spans of a frame's bytes, in order; close code and reason apart when it is a Close frame.
    public static List<Span> of(Frame frame) {
        return of(frame, Optional.empty());
    }

    /// The same of a frame that may belong to a compressed message (RFC 7692).
    ///
    /// @param inflated what its payload inflates to, if it does
    public static List<Span> of(Frame frame, Optional<byte[]> inflated) {
        return new FrameAnatomy(frame, inflated).spans();
    }

    /// The spans of a request's head, and of its body if it has one and is no opening handshake.
    ///
    /// @param bytes all of it as it stood on the wire, which the spans cover even where it is not well formed
    public static List<Span> of(OpeningRequest request, byte[] bytes) {
        boolean plain = !request.asksForUpgrade();
        return new HeadAnatomy(HeadAnatomy.Kind.REQUEST, plain, bytes).spans(FirstLine.of(request), plain);
    }

    /// The spans of a response's head, and of its body likewise.
    public static List<Span> of(OpeningResponse response, byte[] bytes) {
        return new HeadAnatomy(HeadAnatomy.Kind.RESPONSE, isPlain(response), bytes).spans(FirstLine.of(response),
                response.status() != 101);
    }

    /// Whether a response looks like the answer to a request for something else than a WebSocket.
    public static boolean isPlain(OpeningResponse response) {
        return response.status() / 100 == 2 || response.status() == 304;
    }

    /// The spans of whatever was read.
    ///
    /// @param bytes as they stood on the wire
    public static List<Span> of(Content content, byte[] bytes) {
        return switch (content) {
            case Request(OpeningRequest request) -> of(request, bytes);
            case Response(OpeningResponse response) -> of(response, bytes);
            case Chunk chunk -> new ChunkAnatomy(bytes, chunk.data().length, chunk.events()).spans();
            case FrameSeen(Frame frame, var inflated) -> of(frame, inflated);
            case Unreadable nothing -> unreadable(bytes);
        };
    }

    /// One span over bytes that nothing can be made of; none when there are no bytes.
    public static List<Span> unreadable(byte[] bytes) {
        Spans spans = new Spans();
        spans.addBytes(Field.UNREADABLE, bytes.length, Bytes.hex(bytes), "anatomy.unreadable.stream", "7.1.7");
        return spans.list();
    }

    /// How each payload byte meets its key byte (RFC 6455 §5.3); empty for an unmasked frame. The list computes its
    /// elements when asked, so a long payload costs nothing.
    public static List<XorStep> xor(Frame frame) {
        return frame.header().masked() ? new XorSteps(frame) : List.of();
    }
}
