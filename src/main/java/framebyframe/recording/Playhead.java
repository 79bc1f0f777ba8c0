package framebyframe.recording;

import java.util.List;

/// Where in a recording one looks: a step, and a time that is the step's own unless someone moved in between.
///
/// A value: moving gives another playhead.
///
/// @param stops the time of each step in nanoseconds, never going back, at least one; several steps may share a time
/// @param step from 0
/// @param time from 0 to the recording's end
public record Playhead(List<Long> stops, int step, long time) {

    public Playhead {
        stops = List.copyOf(stops);
        if (step < 0 || step >= stops.size()) {
            throw new IllegalArgumentException("step " + step + " of " + stops.size());
        }
    }

    /// At the first step.
    public static Playhead atStart(List<Long> stops) {
        return new Playhead(stops, 0, stops.getFirst());
    }

    /// At a step, or at the nearest one there is.
    public Playhead at(int wanted) {
        int near = Math.clamp(wanted, 0, stops.size() - 1);
        return new Playhead(stops, near, stops.get(near));
    }

    /// One step on; the last stays the last.
    public Playhead forward() {
        return at(step + 1);
    }

    /// One step back; from between two steps, to the one passed last.
    public Playhead back() {
        return time > stops.get(step) ? at(step) : at(step - 1);
    }

    public Playhead first() {
        return at(0);
    }

    public Playhead last() {
        return at(stops.size() - 1);
    }

    /// Anywhere in time; the step is the last one not after it, among those at one time the first.
    public Playhead scrub(long moment) {
        if (stops.get(step) == moment) {
            return new Playhead(stops, step, moment);
        }
        int found = 0;
        for (int i = 1; i < stops.size(); i++) {
            if (stops.get(i) <= moment && stops.get(i) > stops.get(found)) {
                found = i;
            }
        }
        return new Playhead(stops, found, Math.max(moment, stops.getFirst()));
    }

    public boolean isFirst() {
        return step == 0 && time == stops.getFirst();
    }

    public boolean isLast() {
        return step == stops.size() - 1;
    }
}
