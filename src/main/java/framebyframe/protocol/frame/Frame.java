package framebyframe.protocol.frame;

import java.util.Arrays;

/// One frame: its header as written and its payload in clear, that is unmasked (RFC 6455 §5.2).
///
/// Nothing here says that the frame is legal. The payload is not copied: who hands it over does not change it after.
public record Frame(FrameHeader header, byte[] payload) {

    public Frame {
        if (header.payloadLength() != payload.length) {
            throw new IllegalArgumentException(
                    "header says " + header.payloadLength() + " bytes, payload has " + payload.length);
        }
    }

    /// An unmasked, unfragmented frame with the shortest length.
    public static Frame of(Opcode opcode, byte[] payload) {
        return new Frame(new FrameHeader(true, false, false, false, opcode, false, 0,
                LengthForm.shortest(payload.length), payload.length), payload);
    }

    /// The same frame, masked with `key`.
    public Frame masked(int key) {
        FrameHeader h = header;
        return new Frame(new FrameHeader(h.fin(), h.rsv1(), h.rsv2(), h.rsv3(), h.opcode(), true, key, h.lengthForm(),
                h.payloadLength()), payload);
    }

    public Opcode opcode() {
        return header.opcode();
    }

    /// Bytes of the whole frame on the wire.
    public long length() {
        return header.length() + (long) payload.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frame(FrameHeader h, byte[] p) && header.equals(h) && Arrays.equals(payload, p);
    }

    @Override
    public int hashCode() {
        return 31 * header.hashCode() + Arrays.hashCode(payload);
    }
}
