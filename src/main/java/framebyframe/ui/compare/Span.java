package framebyframe.ui.compare;

/// A stretch of time, in nanoseconds: what of a run is shown.
///
/// @param from included
/// @param to after `from`
public record Span(long from, long to) {

    /// Nothing shorter is shown: 1 ms.
    private static final long LEAST = 1_000_000;
    /// Where a moment that was out of sight comes to stand.
    private static final double REVEALED_AT = 0.1;

    static Span whole(long end) {
        return new Span(0, Math.max(LEAST, end));
    }

    long length() {
        return to - from;
    }

    boolean contains(long time) {
        return time >= from && time <= to;
    }

    /// `factor` times as long, and `at` stays where it is; never beyond 0 and `end`.
    Span zoom(double factor, long at, long end) {
        long most = whole(end).length();
        long length = Math.clamp(Math.round(length() * factor), Math.min(LEAST, most), most);
        double share = (double) (at - from) / length();
        return new Span(0, length).move(at - Math.round(share * length), end);
    }

    /// As long, but begins elsewhere; never beyond 0 and `end`.
    Span move(long begin, long end) {
        long first = Math.clamp(begin, 0, Math.max(0, whole(end).to() - length()));
        return new Span(first, first + length());
    }

    /// This, or the nearest that shows `time`.
    Span reveal(long time, long end) {
        return contains(time) ? this : move(time - Math.round(REVEALED_AT * length()), end);
    }
}
