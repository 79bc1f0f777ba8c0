package framebyframe.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.polling.Comparison;
import framebyframe.polling.Parameters;
import framebyframe.polling.Quantity;
import framebyframe.polling.Way;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class CompareViewModelTest {

    private static final Parameters MUCH = Parameters.USUAL.with(Quantity.RATE, 6000).with(Quantity.MINUTES, 2);

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final CompareViewModel model = new CompareViewModel(background::add, Runnable::run);

    private void set(Parameters parameters) {
        model.parametersProperty().set(parameters);
    }

    private Parameters compared() {
        return model.comparisonProperty().get().parameters();
    }

    @Test
    void aMinuteIsComparedAtOnce() {
        set(Parameters.USUAL.with(Quantity.RATE, 60));
        assertEquals(60, compared().value(Quantity.RATE));
        assertTrue(background.isEmpty());
        Comparison same = Comparison.of(compared());
        for (Way way : Way.values()) {
            assertEquals(same.run(way).messages(), model.comparisonProperty().get().run(way).messages());
        }
    }

    @Test
    void veryManyMessagesAreComparedInTheBackground() {
        set(MUCH);
        assertEquals(Parameters.USUAL, compared());
        assertTrue(model.busyProperty().get());
        background.remove().run();
        assertEquals(MUCH, compared());
        assertFalse(model.busyProperty().get());
    }

    @Test
    void onlyTheLatestOfWhatWasAskedMeanwhileIsCompared() {
        set(MUCH);
        set(MUCH.with(Quantity.PAYLOAD, 200));
        set(MUCH.with(Quantity.PAYLOAD, 300));
        assertEquals(1, background.size());
        background.remove().run();
        assertEquals(Parameters.USUAL, compared());
        background.remove().run();
        assertEquals(300, compared().payload());
        assertTrue(background.isEmpty());
    }

    @Test
    void whatIsSmallAgainDoesNotWaitForWhatIsBeingComputed() {
        set(MUCH);
        set(Parameters.USUAL.with(Quantity.RATE, 6));
        assertEquals(6, compared().value(Quantity.RATE));
        assertFalse(model.busyProperty().get());
        background.remove().run();
        assertEquals(6, compared().value(Quantity.RATE));
        assertTrue(background.isEmpty());
        set(MUCH);
        background.remove().run();
        assertEquals(MUCH, compared());
    }

    @Test
    void playheadAtTheEndStaysThereAndAnyOtherKeepsItsMoment() {
        assertEquals(model.comparisonProperty().get().end(), model.timeProperty().get());
        set(Parameters.USUAL.with(Quantity.MINUTES, 2));
        assertEquals(model.comparisonProperty().get().end(), model.timeProperty().get());
        model.scrub(5_000_000_000L);
        set(Parameters.USUAL);
        assertEquals(5_000_000_000L, model.timeProperty().get());
        set(Parameters.USUAL.with(Quantity.MINUTES, 0.1).with(Quantity.ROUND_TRIP, 0));
        assertEquals(5_000_000_000L, model.timeProperty().get());
    }

    @Test
    void selectionGoesWithTheComparisonItBelongsTo() {
        model.selectionProperty().set(Optional.of(new Pointed(Way.WEB_SOCKET, 1)));
        set(Parameters.USUAL.withTls(true));
        assertEquals(Optional.empty(), model.selectionProperty().get());
    }
}
