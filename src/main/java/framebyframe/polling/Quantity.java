package framebyframe.polling;

/// A number that one can set, with its bounds: those of a slider and of an option are the same.
public enum Quantity {
    /// How long it is looked at.
    MINUTES(0.1, 60, 1, false),
    /// News of the server a minute.
    RATE(0, 6000, 18, false),
    /// News of the client a minute.
    UP_RATE(0, 6000, 0, false),
    /// Seconds between two short polls.
    INTERVAL(0.05, 3600, 3, false),
    /// Seconds that a server holds a long poll before it answers that there is nothing.
    HOLD(1, 3600, 25, false),
    /// Seconds between two signs of life on a connection that stays: a comment of server-sent events, or a Ping after
    /// the Pong before it. 0 for none.
    HEARTBEAT(0.05, 3600, 30, false),
    /// Milliseconds there and back.
    ROUND_TRIP(0, 10_000, 80, false),
    /// Milliseconds that each way may take longer, at most; drawn anew for everything that is sent.
    JITTER(0, 10_000, 0, false),
    /// Bytes of one piece of news.
    PAYLOAD(1, 65_536, 100, true),
    CLIENTS(1, 1_000_000, 1000, true),
    /// Seconds that news may be old on average, for a verdict.
    FRESHNESS(0.01, 3600, 1, false);

    private final double least;
    private final double most;
    private final double usual;
    private final boolean whole;

    Quantity(double least, double most, double usual, boolean whole) {
        this.least = least;
        this.most = most;
        this.usual = usual;
        this.whole = whole;
    }

    public double least() {
        return least;
    }

    public double most() {
        return most;
    }

    /// What it is unless one says otherwise.
    public double usual() {
        return usual;
    }

    /// Whether it takes whole numbers only.
    public boolean whole() {
        return whole;
    }

    /// Whether it may be 0 besides, which is none at all.
    public boolean orNone() {
        return this == HEARTBEAT;
    }

    /// Whether it may have this value; not a number never may.
    public boolean takes(double value) {
        return value >= least && value <= most && (!whole || value == Math.rint(value)) || value == 0 && orNone();
    }
}
