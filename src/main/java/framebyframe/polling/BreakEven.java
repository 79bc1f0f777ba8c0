package framebyframe.polling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// What a piece of news costs as one quantity changes and all others stay, and where one way overtakes another.
///
/// Cost is bytes both ways for each piece of the server's news, of one client over an hour, by the simulation: with
/// regular news and no jitter, so that a curve shows the quantity and not chance. Where an hour would hold more than some
/// thousand events, less time is looked at; what an opening adds to each piece is less than a byte there.
///
/// @param places of the quantity, rising, each the same multiple of the one before
/// @param curves bytes for each piece of news, at each place; none when there is no news
/// @param crossings from the left
public record BreakEven(Axis axis, Counted counted, List<Double> places, Map<Way, List<Double>> curves,
        List<Crossing> crossings) {

    /// Which quantity changes.
    public enum Axis {
        RATE(Quantity.RATE, 0.1, 600), INTERVAL(Quantity.INTERVAL, 0.1, 300);

        private final Quantity quantity;
        private final double least;
        private final double most;

        Axis(Quantity quantity, double least, double most) {
            this.quantity = quantity;
            this.least = least;
            this.most = most;
        }

        public Quantity quantity() {
            return quantity;
        }

        public double least() {
            return least;
        }

        public double most() {
            return most;
        }
    }

    /// @param at where both cost the same
    /// @param below who is cheaper at the left of it
    /// @param above who is cheaper at the right
    public record Crossing(double at, Way below, Way above) {}

    /// What a piece of news costs at a place, in bytes.
    @FunctionalInterface
    interface Cost {
        double of(Way way, double place);
    }

    static final int PLACES = 39;
    /// Curves nearer than this lie on each other: which is below there says nothing.
    private static final double SAME = 0.005;
    /// How exact a crossing is, as a ratio.
    private static final double EXACT = 1.001;
    private static final double MINUTES = 60;
    private static final double SECONDS = 60;
    private static final double MOST_EVENTS = 4000;

    public BreakEven {
        places = List.copyOf(places);
        curves = Map.copyOf(curves);
        crossings = List.copyOf(crossings);
    }

    /// @param cancelled asked now and then; when it says so, this ends soon
    /// @throws CancellationException when it was cancelled
    public static BreakEven of(Parameters parameters, Axis axis, Counted counted, BooleanSupplier cancelled) {
        Parameters plain = parameters.with(Pattern.REGULAR).with(Quantity.JITTER, 0).with(Quantity.CLIENTS, 1);
        if (axis != Axis.RATE && plain.value(Quantity.RATE) == 0) {
            return new BreakEven(axis, counted, places(axis), Map.of(), List.of());
        }
        return of(axis, counted, (way, place) -> cost(plain.with(axis.quantity(), place), way, counted, cancelled),
                cancelled);
    }

    static BreakEven of(Axis axis, Counted counted, Cost cost, BooleanSupplier cancelled) {
        List<Double> places = places(axis);
        Map<Way, List<Double>> curves = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            double constant = dependsOn(axis, way) ? 0 : cost.of(way, places.getFirst());
            List<Double> curve = new ArrayList<>();
            for (double place : places) {
                check(cancelled);
                curve.add(dependsOn(axis, way) ? cost.of(way, place) : constant);
            }
            curves.put(way, List.copyOf(curve));
        }
        return new BreakEven(axis, counted, places, curves, crossings(places, curves, cost, cancelled));
    }

    /// Only short polling has an interval.
    private static boolean dependsOn(Axis axis, Way way) {
        return axis == Axis.RATE || way == Way.SHORT_POLLING;
    }

    private static List<Double> places(Axis axis) {
        double step = Math.log(axis.most() / axis.least()) / (PLACES - 1);
        double[] places = new double[PLACES];
        Arrays.setAll(places, i -> axis.least() * Math.exp(i * step));
        places[PLACES - 1] = axis.most();
        return Arrays.stream(places).boxed().toList();
    }

    private static double cost(Parameters parameters, Way way, Counted counted, BooleanSupplier cancelled) {
        Parameters timed = parameters.with(Quantity.MINUTES, minutes(parameters, way));
        Ledger ledger = Counting.ofAll(timed, News.of(timed), way, cancelled);
        return counted.bytes(ledger) / (double) Math.max(1, ledger.delivered() + ledger.overwritten());
    }

    /// An hour, or enough events, in whole distances of news, so that none is half paid.
    private static double minutes(Parameters parameters, Way way) {
        double rate = parameters.value(Quantity.RATE);
        double polls = way == Way.SHORT_POLLING ? SECONDS / parameters.value(Quantity.INTERVAL) : 0;
        double eventsPerMinute = rate + parameters.value(Quantity.UP_RATE) + polls;
        double wanted = Math.min(MINUTES, MOST_EVENTS / eventsPerMinute);
        return Math.clamp(Math.max(1, Math.floor(wanted * rate)) / rate, Quantity.MINUTES.least(),
                Quantity.MINUTES.most());
    }

    private static List<Crossing> crossings(List<Double> places, Map<Way, List<Double>> curves, Cost cost,
            BooleanSupplier cancelled) {
        List<Crossing> crossings = new ArrayList<>();
        for (Way one : Way.values()) {
            for (Way other : Way.values()) {
                if (one.compareTo(other) < 0) {
                    crossings.addAll(crossings(places, new Pair(one, other, cost, cancelled),
                            curves.getOrDefault(one, List.of()), curves.getOrDefault(other, List.of())));
                }
            }
        }
        crossings.sort((a, b) -> Double.compare(a.at(), b.at()));
        return crossings;
    }

    private static List<Crossing> crossings(List<Double> places, Pair pair, List<Double> one, List<Double> other) {
        List<Crossing> crossings = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < places.size(); i++) {
            if (Math.abs(one.get(i) - other.get(i)) <= SAME * Math.max(one.get(i), other.get(i))) {
                continue;
            }
            boolean below = one.get(i) < other.get(i);
            if (last >= 0 && one.get(last) < other.get(last) != below) {
                crossings.add(pair.between(places.get(last), places.get(i), !below));
            }
            last = i;
        }
        return crossings;
    }

    private static void check(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    private record Pair(Way one, Way other, Cost cost, BooleanSupplier cancelled) {

        /// Halves what lies between two places where different ways are cheaper.
        Crossing between(double left, double right, boolean oneIsBelow) {
            double from = left;
            double to = right;
            while (to / from > EXACT) {
                check(cancelled);
                double middle = Math.sqrt(from * to);
                if (cost.of(one, middle) < cost.of(other, middle) == oneIsBelow) {
                    from = middle;
                } else {
                    to = middle;
                }
            }
            return new Crossing(Math.sqrt(from * to), oneIsBelow ? one : other, oneIsBelow ? other : one);
        }
    }
}
