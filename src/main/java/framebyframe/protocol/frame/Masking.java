package framebyframe.protocol.frame;

/// XOR of a payload with its masking key; the same call masks and unmasks (RFC 6455 §5.3).
public final class Masking {

    private Masking() {}

    /// Masks `length` bytes from `offset` on, in place.
    ///
    /// @param key the masking key, its first byte on the wire in the highest bits
    /// @param position how many payload bytes came before; byte `i` of the payload meets key byte `i mod 4`
    public static void apply(byte[] data, int offset, int length, int key, long position) {
        throw new UnsupportedOperationException();
    }
}
