package framebyframe.ui.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;

/// Finds a place for each name on its arrow, from the first arrow to the last, so that names that travel together do not
/// cover each other.
final class NamePlaces {

    /// Where on its arrow a name may stand, 0 to 1, if its own place is taken.
    private static final double[] OTHERS = {0.5, 0.32, 0.68, 0.24, 0.76, 0.4, 0.6};
    /// So much of a box may be covered at each edge.
    private static final double TOUCH = 3;
    /// Names farther back than this are out of reach.
    private static final int REACH = 12;

    private final List<Bounds> taken = new ArrayList<>();

    /// @param along on the line, 0 to 1
    /// @param whole whether there is room for the size below the name, too
    record Place(double along, boolean whole) {}

    /// Takes a place: the wanted one, another, or, where there is none, the wanted one for the name alone.
    ///
    /// @param whole the box of name and size at a place, `name` that of the name alone
    Place take(double wanted, DoubleFunction<Bounds> whole, DoubleFunction<Bounds> name) {
        for (DoubleFunction<Bounds> box : List.of(whole, name)) {
            if (isFree(box.apply(wanted))) {
                return placed(wanted, box, box.equals(whole));
            }
            for (double other : OTHERS) {
                if (isFree(box.apply(other))) {
                    return placed(other, box, box.equals(whole));
                }
            }
        }
        return placed(wanted, name, false);
    }

    private Place placed(double along, DoubleFunction<Bounds> box, boolean whole) {
        taken.add(box.apply(along));
        return new Place(along, whole);
    }

    private boolean isFree(Bounds box) {
        Bounds inner = new BoundingBox(box.getMinX() + TOUCH, box.getMinY() + TOUCH,
                Math.max(0, box.getWidth() - 2 * TOUCH), Math.max(0, box.getHeight() - 2 * TOUCH));
        return taken.subList(Math.max(0, taken.size() - REACH), taken.size()).stream().noneMatch(inner::intersects);
    }
}
