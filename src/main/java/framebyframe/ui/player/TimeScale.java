package framebyframe.ui.player;

import framebyframe.recording.Fact;
import framebyframe.recording.Recording;
import framebyframe.recording.Timeline;
import framebyframe.recording.Transfer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Where a moment stands on an axis, from 0 to 1, and back: long waits are shortened, short ones kept apart.
///
/// Between two moments at which something happens the axis is linear, so the slope of an arrow follows its latency;
/// a wait longer than a few transits is drawn shortened and is listed in [#gaps()], so that a view can say so.
public final class TimeScale {

    /// A wait that is drawn shorter than it is; times in nanoseconds.
    public record Gap(long from, long to) {}

    /// Length of one usual transit on the axis is 1; nothing is shorter or longer than this between two moments.
    private static final double SHORTEST = 0.25;
    private static final double LONGEST = 1.4;

    private final long[] times;
    private final double[] places;
    private final List<Gap> gaps = new ArrayList<>();

    public TimeScale(Timeline timeline) {
        Recording recording = timeline.recording();
        TreeSet<Long> moments = new TreeSet<>(List.of(0L, recording.end()));
        for (Fact fact : recording.facts()) {
            moments.add(fact.time());
        }
        double transit = usualTransit(timeline);
        // What never arrives has its way on the axis, too, even at the end.
        timeline.transfers().stream().filter(t -> t.content().isPresent() && t.arrived().isEmpty()
                && t.begin() + transit > recording.end())
                .forEach(t -> moments.add(t.begin() + Math.round(transit)));
        times = moments.stream().mapToLong(Long::longValue).toArray();
        places = new double[times.length];
        for (int i = 1; i < times.length; i++) {
            double length = (times[i] - times[i - 1]) / transit;
            places[i] = places[i - 1] + Math.clamp(length, SHORTEST, LONGEST);
            if (length > LONGEST) {
                gaps.add(new Gap(times[i - 1], times[i]));
            }
        }
    }

    /// The median time from sending to arrival; where nothing arrived, a thousandth of the whole.
    private static double usualTransit(Timeline timeline) {
        long[] transits = timeline.transfers().stream()
                .filter(t -> t.sent().isPresent() && t.arrived().isPresent())
                .mapToLong(TimeScale::transit).sorted().toArray();
        long whole = Math.max(1000, timeline.recording().end());
        return transits.length == 0 ? whole / 1000.0 : Math.max(1, transits[transits.length / 2]);
    }

    private static long transit(Transfer transfer) {
        return transfer.arrived().orElseThrow() - transfer.sent().orElseThrow();
    }

    /// The whole axis, counted in usual transits: what a view multiplies by the space it wants for one.
    public double length() {
        return places[places.length - 1];
    }

    /// From 0 at the beginning to 1 at the end.
    public double place(long time) {
        if (length() == 0) {
            return 0;
        }
        int i = after(time);
        double share = (double) (Math.clamp(time, times[0], times[times.length - 1]) - times[i - 1])
                / (times[i] - times[i - 1]);
        return (places[i - 1] + share * (places[i] - places[i - 1])) / length();
    }

    /// The moment that stands at a place.
    public long time(double place) {
        double wanted = Math.clamp(place, 0, 1) * length();
        int i = 1;
        while (i < places.length - 1 && places[i] < wanted) {
            i++;
        }
        if (places.length < 2) {
            return times[0];
        }
        double share = (wanted - places[i - 1]) / (places[i] - places[i - 1]);
        return times[i - 1] + Math.round(share * (times[i] - times[i - 1]));
    }

    public List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    private int after(long time) {
        int i = 1;
        while (i < times.length - 1 && times[i] < time) {
            i++;
        }
        return i;
    }
}
