package framebyframe.ui.states;

import framebyframe.protocol.ReadyState;
import framebyframe.protocol.ReadyState.Transition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Where the table stands as a picture: a bar across for each state, top to bottom in the order of their numbers, and
/// for each row of the table a straight arrow down in a column of its own, which passes beside every bar but its two.
///
/// Changes from a state to the next one stand in the middle; those that pass a state over pass it by at the left if they
/// leave the first state and come to a middle one, at the right if not.
final class Lanes {

    /// The columns that a bar covers, both included.
    record Bar(int first, int last) {}

    private enum Lane {
        LEFT, MIDDLE, RIGHT, FAR_RIGHT;

        static Lane of(Transition row) {
            int last = ReadyState.values().length - 1;
            int from = row.from().ordinal();
            int to = row.to().ordinal();
            if (to == from + 1) {
                return MIDDLE;
            }
            return to < last ? LEFT : from > 0 ? RIGHT : FAR_RIGHT;
        }
    }

    private final Map<Transition, Integer> columns = new LinkedHashMap<>();
    private final int width;

    Lanes(List<Transition> table) {
        int next = 0;
        for (Lane lane : Lane.values()) {
            Map<List<ReadyState>, List<Transition>> groups = new LinkedHashMap<>();
            table.stream().filter(row -> Lane.of(row) == lane).forEach(row -> groups
                    .computeIfAbsent(List.of(row.from(), row.to()), _ -> new ArrayList<>()).add(row));
            int wide = groups.values().stream().mapToInt(List::size).max().orElse(0);
            for (List<Transition> group : groups.values()) {
                int first = next + (wide - group.size()) / 2;
                IntStream.range(0, group.size()).forEach(i -> columns.put(group.get(i), first + i));
            }
            next += wide;
        }
        width = next;
    }

    /// How many columns there are.
    int width() {
        return width;
    }

    int column(Transition row) {
        Integer column = columns.get(row);
        if (column == null) {
            throw new IllegalArgumentException(row.toString());
        }
        return column;
    }

    /// From the first to the last column of its arrows; the first and the last state go all across.
    Bar bar(ReadyState state) {
        if (state.ordinal() == 0 || state.ordinal() == ReadyState.values().length - 1) {
            return new Bar(0, width - 1);
        }
        List<Integer> touched = columns.entrySet().stream()
                .filter(e -> e.getKey().from() == state || e.getKey().to() == state).map(Map.Entry::getValue)
                .sorted(Comparator.naturalOrder()).toList();
        return touched.isEmpty() ? new Bar(0, width - 1) : new Bar(touched.getFirst(), touched.getLast());
    }
}
