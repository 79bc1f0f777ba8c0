package framebyframe.ui.app;

import framebyframe.lesson.View;
import framebyframe.ui.clock.ClockController;
import framebyframe.ui.clock.ClockViewModel;
import framebyframe.ui.experiment.ExperimentViewModel;
import framebyframe.ui.layers.LayersController;
import framebyframe.ui.layers.LayersViewModel;
import framebyframe.ui.length.LengthController;
import framebyframe.ui.length.LengthViewModel;
import framebyframe.ui.lens.LensController;
import framebyframe.ui.lens.LensViewModel;
import framebyframe.ui.middle.MiddleController;
import framebyframe.ui.middle.MiddleViewModel;
import framebyframe.ui.player.Player;
import framebyframe.ui.stage.StageController;
import framebyframe.ui.stage.StageViewModel;
import framebyframe.ui.states.StatesController;
import framebyframe.ui.states.StatesViewModel;
import framebyframe.ui.xor.XorController;
import framebyframe.ui.xor.XorViewModel;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The views of the middle pane with their view models. To add one: its stem, its controller.
final class MiddleViews {

    /// The file in `fxml` of each view there is.
    private static final Map<View, String> STEMS = new EnumMap<>(
            Map.of(View.SPACE_TIME, "stage", View.STATES, "states", View.LAYERS, "layers", View.LENS, "lens",
                    View.CLOCK, "clock", View.LENGTH, "length", View.XOR, "xor"));

    private final MiddleViewModel model;
    private final StageViewModel stage;
    private final StatesViewModel states;
    private final Optional<LayersViewModel> layers;
    private final LensViewModel lens;
    private final ClockViewModel clock;
    private final LengthViewModel length;
    private final XorViewModel xor;

    /// @param veil the time behind which names would give away the answer to an open question
    MiddleViews(Player player, ExperimentViewModel experiment, ObservableValue<Long> veil) {
        this(player, Optional.of(experiment), veil, STEMS.keySet());
    }

    /// Those of a recording that nobody changes and nobody is asked about.
    ///
    /// @param views which of them; not the layers, in which cuts are moved
    MiddleViews(Player player, Set<View> views) {
        this(player, Optional.empty(), new ReadOnlyObjectWrapper<>(Long.MAX_VALUE), views);
    }

    private MiddleViews(Player player, Optional<ExperimentViewModel> experiment, ObservableValue<Long> veil,
            Set<View> views) {
        this.model = new MiddleViewModel(views);
        LongConsumer jump = time -> model.holding(() -> player.move(player.playhead().scrub(time)));
        this.stage = new StageViewModel(player, veil);
        this.states = new StatesViewModel(player, veil, jump);
        this.lens = new LensViewModel(player, veil);
        this.clock = new ClockViewModel(player);
        this.layers = experiment.map(changes -> new LayersViewModel(player, changes, veil, jump));
        this.length = new LengthViewModel(player);
        this.xor = new XorViewModel(player);
    }

    MiddleViewModel model() {
        return model;
    }

    /// The pane itself; it loads each view when it is first shown.
    MiddleController controller(Views views) {
        return new MiddleController(model, view -> views.load(Objects.requireNonNull(STEMS.get(view))));
    }

    /// What the views need to be made.
    Map<Class<?>, Supplier<?>> controllers() {
        Map<Class<?>, Supplier<?>> controllers = new HashMap<>(Map.of(StageController.class,
                () -> new StageController(stage), StatesController.class, () -> new StatesController(states),
                LensController.class, () -> new LensController(lens), ClockController.class,
                () -> new ClockController(clock), LengthController.class, () -> new LengthController(length),
                XorController.class, () -> new XorController(xor)));
        layers.ifPresent(model -> controllers.put(LayersController.class, () -> new LayersController(model)));
        return controllers;
    }
}
