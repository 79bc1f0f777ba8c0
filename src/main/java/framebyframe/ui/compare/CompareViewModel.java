package framebyframe.ui.compare;

import framebyframe.polling.Comparison;
import framebyframe.polling.Parameters;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What is compared, where the playhead is, what is selected: all that the room's views share.
public final class CompareViewModel {

    private final ObjectProperty<Parameters> parameters = new SimpleObjectProperty<>(Parameters.USUAL);
    private final ReadOnlyObjectWrapper<Comparison> comparison;
    private final ReadOnlyObjectWrapper<Long> time;
    private final ObjectProperty<Optional<Pointed>> selection = new SimpleObjectProperty<>(Optional.empty());

    public CompareViewModel() {
        this.comparison = new ReadOnlyObjectWrapper<>(Comparison.of(parameters.get()));
        this.time = new ReadOnlyObjectWrapper<>(comparison.get().end());
        parameters.subscribe(now -> {
            comparison.set(Comparison.of(now));
            scrub(Math.min(time.get(), comparison.get().end()));
        });
    }

    /// What is assumed; setting it computes the comparison anew, at once.
    public ObjectProperty<Parameters> parametersProperty() {
        return parameters;
    }

    public ReadOnlyObjectProperty<Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
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
