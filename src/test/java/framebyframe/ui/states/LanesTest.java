package framebyframe.ui.states;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.ReadyState;
import framebyframe.protocol.ReadyState.Transition;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanesTest {

    private final List<Transition> table = ReadyState.TABLE;
    private final Lanes lanes = new Lanes(table);

    @Test
    void everyRowOfTheTableHasAColumn() {
        table.forEach(row -> assertTrue(lanes.column(row) >= 0 && lanes.column(row) < lanes.width(), row.toString()));
        assertEquals(7, lanes.width());
    }

    @Test
    void noTwoArrowsLieOnEachOther() {
        for (Transition a : table) {
            for (Transition b : table) {
                boolean together = a.from().ordinal() < b.to().ordinal() && b.from().ordinal() < a.to().ordinal();
                assertFalse(a != b && together && lanes.column(a) == lanes.column(b), a + " and " + b);
            }
        }
    }

    @Test
    void arrowsTouchTheBarsOfTheirTwoStatesAndPassBesideTheOthers() {
        for (Transition row : table) {
            for (ReadyState state : ReadyState.values()) {
                Lanes.Bar bar = lanes.bar(state);
                boolean meets = bar.first() <= lanes.column(row) && lanes.column(row) <= bar.last();
                boolean its = state == row.from() || state == row.to();
                boolean between = row.from().ordinal() < state.ordinal() && state.ordinal() < row.to().ordinal();
                assertTrue(its ? meets : !between || !meets, row + " and " + state);
            }
        }
    }
}
