package framebyframe.protocol.deflate;

/// What one compressed message may inflate to, lest a short one fills the memory (RFC 7692 §8).
///
/// @param maxMessage in bytes, inflated
/// @param maxRatio how many inflated bytes a compressed byte may stand for, on average from the message's beginning;
///     counted once more than [#FREE] bytes have come out. DEFLATE reaches 1,032 at most
public record Limits(int maxMessage, int maxRatio) {

    /// So many bytes of a message may come out whatever the ratio: 1 MiB. Small messages are often very regular, and do
    /// no harm.
    public static final int FREE = 1 << 20;

    /// Ten times what good text reaches.
    public static final int USUAL_RATIO = 200;

    /// @throws IllegalArgumentException when `maxMessage` is negative or `maxRatio` not positive
    public Limits {
        if (maxMessage < 0 || maxRatio < 1) {
            throw new IllegalArgumentException("maxMessage " + maxMessage + ", maxRatio " + maxRatio);
        }
    }

    /// With the usual ratio.
    public static Limits of(int maxMessage) {
        return new Limits(maxMessage, USUAL_RATIO);
    }

    /// How many bytes may have come out after `compressed` bytes have gone in.
    int allowed(long compressed) {
        return (int) Math.min(maxMessage, dense(compressed));
    }

    /// Whether it is the ratio that limits, and not the size.
    boolean ratioBinds(long compressed) {
        return dense(compressed) < maxMessage;
    }

    private long dense(long compressed) {
        return Math.max(FREE, maxRatio * compressed);
    }
}
