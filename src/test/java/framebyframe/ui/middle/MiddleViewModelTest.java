package framebyframe.ui.middle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import framebyframe.lesson.View;
import java.util.List;
import org.junit.jupiter.api.Test;

class MiddleViewModelTest {

    private final MiddleViewModel model = new MiddleViewModel(List.of(View.CLOCK, View.STATES));

    @Test
    void spaceTimeIsAlwaysThereAndFirst() {
        assertEquals(List.of(View.SPACE_TIME, View.STATES, View.CLOCK), model.views());
        assertEquals(View.SPACE_TIME, model.view());
    }

    @Test
    void stepOpensItsViewAndLearnerLeavesItUntilTheNextStep() {
        model.reached(View.CLOCK);
        assertEquals(View.CLOCK, model.view());
        model.choose(View.STATES);
        assertEquals(View.STATES, model.view());
        model.reached(View.CLOCK);
        assertEquals(View.CLOCK, model.view());
    }

    @Test
    void stepWhoseViewThereIsNotOpensSpaceTime() {
        model.choose(View.STATES);
        model.reached(View.XOR);
        assertEquals(View.SPACE_TIME, model.view());
    }

    @Test
    void learnerChoosingAViewThereIsNotChangesNothing() {
        model.choose(View.STATES);
        model.choose(View.LENGTH);
        model.choose(0);
        model.choose(4);
        assertEquals(View.STATES, model.view());
    }

    @Test
    void numbersAndArrowsGoThroughTheTabsAndRound() {
        model.choose(3);
        assertEquals(View.CLOCK, model.view());
        model.move(1);
        assertEquals(View.SPACE_TIME, model.view());
        model.move(-1);
        assertEquals(View.CLOCK, model.view());
    }

    @Test
    void stepReachedFromWithinAViewDoesNotLeaveIt() {
        model.choose(View.STATES);
        model.holding(() -> model.reached(View.CLOCK));
        assertEquals(View.STATES, model.view());
        model.reached(View.CLOCK);
        assertEquals(View.CLOCK, model.view());
    }
}
