package framebyframe.ui.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.polling.BreakEven;
import framebyframe.polling.Counted;
import framebyframe.polling.Parameters;
import framebyframe.polling.Preset;
import framebyframe.polling.Quantity;
import framebyframe.polling.Way;
import framebyframe.ui.compare.CompareViewModel;
import framebyframe.ui.compare.Pointed;
import framebyframe.ui.ledger.Explanation.Delays;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LedgerViewModelTest {

    private final CompareViewModel compare = new CompareViewModel();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final LedgerViewModel model = new LedgerViewModel(compare, background::add, Runnable::run);

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private double figure(Figure figure, Way way) {
        return figure.of(model.shownProperty().get().ledger(way), model.countedProperty().get());
    }

    @Test
    void figuresFollowThePlayheadAndNeverShrink() {
        double whole = figure(Figure.BYTES_UP, Way.SHORT_POLLING);
        assertTrue(model.shownProperty().get().isWhole());
        double last = 0;
        for (int part = 0; part <= 20; part++) {
            compare.scrub(compare.comparisonProperty().get().end() * part / 20);
            double now = figure(Figure.BYTES_UP, Way.SHORT_POLLING);
            assertTrue(now >= last);
            last = now;
        }
        assertEquals(whole, last);
        compare.scrub(0);
        assertFalse(model.shownProperty().get().isWhole());
        assertEquals(0, figure(Figure.DELIVERED, Way.WEB_SOCKET));
    }

    @Test
    void bestOfARowIsTheLeastAndForDeliveriesTheMost() {
        assertEquals(Set.of(Way.SERVER_SENT_EVENTS, Way.WEB_SOCKET),
                model.shownProperty().get().best(Figure.REQUESTS, Counted.APPLICATION));
        assertEquals(Set.of(), model.shownProperty().get().best(Figure.DELIVERED, Counted.APPLICATION), "all alike");
        compare.parametersProperty().set(Preset.TICKER.parameters());
        assertEquals(Set.of(Way.LONG_POLLING, Way.SERVER_SENT_EVENTS, Way.WEB_SOCKET),
                model.shownProperty().get().best(Figure.DELIVERED, Counted.APPLICATION));
    }

    @Test
    void verdictIsOfTheWholeWhereverThePlayheadIs() {
        var verdict = model.verdictProperty().get();
        compare.scrub(0);
        assertSame(verdict, model.verdictProperty().get());
        compare.parametersProperty().set(Preset.MAIL.parameters());
        assertTrue(model.verdictProperty().get().pollingFine());
    }

    @Test
    void curvesAndSumsComeFromTheBackgroundAndTheLatestWins() {
        assertTrue(model.drawingProperty().get());
        assertEquals(Optional.empty(), model.breakEvenProperty().get());
        compare.parametersProperty().set(Parameters.USUAL.with(Quantity.CLIENTS, 7));
        compare.parametersProperty().set(Parameters.USUAL.with(Quantity.CLIENTS, 8));
        assertEquals(6, background.size());
        for (int old = 0; old < 4; old++) {
            background.remove().run();
        }
        assertEquals(Optional.empty(), model.fleetProperty().get(), "what was cancelled says nothing");
        work();
        assertEquals(8, model.fleetProperty().get().orElseThrow().clients());
        assertFalse(model.drawingProperty().get());
        assertFalse(model.addingProperty().get());
    }

    @Test
    void allClientsTogetherAreTimesOneWithoutJitter() {
        compare.parametersProperty().set(Parameters.USUAL.with(Quantity.CLIENTS, 250));
        work();
        LedgerViewModel.Fleet fleet = model.fleetProperty().get().orElseThrow();
        double one = figure(Figure.BYTES_UP, Way.LONG_POLLING) + figure(Figure.BYTES_DOWN, Way.LONG_POLLING);
        assertEquals(one * 250 / 60, fleet.bytesPerSecond(Way.LONG_POLLING, Counted.APPLICATION), 1e-6);
        assertEquals(figure(Figure.REQUESTS, Way.LONG_POLLING) * 250 / 60, fleet.requestsPerSecond(Way.LONG_POLLING),
                1e-9);
    }

    @Test
    void clientsBeyondAllMeasureAreNotAddedUp() {
        compare.parametersProperty().set(Parameters.USUAL.with(Quantity.CLIENTS, 1_000_000)
                .with(Quantity.JITTER, 5).with(Quantity.MINUTES, 60));
        work();
        assertTrue(model.tooManyProperty().get());
        assertEquals(Optional.empty(), model.fleetProperty().get());
        assertFalse(model.addingProperty().get());
        compare.parametersProperty().set(Parameters.USUAL);
        work();
        assertFalse(model.tooManyProperty().get());
        assertTrue(model.fleetProperty().get().isPresent());
    }

    @Test
    void chartIsDrawnAnewForAnotherAxisAndLevel() {
        work();
        model.axisProperty().set(BreakEven.Axis.INTERVAL);
        model.countedProperty().set(Counted.WIRE);
        work();
        BreakEven curves = model.breakEvenProperty().get().orElseThrow();
        assertEquals(BreakEven.Axis.INTERVAL, curves.axis());
        assertEquals(Counted.WIRE, curves.counted());
    }

    @Test
    void goingToACrossingSetsTheQuantity() {
        model.go(19.9871);
        assertEquals(20, compare.parametersProperty().get().value(Quantity.RATE));
        model.axisProperty().set(BreakEven.Axis.INTERVAL);
        model.go(3.336);
        assertEquals(3.34, compare.parametersProperty().get().value(Quantity.INTERVAL));
    }

    @Test
    void worstDelayIsShownInItsLane() {
        Delays worst = (Delays) model.explain(Figure.WORST, Way.SHORT_POLLING);
        model.show(Way.SHORT_POLLING, worst.witnesses().getFirst());
        Pointed pointed = compare.selectionProperty().get().orElseThrow();
        var message = compare.comparisonProperty().get().run(Way.SHORT_POLLING).messages().get(pointed.message());
        assertTrue(message.tells());
        assertEquals(message.arrived(), compare.timeProperty().get());
    }
}
