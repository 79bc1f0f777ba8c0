package framebyframe.protocol.frame;

/// The three ways to write a payload length (RFC 6455 §5.2); the shortest that fits is the only legal one.
public enum LengthForm {
    /// 0 to 125, in the seven bits themselves.
    BITS_7(0, 125),
    /// The seven bits say 126, sixteen more hold the length.
    BITS_16(2, 65_535),
    /// The seven bits say 127, sixty-four more hold the length, the first of them 0.
    BITS_64(8, Long.MAX_VALUE);

    private final int extendedBytes;
    private final long largest;

    LengthForm(int extendedBytes, long largest) {
        this.extendedBytes = extendedBytes;
        this.largest = largest;
    }

    /// The shortest form for a payload of `length` bytes.
    public static LengthForm shortest(long length) {
        return length <= BITS_7.largest ? BITS_7 : length <= BITS_16.largest ? BITS_16 : BITS_64;
    }

    /// Bytes of the extended payload length: 0, 2 or 8.
    public int extendedBytes() {
        return extendedBytes;
    }

    /// The largest payload length that this form can write.
    public long largest() {
        return largest;
    }
}
