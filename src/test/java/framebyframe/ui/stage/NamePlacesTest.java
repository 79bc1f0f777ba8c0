package framebyframe.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.ui.stage.NamePlaces.Place;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import org.junit.jupiter.api.Test;

class NamePlacesTest {

    /// An arrow 300 pixels long and flat, with a name 60 wide and 20 high, and a size of 14 below it.
    private static final DoubleFunction<Bounds> NAME = along -> new BoundingBox(along * 300 - 30, 0, 60, 20);
    private static final DoubleFunction<Bounds> WHOLE = along -> new BoundingBox(along * 300 - 30, 0, 60, 34);

    private final NamePlaces places = new NamePlaces(List.of());

    @Test
    void nameAloneStandsWhereItShould() {
        assertEquals(new Place(0.5, true), places.take(0.5, WHOLE, NAME));
    }

    @Test
    void secondNameStandsAsideAndCoversNothing() {
        Place first = places.take(0.5, WHOLE, NAME);
        Place second = places.take(0.5, WHOLE, NAME);
        assertTrue(second.whole());
        assertFalse(inner(WHOLE.apply(second.along())).intersects(WHOLE.apply(first.along())));
    }

    @Test
    void withoutRoomForTheSizeTheNameStandsAlone() {
        DoubleFunction<Bounds> below = along -> new BoundingBox(0, 22, 300, 20);
        places.take(0.5, below, below);
        Place second = places.take(0.5, WHOLE, NAME);
        assertFalse(second.whole());
        assertEquals(0.5, second.along());
    }

    @Test
    void nameLeavesWhatElseIsToBeRead() {
        Bounds wait = new BoundingBox(120, 20, 60, 16);
        Place place = new NamePlaces(List.of(wait)).take(0.5, WHOLE, NAME);
        assertTrue(place.whole());
        assertFalse(inner(WHOLE.apply(place.along())).intersects(wait));
    }

    @Test
    void withoutAnyRoomTheLeastIsCovered() {
        for (int i = 0; i < 8; i++) {
            places.take(0.5, WHOLE, NAME);
        }
        assertFalse(places.take(0.5, WHOLE, NAME).whole());
    }

    private static Bounds inner(Bounds box) {
        return new BoundingBox(box.getMinX() + 3, box.getMinY() + 3, box.getWidth() - 6, box.getHeight() - 6);
    }
}
