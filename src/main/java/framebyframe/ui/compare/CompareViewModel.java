package framebyframe.ui.compare;

import framebyframe.polling.Comparison;
import framebyframe.polling.Parameters;
import framebyframe.polling.Quantity;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What is compared, where the playhead is, what is selected: all that the room's views share.
public final class CompareViewModel {

    /// So many messages are computed at once, within a picture's time; more of them in the background.
    private static final double AT_ONCE = 20_000;
    private static final double SECONDS = 60;

    private final Executor background;
    private final Executor window;
    private final ObjectProperty<Parameters> parameters = new SimpleObjectProperty<>(Parameters.USUAL);
    private final ReadOnlyObjectWrapper<Comparison> comparison;
    private final ReadOnlyObjectWrapper<Long> time;
    private final ObjectProperty<Optional<Pointed>> selection = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private boolean computing;

    /// Everything is computed at once.
    public CompareViewModel() {
        this(Runnable::run, Runnable::run);
    }

    /// @param background does what takes long
    /// @param window does what touches this model, on its thread
    public CompareViewModel(Executor background, Executor window) {
        this.background = background;
        this.window = window;
        this.comparison = new ReadOnlyObjectWrapper<>(Comparison.of(parameters.get()));
        this.time = new ReadOnlyObjectWrapper<>(comparison.get().end());
        parameters.subscribe((_, now) -> change(now));
    }

    private void change(Parameters now) {
        if (messages(now) <= AT_ONCE) {
            show(Comparison.of(now));
        } else {
            busy.set(true);
            if (!computing) {
                computing = true;
                compute(now);
            }
        }
    }

    /// One at a time; what was asked for meanwhile comes next, and only the latest of that.
    private void compute(Parameters asked) {
        background.execute(() -> {
            Comparison computed = Comparison.of(asked);
            window.execute(() -> {
                computing = busy.get() && !asked.equals(parameters.get());
                if (computing) {
                    compute(parameters.get());
                } else if (busy.get()) {
                    show(computed);
                }
            });
        });
    }

    private void show(Comparison computed) {
        boolean atEnd = time.get() >= comparison.get().end();
        selection.set(Optional.empty());
        comparison.set(computed);
        busy.set(false);
        scrub(atEnd ? computed.end() : time.get());
    }

    /// About how many messages all four ways have together.
    private static double messages(Parameters p) {
        double seconds = p.value(Quantity.MINUTES) * SECONDS;
        double polls = seconds / p.value(Quantity.INTERVAL);
        double news = p.value(Quantity.MINUTES) * p.value(Quantity.RATE);
        double up = p.value(Quantity.MINUTES) * p.value(Quantity.UP_RATE);
        return 2 * polls + 4 * news + 7 * up;
    }

    /// What is assumed. Setting it computes the comparison anew: at once, or, for very many messages, in the background,
    /// and the latest wins.
    public ObjectProperty<Parameters> parametersProperty() {
        return parameters;
    }

    public ReadOnlyObjectProperty<Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /// Whether the comparison is still the one before, since the new one is being computed.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Where the playhead is, in nanoseconds; at the end to begin with.
    public ReadOnlyObjectProperty<Long> timeProperty() {
        return time.getReadOnlyProperty();
    }

    /// Moves the playhead, to any moment there is.
    public void scrub(long to) {
        time.set(Math.clamp(to, 0, comparison.get().end()));
    }

    /// The message that is selected; gone when the comparison changes.
    public ObjectProperty<Optional<Pointed>> selectionProperty() {
        return selection;
    }
}
