package framebyframe.ui.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.measure.MeasureException.Reason;
import framebyframe.measure.Measured;
import framebyframe.polling.Parameters;
import framebyframe.polling.Quantity;
import framebyframe.ui.compare.CompareViewModel;
import framebyframe.ui.ledger.MeasureViewModel.State;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeasureViewModelTest {

    private static final Measured NOTHING = new Measured(Map.of(), 10, 1_000_000);

    private final CompareViewModel compare = new CompareViewModel();
    private final FakeMeasurer measurer = new FakeMeasurer();
    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final MeasureViewModel model = new MeasureViewModel(compare, measurer, window::add);

    /// Does the window's work until the state is as wanted.
    private State await(Predicate<State> wanted) throws InterruptedException {
        while (!wanted.test(model.stateProperty().get())) {
            Runnable work = window.poll(30, TimeUnit.SECONDS);
            assertTrue(work != null, "still " + model.stateProperty().get());
            work.run();
        }
        return model.stateProperty().get();
    }

    @Test
    void progressGrowsAndAResultEndsIt() throws InterruptedException {
        model.start();
        assertEquals(new State.Running(0, false), model.stateProperty().get());
        measurer.progress(0.5);
        await(new State.Running(50, false)::equals);
        measurer.progress(0.25);
        measurer.progress(7);
        await(new State.Running(100, false)::equals);
        measurer.result(NOTHING);
        State.Done done = assertInstanceOf(State.Done.class, await(State.Done.class::isInstance));
        assertSame(NOTHING, done.measured());
        assertSame(compare.comparisonProperty().get(), done.comparison());
    }

    @Test
    void cancelInterruptsAndIsReadyAgainOnlyWhenNothingRuns() throws InterruptedException {
        model.start();
        model.cancel();
        assertEquals(new State.Running(0, true), model.stateProperty().get());
        assertTrue(measurer.interrupted.await(30, TimeUnit.SECONDS));
        await(new State.Ready()::equals);
        model.start();
        measurer.result(NOTHING);
        await(State.Done.class::isInstance);
    }

    @Test
    void cancelWithoutMeasuringDoesNothing() {
        model.cancel();
        assertEquals(new State.Ready(), model.stateProperty().get());
    }

    @Test
    void startWhileItRunsDoesNothing() throws InterruptedException {
        model.start();
        measurer.progress(0.3);
        await(new State.Running(30, false)::equals);
        model.start();
        assertEquals(new State.Running(30, false), model.stateProperty().get());
        model.cancel();
        await(new State.Ready()::equals);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void whatCannotBeMeasuredSaysWhy(Reason reason) throws InterruptedException {
        measurer.fail(reason);
        model.start();
        assertEquals(new State.Failed(reason), await(State.Failed.class::isInstance));
    }

    @Test
    void faultOfTheMeasuringItselfIsAFailureToo() throws InterruptedException {
        measurer.orders.add((_, _) -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, _) -> {});
            throw new IllegalStateException("expected by a test");
        });
        model.start();
        assertEquals(new State.Failed(Reason.BROKEN), await(State.Failed.class::isInstance));
    }

    @Test
    void resultGoesStaleWhenParametersChangeAndFreshWhenTheyAreBack() throws InterruptedException {
        measurer.result(NOTHING);
        model.start();
        await(State.Done.class::isInstance);
        assertEquals(false, model.staleProperty().getValue());
        compare.parametersProperty().set(Parameters.USUAL.with(Quantity.RATE, 30));
        assertEquals(true, model.staleProperty().getValue());
        compare.parametersProperty().set(Parameters.USUAL);
        assertEquals(false, model.staleProperty().getValue());
    }
}
