package framebyframe.anatomy;

import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.handshake.OpeningRequest;
import framebyframe.protocol.handshake.OpeningResponse;
import java.util.List;

/// Takes bytes apart: each bit of a frame and each byte of a handshake belongs to exactly one span.
public final class Anatomy {

    private Anatomy() {}

    /// The spans of a frame's bytes, in order; close code and reason apart when it is a Close frame.
    public static List<Span> of(Frame frame) {
        throw new UnsupportedOperationException();
    }

    /// The spans of a request's head.
    ///
    /// @param bytes the head as it stood on the wire, which the spans cover even where it is not well formed
    public static List<Span> of(OpeningRequest request, byte[] bytes) {
        throw new UnsupportedOperationException();
    }

    /// The spans of a response's head.
    public static List<Span> of(OpeningResponse response, byte[] bytes) {
        throw new UnsupportedOperationException();
    }

    /// How each payload byte meets its key byte (RFC 6455 §5.3); empty for an unmasked frame.
    public static List<XorStep> xor(Frame frame) {
        throw new UnsupportedOperationException();
    }
}
