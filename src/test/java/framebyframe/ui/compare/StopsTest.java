package framebyframe.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.polling.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StopsTest {

    @ParameterizedTest
    @EnumSource(Quantity.class)
    void everyStopIsAValueThatMayBeSet(Quantity quantity) {
        Stops stops = Stops.of(quantity);
        assertTrue(stops.last() >= 10, "only " + stops.last());
        for (int i = 0; i <= stops.last(); i++) {
            assertTrue(quantity.takes(stops.value(i)), quantity + " " + stops.value(i));
            assertEquals(i, stops.place(stops.value(i)), 1e-9);
        }
    }

    @ParameterizedTest
    @EnumSource(Quantity.class)
    void stopsGrow(Quantity quantity) {
        Stops stops = Stops.of(quantity);
        for (int i = 1; i <= stops.last(); i++) {
            assertTrue(stops.value(i) > stops.value(i - 1), quantity + " " + stops.value(i));
        }
    }

    @ParameterizedTest
    @EnumSource(Quantity.class)
    void whatIsUsualIsAStop(Quantity quantity) {
        Stops stops = Stops.of(quantity);
        assertEquals(quantity.usual(), stops.value(stops.place(quantity.usual())));
    }

    @ParameterizedTest
    @EnumSource(Quantity.class)
    void whatLiesBetweenOrBeyondStandsBetweenOrAtAnEnd(Quantity quantity) {
        Stops stops = Stops.of(quantity);
        double between = (stops.value(3) + stops.value(4)) / 2;
        assertEquals(3.5, stops.place(between), 1e-9);
        assertEquals(stops.last(), stops.place(quantity.most()), 1e-9);
        assertTrue(stops.place(quantity.least()) < 1);
    }
}
