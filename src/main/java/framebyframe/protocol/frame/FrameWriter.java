package framebyframe.protocol.frame;

/// Gives a frame its bytes (RFC 6455 §5.2), exactly as its header says, legal or not.
public final class FrameWriter {

    private FrameWriter() {}

    /// The frame's bytes on the wire; the payload is masked if the header says so.
    public static byte[] bytes(Frame frame) {
        throw new UnsupportedOperationException();
    }
}
