package framebyframe.ui.ledger;

import framebyframe.measure.MeasureException;
import framebyframe.measure.Measured;
import framebyframe.polling.Comparison;
import framebyframe.ui.compare.CompareViewModel;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Measuring on real sockets: begun by a button, ended by itself or by Cancel, on a thread of its own.
public final class MeasureViewModel {

    /// How far it is.
    sealed interface State {
        /// Nothing runs, and nothing is known.
        record Ready() implements State {}

        /// @param percent done, 0 to 100
        /// @param cancelled whether it has been told to end
        record Running(int percent, boolean cancelled) implements State {}

        /// @param comparison that was measured
        record Done(Comparison comparison, Measured measured) implements State {}

        record Failed(MeasureException.Reason reason) implements State {}
    }

    private final CompareViewModel compare;
    private final Measurer measurer;
    private final Executor window;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Ready());
    private Optional<Thread> runs = Optional.empty();

    /// @param window the window's thread, on which this lives
    public MeasureViewModel(CompareViewModel compare, Measurer measurer, Executor window) {
        this.compare = compare;
        this.measurer = measurer;
        this.window = window;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether what was measured is not what is compared now.
    ObservableValue<Boolean> staleProperty() {
        return state.flatMap(now -> compare.comparisonProperty()
                .map(current -> now instanceof State.Done(Comparison measured, var _)
                        && !measured.parameters().equals(current.parameters())));
    }

    /// Begins, unless it runs already.
    void start() {
        if (state.get() instanceof State.Running) {
            return;
        }
        Comparison comparison = compare.comparisonProperty().get();
        state.set(new State.Running(0, false));
        runs = Optional.of(Thread.ofVirtual().name("measure").start(() -> {
            State end = new State.Failed(MeasureException.Reason.BROKEN);
            try {
                end = measure(comparison);
            } finally {
                ended(end);
            }
        }));
    }

    /// Ends it, if it runs: the sockets are closed soon, and then all is as before.
    void cancel() {
        if (state.get() instanceof State.Running(int percent, boolean _)) {
            state.set(new State.Running(percent, true));
            runs.ifPresent(Thread::interrupt);
        }
    }

    private void ended(State end) {
        window.execute(() -> {
            runs = Optional.empty();
            state.set(end);
        });
    }

    private State measure(Comparison comparison) {
        AtomicInteger told = new AtomicInteger();
        try {
            return new State.Done(comparison, measurer.measure(comparison, part -> {
                int percent = (int) Math.clamp(Math.floor(part * 100), 0, 100);
                if (told.getAndSet(percent) != percent) {
                    window.execute(() -> progressed(percent));
                }
            }));
        } catch (InterruptedException cancelled) {
            return new State.Ready();
        } catch (MeasureException wrong) {
            return new State.Failed(wrong.reason());
        }
    }

    private void progressed(int percent) {
        if (state.get() instanceof State.Running(int before, boolean cancelled) && percent > before) {
            state.set(new State.Running(percent, cancelled));
        }
    }
}
