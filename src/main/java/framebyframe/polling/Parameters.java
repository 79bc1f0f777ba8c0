package framebyframe.polling;

import java.util.EnumMap;
import java.util.Map;

/// What a comparison assumes.
///
/// @param values every quantity's
/// @param keepAlive whether an HTTP connection is used again (RFC 9112 §9.3), or each request opens its own
/// @param tls whether TLS 1.3 lies between (RFC 8446): one round trip more to open, 22 bytes more a record
/// @param conditional whether a poll names what it knows, and is answered 304 when that still holds (RFC 9110 §13)
/// @param seed the same draws the same random numbers
public record Parameters(Map<Quantity, Double> values, Pattern pattern, HeaderSet headers, Telling telling,
        boolean keepAlive, boolean tls, boolean conditional, long seed) {

    public static final Parameters USUAL = new Parameters(Map.of(), Pattern.REGULAR, HeaderSet.BROWSER, Telling.ALL,
            true,
            false, false, 1);

    private static final double NANOS_PER_MINUTE = 60e9;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLISECOND = 1e6;

    public Parameters {
        Map<Quantity, Double> all = new EnumMap<>(Quantity.class);
        for (Quantity quantity : Quantity.values()) {
            double value = values.getOrDefault(quantity, quantity.usual());
            if (!quantity.takes(value)) {
                throw new IllegalArgumentException(quantity + " " + value);
            }
            all.put(quantity, value);
        }
        values = Map.copyOf(all);
    }

    public double value(Quantity quantity) {
        return values.getOrDefault(quantity, quantity.usual());
    }

    /// @throws IllegalArgumentException if the quantity does not take this value (see [Quantity#takes(double)])
    public Parameters with(Quantity quantity, double value) {
        Map<Quantity, Double> changed = new EnumMap<>(values);
        changed.put(quantity, value);
        return new Parameters(changed, pattern, headers, telling, keepAlive, tls, conditional, seed);
    }

    public Parameters with(Pattern changed) {
        return new Parameters(values, changed, headers, telling, keepAlive, tls, conditional, seed);
    }

    public Parameters with(HeaderSet changed) {
        return new Parameters(values, pattern, changed, telling, keepAlive, tls, conditional, seed);
    }

    public Parameters with(Telling changed) {
        return new Parameters(values, pattern, headers, changed, keepAlive, tls, conditional, seed);
    }

    public Parameters withKeepAlive(boolean changed) {
        return new Parameters(values, pattern, headers, telling, changed, tls, conditional, seed);
    }

    public Parameters withTls(boolean changed) {
        return new Parameters(values, pattern, headers, telling, keepAlive, changed, conditional, seed);
    }

    public Parameters withConditional(boolean changed) {
        return new Parameters(values, pattern, headers, telling, keepAlive, tls, changed, seed);
    }

    public Parameters withSeed(long changed) {
        return new Parameters(values, pattern, headers, telling, keepAlive, tls, conditional, changed);
    }

    /// How long it is looked at, in nanoseconds.
    public long duration() {
        return Math.round(value(Quantity.MINUTES) * NANOS_PER_MINUTE);
    }

    /// Between two short polls, in nanoseconds.
    public long interval() {
        return Math.round(value(Quantity.INTERVAL) * NANOS_PER_SECOND);
    }

    /// How long a long poll is held, in nanoseconds.
    public long hold() {
        return Math.round(value(Quantity.HOLD) * NANOS_PER_SECOND);
    }

    /// Between two signs of life, in nanoseconds; 0 for none.
    public long heartbeat() {
        return Math.round(value(Quantity.HEARTBEAT) * NANOS_PER_SECOND);
    }

    /// There and back, in nanoseconds; even, so that half of it is exact.
    public long roundTrip() {
        return 2 * oneWay();
    }

    /// In nanoseconds.
    public long oneWay() {
        return Math.round(value(Quantity.ROUND_TRIP) * NANOS_PER_MILLISECOND / 2);
    }

    /// At most this much more each way, in nanoseconds.
    public long jitter() {
        return Math.round(value(Quantity.JITTER) * NANOS_PER_MILLISECOND);
    }

    /// Bytes of one piece of news.
    public int payload() {
        return (int) value(Quantity.PAYLOAD);
    }

    public int clients() {
        return (int) value(Quantity.CLIENTS);
    }

    /// From asking TCP for a connection until a request may leave: one round trip, and one more for TLS 1.3.
    public long setUp() {
        return roundTrip() * (tls ? 2 : 1);
    }
}
