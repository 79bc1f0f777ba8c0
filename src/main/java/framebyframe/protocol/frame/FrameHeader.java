package framebyframe.protocol.frame;

/// A frame's bytes before its payload, bit by bit as they stand on the wire (RFC 6455 §5.2).
///
/// @param maskingKey the four key bytes, the first in the highest bits; 0 and without meaning when not `masked`
/// @param lengthForm how the length is written, which a careless peer may choose longer than needed
/// @param payloadLength in bytes; negative when a peer set the most significant of the 64 bits
public record FrameHeader(boolean fin, boolean rsv1, boolean rsv2, boolean rsv3, Opcode opcode, boolean masked,
        int maskingKey, LengthForm lengthForm, long payloadLength) {

    /// The longest header: 2 bytes, 8 of length, 4 of masking key.
    public static final int LONGEST = 14;

    public FrameHeader {
        if (payloadLength > lengthForm.largest() || payloadLength < 0 && lengthForm != LengthForm.BITS_64) {
            throw new IllegalArgumentException(lengthForm + " cannot hold " + payloadLength);
        }
    }

    /// Bytes of this header on the wire, 2 to 14.
    public int length() {
        return 2 + lengthForm.extendedBytes() + (masked ? 4 : 0);
    }
}
