package framebyframe.ui.layers;

import framebyframe.ui.layers.Layers.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// The places between the first byte behind the head and the last at which a read ends; values, rising.
///
/// @param end the place behind the last byte, which is no cut
record Cuts(List<Integer> places, int end) {

    /// More reads than this show nothing more, and cost time to play.
    static final int MOST = 1024;

    /// Ready-made ways to cut.
    enum Preset {
        ONE_READ, FRAMES, THREES, BYTES
    }

    Cuts {
        places = List.copyOf(new TreeSet<>(places));
        if (!places.isEmpty() && (places.getFirst() <= 0 || places.getLast() >= end)) {
            throw new IllegalArgumentException(places + " in 0 to " + end);
        }
    }

    static Cuts of(Layers layers) {
        return new Cuts(layers.cuts(), Math.max(0, layers.end()));
    }

    static Cuts of(Preset preset, Layers layers) {
        List<Integer> places = switch (preset) {
            case ONE_READ -> List.of();
            case FRAMES -> layers.frames().stream().map(Piece::to).filter(to -> to < layers.end()).toList();
            case THREES -> every(3, layers.end());
            case BYTES -> every(1, layers.end());
        };
        return new Cuts(places, Math.max(0, layers.end()));
    }

    private static List<Integer> every(int step, int end) {
        return IntStream.iterate(step, place -> place < end, place -> place + step).limit(MOST + 1L).boxed().toList();
    }

    /// Whether so many reads are still shown and played.
    boolean isTooMany() {
        return places.size() > MOST;
    }

    /// Moves a cut, not beyond its neighbours.
    Cuts move(int index, int to) {
        int low = index == 0 ? 1 : places.get(index - 1) + 1;
        int high = index == places.size() - 1 ? end - 1 : places.get(index + 1) - 1;
        List<Integer> moved = new ArrayList<>(places);
        moved.set(index, Math.clamp(to, low, high));
        return new Cuts(moved, end);
    }

    /// Adds a cut, if there is none and it is one.
    Cuts add(int place) {
        if (place <= 0 || place >= end || places.size() >= MOST) {
            return this;
        }
        List<Integer> more = new ArrayList<>(places);
        more.add(place);
        return new Cuts(more, end);
    }

    Cuts remove(int index) {
        List<Integer> fewer = new ArrayList<>(places);
        fewer.subList(index, index + 1).clear();
        return new Cuts(fewer, end);
    }

    /// The middle of the read that is longest, where a new cut is of most use.
    int middleOfLongest() {
        int from = 0;
        int best = 0;
        int length = 0;
        for (int next : IntStream.concat(places.stream().mapToInt(Integer::intValue), IntStream.of(end)).toArray()) {
            if (next - from > length) {
                length = next - from;
                best = from + length / 2;
            }
            from = next;
        }
        return best;
    }

    /// The middle of the read that begins at a cut.
    int middleAfter(int index) {
        int from = places.get(index);
        return from + ((index + 1 < places.size() ? places.get(index + 1) : end) - from) / 2;
    }

    /// Where every read ends, the last one included, as an edit of the scenario wants it.
    List<Integer> ends() {
        List<Integer> ends = new ArrayList<>(places);
        if (end > 0) {
            ends.add(end);
        }
        return ends;
    }
}
