package framebyframe.polling;

/// Random numbers that depend on a seed alone, and cost next to nothing: the mixing of SplitMix64 (Steele, Lea and
/// Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014), as in [java.util.SplittableRandom], but one
/// object serves many streams, one after the other.
final class Draws {

    private static final long STEP = 0x9e37_79b9_7f4a_7c15L;
    private static final double UNIT = 0x1p-53;

    private long state;

    /// Goes to the beginning of a stream.
    ///
    /// @param stream its number; those of one seed have nothing to do with each other
    void seed(long seed, long stream) {
        state = mixed(mixed(seed) + stream * STEP);
    }

    private static long mixed(long number) {
        long z = (number ^ (number >>> 30)) * 0xbf58_476d_1ce4_e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d0_49bb_1331_11ebL;
        return z ^ (z >>> 31);
    }

    /// A number from 0 to `most`, which is not negative; each as likely as any other.
    long upTo(long most) {
        state += STEP;
        return Math.unsignedMultiplyHigh(mixed(state), most + 1);
    }

    /// A distance of things that happen when they like: exponential, and `mean` on average.
    double gap(double mean) {
        state += STEP;
        return -Math.log1p(-(mixed(state) >>> 11) * UNIT) * mean;
    }
}
