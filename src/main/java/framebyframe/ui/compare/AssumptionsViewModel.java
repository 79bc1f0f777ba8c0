package framebyframe.ui.compare;

import framebyframe.polling.Parameters;
import framebyframe.polling.Pattern;
import framebyframe.polling.Preset;
import framebyframe.polling.Quantity;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// What one may set: quantities, choices, and whole sets of them by a name.
public final class AssumptionsViewModel {

    /// What matters most, in sight at once.
    static final List<Quantity> FIRST = List.of(Quantity.RATE, Quantity.INTERVAL, Quantity.ROUND_TRIP,
            Quantity.PAYLOAD, Quantity.CLIENTS, Quantity.HEARTBEAT);
    static final List<Quantity> MORE = List.of(Quantity.FRESHNESS, Quantity.MINUTES, Quantity.UP_RATE, Quantity.HOLD,
            Quantity.JITTER);

    private final CompareViewModel compare;
    private final Runnable picked;
    private final Map<Quantity, SettingViewModel> settings = new EnumMap<>(Quantity.class);
    private final BooleanProperty more = new SimpleBooleanProperty();

    /// @param picked told after a preset was picked
    public AssumptionsViewModel(CompareViewModel compare, Runnable picked) {
        this.compare = compare;
        this.picked = picked;
        FIRST.forEach(quantity -> settings.put(quantity, new SettingViewModel(compare, quantity)));
        MORE.forEach(quantity -> settings.put(quantity, new SettingViewModel(compare, quantity)));
    }

    public CompareViewModel compare() {
        return compare;
    }

    public SettingViewModel setting(Quantity quantity) {
        return Objects.requireNonNull(settings.get(quantity));
    }

    public Parameters parameters() {
        return compare.parametersProperty().get();
    }

    public void change(UnaryOperator<Parameters> how) {
        compare.parametersProperty().set(how.apply(parameters()));
    }

    public void pick(Preset preset) {
        compare.parametersProperty().set(preset.parameters());
        settings.values().forEach(SettingViewModel::settle);
        picked.run();
    }

    /// The one that is set, as long as nothing was changed after.
    public Optional<Preset> picked() {
        return Arrays.stream(Preset.values()).filter(p -> p.parameters().equals(parameters())).findFirst();
    }

    /// Whether chance has a part in it.
    public boolean isDrawn() {
        return parameters().pattern() != Pattern.REGULAR || parameters().jitter() > 0;
    }

    /// Lets chance fall another way.
    public void drawAnew() {
        change(p -> p.withSeed(p.seed() + 1));
    }

    /// Whether all can be set that there is, or only what matters most.
    public BooleanProperty moreProperty() {
        return more;
    }
}
