package framebyframe.polling;

import java.util.stream.LongStream;

/// When news happens.
final class Patterns {

    /// The streams of random numbers that news is drawn from.
    static final int DOWN = 0;
    static final int UP = 1;

    private static final double NANOS_PER_MINUTE = 60e9;
    /// As good as never, and a number to reckon with.
    private static final double LONGEST = 1e18;
    private static final int BURST = 5;
    private static final double WITHIN_BURST = 100e6;

    private final Parameters parameters;
    /// Between two pieces of news, on average.
    private final double distance;
    private final LongStream.Builder times = LongStream.builder();
    private final Draws draws = new Draws();

    /// @param rate a minute, more than 0
    private Patterns(Parameters parameters, double rate, int stream) {
        this.parameters = parameters;
        this.distance = Math.min(LONGEST, NANOS_PER_MINUTE / rate);
        draws.seed(parameters.seed(), stream);
    }

    /// @param stream where random numbers come from
    /// @param first the most that regular news lets one wait for the first
    static long[] of(Parameters parameters, double rate, int stream, double first) {
        return rate == 0 ? new long[0] : new Patterns(parameters, rate, stream).times(first);
    }

    private long[] times(double first) {
        switch (parameters.pattern()) {
            case REGULAR -> regular(Math.min(distance / 2, first));
            case RANDOM -> random();
            case BURSTS -> bursts();
        }
        return times.build().toArray();
    }

    /// Each place is rounded by itself, so that errors do not add up.
    private void regular(double first) {
        int number = 0;
        while (add(first + number * distance)) {
            number++;
        }
    }

    private void random() {
        double time = draws.gap(distance);
        while (add(time)) {
            time += draws.gap(distance);
        }
    }

    /// The rest is what a burst leaves of the time for as many; where 100 ms would leave none, bursts are denser.
    private void bursts() {
        double within = Math.min(WITHIN_BURST, distance);
        double rest = BURST * distance - (BURST - 1) * within;
        double time = draws.gap(rest);
        int number = 0;
        while (add(time)) {
            number++;
            time += number % BURST == 0 ? draws.gap(rest) : within;
        }
    }

    /// @return whether that is before the end
    private boolean add(double time) {
        boolean inTime = Math.round(time) < parameters.duration();
        if (inTime) {
            times.add(Math.round(time));
        }
        return inTime;
    }
}
