package framebyframe.polling;

/// How news is spread over time.
public enum Pattern {
    /// At equal distances. The first comes after half of the distance, or after half of the polling interval if that is
    /// shorter: so the two beats never fall together, and short polling tells it half an interval late on average.
    REGULAR,
    /// As from many sources that know nothing of each other: distances are exponential (a Poisson process).
    RANDOM,
    /// Five at a time, 100 ms apart, and a long rest; the rests are exponential.
    BURSTS
}
