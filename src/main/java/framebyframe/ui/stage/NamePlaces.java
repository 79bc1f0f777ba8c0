package framebyframe.ui.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Bounds;

/// Finds a place for each name on its arrow, from the first arrow to the last, so that names that travel together do not
/// cover each other.
final class NamePlaces {

    /// So much may two boxes cover each other, in pixels.
    private static final double TOUCH = 3;
    /// Names farther back than this are out of reach.
    private static final int REACH = 12;
    /// How many places there are on an arrow besides the wanted one.
    private static final int GRID = 19;

    private final List<Bounds> others;
    private final List<Bounds> taken = new ArrayList<>();

    /// @param others where something else stands that is to be read
    NamePlaces(List<Bounds> others) {
        this.others = List.copyOf(others);
    }

    /// @param along on the line, 0 to 1
    /// @param whole whether there is room for the size below the name, too
    record Place(double along, boolean whole) {}

    /// Takes the wanted place, or the nearest free one, or, where there is none, the one where the name alone covers the
    /// least.
    ///
    /// @param whole the box of name and size at a place, `name` that of the name alone
    Place take(double wanted, DoubleFunction<Bounds> whole, DoubleFunction<Bounds> name) {
        List<Double> places = places(wanted);
        for (DoubleFunction<Bounds> box : List.of(whole, name)) {
            for (double place : places) {
                if (covered(box.apply(place)) == 0) {
                    return placed(place, box, box.equals(whole));
                }
            }
        }
        double least = places.stream().min(Comparator.comparingDouble(place -> covered(name.apply(place))))
                .orElse(wanted);
        return placed(least, name, false);
    }

    /// The wanted place, then the others, the nearest first.
    private static List<Double> places(double wanted) {
        DoubleStream grid = IntStream.rangeClosed(1, GRID).mapToDouble(i -> i / (GRID + 1.0));
        return DoubleStream.concat(DoubleStream.of(wanted), grid).boxed()
                .sorted(Comparator.comparingDouble(place -> Math.abs(place - wanted))).toList();
    }

    private Place placed(double along, DoubleFunction<Bounds> box, boolean whole) {
        taken.add(box.apply(along));
        return new Place(along, whole);
    }

    /// How much of other names a box covers, in square pixels.
    private double covered(Bounds box) {
        List<Bounds> near = taken.subList(Math.max(0, taken.size() - REACH), taken.size());
        return Stream.concat(others.stream(), near.stream()).mapToDouble(other -> common(box, other)).sum();
    }

    private static double common(Bounds box, Bounds other) {
        double width = Math.min(box.getMaxX(), other.getMaxX()) - Math.max(box.getMinX(), other.getMinX()) - TOUCH;
        double height = Math.min(box.getMaxY(), other.getMaxY()) - Math.max(box.getMinY(), other.getMinY()) - TOUCH;
        return width > 0 && height > 0 ? width * height : 0;
    }
}
