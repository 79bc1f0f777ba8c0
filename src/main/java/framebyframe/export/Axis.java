package framebyframe.export;

import framebyframe.recording.Fact;
import framebyframe.recording.Timeline;
import framebyframe.recording.Transfer;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// How far down a moment stands in the diagram, in pixels: one usual transit takes [#TRANSIT], between two moments it is
/// linear, a long wait is drawn shortened, and no two moments stand closer than can be told apart.
final class Axis {

    static final double TRANSIT = 44;
    private static final double CLOSEST = 9;
    private static final double FARTHEST = 62;
    private static final double TOP = 14;

    /// A wait that is drawn shorter than it is.
    record Gap(long from, long to) {}

    private final NavigableMap<Long, Double> places = new TreeMap<>();
    private final List<Gap> gaps = new ArrayList<>();

    Axis(Timeline timeline) {
        timeline.recording().facts().stream().map(Fact::time).forEach(time -> places.put(time, 0.0));
        places.put(0L, 0.0);
        double transit = usualTransit(timeline);
        long before = 0;
        double place = TOP;
        for (long time : List.copyOf(places.navigableKeySet())) {
            double length = (time - before) / transit * TRANSIT;
            if (length > FARTHEST) {
                gaps.add(new Gap(before, time));
            }
            place += time == before ? 0 : Math.clamp(length, CLOSEST, FARTHEST);
            places.put(time, place);
            before = time;
        }
    }

    /// The median of all transits; a second where nothing arrived.
    private static double usualTransit(Timeline timeline) {
        long[] transits = timeline.transfers().stream().filter(t -> t.sent().isPresent() && t.arrived().isPresent())
                .mapToLong(Axis::transit).sorted().toArray();
        return transits.length == 0 ? 1e9 : Math.max(1, transits[transits.length / 2]);
    }

    private static long transit(Transfer transfer) {
        return transfer.arrived().orElseThrow() - transfer.sent().orElseThrow();
    }

    /// To a tenth of a pixel; what lies behind the end of the recording stands at the end.
    double y(long time) {
        var before = places.floorEntry(time);
        var after = places.ceilingEntry(time);
        if (before == null || after == null) {
            return end();
        }
        double share = before.getKey().equals(after.getKey())
                ? 0
                : (double) (time - before.getKey()) / (after.getKey() - before.getKey());
        return Math.round(10 * (before.getValue() + share * (after.getValue() - before.getValue()))) / 10.0;
    }

    double end() {
        return Math.round(10 * places.lastEntry().getValue()) / 10.0;
    }

    List<Gap> gaps() {
        return List.copyOf(gaps);
    }
}
