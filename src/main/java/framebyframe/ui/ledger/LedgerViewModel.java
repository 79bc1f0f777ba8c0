package framebyframe.ui.ledger;

import framebyframe.polling.words.Numbers;
import framebyframe.polling.BreakEven;
import framebyframe.polling.Comparison;
import framebyframe.polling.Counted;
import framebyframe.polling.Counting;
import framebyframe.polling.Ledger;
import framebyframe.polling.Parameters;
import framebyframe.polling.Quantity;
import framebyframe.polling.Verdict;
import framebyframe.polling.Way;
import framebyframe.ui.compare.CompareViewModel;
import framebyframe.ui.compare.Pointed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What the ledger's pane shows: what each way has cost up to the playhead, what to learn from the whole, where one way
/// overtakes another, and what many clients cost. The last two are computed in the background; the latest wins.
public final class LedgerViewModel {

    /// The ledgers of one client at a time.
    record Shown(Comparison comparison, long time, Map<Way, Ledger> ledgers) {

        Ledger ledger(Way way) {
            return java.util.Objects.requireNonNull(ledgers.get(way));
        }

        /// Whether the playhead has passed everything.
        boolean isWhole() {
            return time >= comparison.end();
        }

        /// Who does best in a row; none when all do alike.
        Set<Way> best(Figure figure, Counted counted) {
            Map<Way, Double> values = ledgers.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, e -> figure.of(e.getValue(), counted)));
            double least = values.values().stream().mapToDouble(v -> v).min().orElse(0);
            double most = values.values().stream().mapToDouble(v -> v).max().orElse(0);
            double best = figure.isBestWhenMost() ? most : least;
            return least == most
                    ? Set.of()
                    : values.entrySet().stream().filter(e -> e.getValue() == best).map(Map.Entry::getKey)
                            .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /// What all clients together cost.
    ///
    /// @param seconds how long it is looked at
    record Fleet(int clients, double seconds, Map<Way, Ledger> ledgers) {

        double bytesPerSecond(Way way, Counted counted) {
            return counted.bytes(ledger(way)) / seconds;
        }

        double requestsPerSecond(Way way) {
            return ledger(way).requests() / seconds;
        }

        private Ledger ledger(Way way) {
            return java.util.Objects.requireNonNull(ledgers.get(way));
        }
    }

    private final CompareViewModel compare;
    private final ObjectProperty<Counted> counted = new SimpleObjectProperty<>(Counted.APPLICATION);
    private final ObjectProperty<BreakEven.Axis> axis = new SimpleObjectProperty<>(BreakEven.Axis.RATE);
    private final ReadOnlyObjectWrapper<Shown> shown;
    private final ReadOnlyObjectWrapper<Verdict> verdict;
    private final ReadOnlyObjectWrapper<Optional<BreakEven>> breakEven = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Fleet>> fleet = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Boolean> drawing = new ReadOnlyObjectWrapper<>(false);
    private final ReadOnlyObjectWrapper<Boolean> adding = new ReadOnlyObjectWrapper<>(false);
    private final ReadOnlyObjectWrapper<Boolean> tooMany = new ReadOnlyObjectWrapper<>(false);
    private final Latest<BreakEven> curves;
    private final Latest<Fleet> sums;
    private Map<Way, Ledger> whole;

    /// @param background where long computations run
    /// @param window the window's thread, on which this lives
    public LedgerViewModel(CompareViewModel compare, Executor background, Executor window) {
        this.compare = compare;
        this.curves = new Latest<>(background, window);
        this.sums = new Latest<>(background, window);
        Comparison now = compare.comparisonProperty().get();
        this.whole = each(way -> Counting.of(now.run(way)));
        this.shown = new ReadOnlyObjectWrapper<>(upTo(now, compare.timeProperty().get()));
        this.verdict = new ReadOnlyObjectWrapper<>(Verdict.of(now.parameters(), whole));
        compare.timeProperty().subscribe((_, _) -> show());
        compare.comparisonProperty().subscribe((_, _) -> compared());
        axis.subscribe((_, _) -> draw());
        counted.subscribe((_, _) -> draw());
        draw();
        add();
    }

    CompareViewModel compare() {
        return compare;
    }

    /// Which bytes every figure, curve and bar counts.
    ObjectProperty<Counted> countedProperty() {
        return counted;
    }

    /// What the chart goes over.
    ObjectProperty<BreakEven.Axis> axisProperty() {
        return axis;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What the whole of it teaches, wherever the playhead is.
    ReadOnlyObjectProperty<Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /// The last curves that were finished.
    ReadOnlyObjectProperty<Optional<BreakEven>> breakEvenProperty() {
        return breakEven.getReadOnlyProperty();
    }

    /// Whether newer curves are being computed.
    ReadOnlyObjectProperty<Boolean> drawingProperty() {
        return drawing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Fleet>> fleetProperty() {
        return fleet.getReadOnlyProperty();
    }

    /// Whether newer sums of all clients are being computed.
    ReadOnlyObjectProperty<Boolean> addingProperty() {
        return adding.getReadOnlyProperty();
    }

    /// Whether all clients are more than can be added up.
    ReadOnlyObjectProperty<Boolean> tooManyProperty() {
        return tooMany.getReadOnlyProperty();
    }

    /// What a figure of the table is made of.
    Explanation explain(Figure figure, Way way) {
        Shown now = shown.get();
        return new Explaining(now.comparison().run(way), now.ledger(way), now.time()).of(figure, counted.get());
    }

    /// Shows the message that brought a piece of news, at its arrival.
    void show(Way way, Explanation.Witness witness) {
        compare.scrub(witness.arrived());
        compare.selectionProperty().set(Optional.of(new Pointed(way, witness.message())));
    }

    /// Moves the quantity that the chart goes over to a place.
    void go(double place) {
        Quantity quantity = axis.get().quantity();
        double rounded = Double.parseDouble(Numbers.threeDigits(place).replace(",", ""));
        compare.parametersProperty().set(compare.parametersProperty().get().with(quantity,
                Math.clamp(rounded, quantity.least(), quantity.most())));
    }

    private void show() {
        shown.set(upTo(compare.comparisonProperty().get(), compare.timeProperty().get()));
    }

    private Shown upTo(Comparison comparison, long time) {
        return new Shown(comparison, time,
                time >= comparison.end() ? whole : each(way -> Counting.of(comparison.run(way), time)));
    }

    private void compared() {
        Comparison now = compare.comparisonProperty().get();
        whole = each(way -> Counting.of(now.run(way)));
        show();
        verdict.set(Verdict.of(now.parameters(), whole));
        draw();
        add();
    }

    private void draw() {
        Parameters parameters = compare.comparisonProperty().get().parameters();
        BreakEven.Axis over = axis.get();
        Counted level = counted.get();
        drawing.set(true);
        curves.compute(cancelled -> BreakEven.of(parameters, over, level, cancelled), result -> {
            drawing.set(false);
            breakEven.set(Optional.of(result));
        });
    }

    private void add() {
        Comparison now = compare.comparisonProperty().get();
        boolean beyond = Counting.estimate(now.parameters()) > Counting.MOST;
        tooMany.set(beyond);
        adding.set(!beyond);
        if (beyond) {
            sums.cancel();
            fleet.set(Optional.empty());
            return;
        }
        sums.compute(cancelled -> fleet(now, cancelled), result -> {
            adding.set(false);
            fleet.set(Optional.of(result));
        });
    }

    private static Fleet fleet(Comparison comparison, BooleanSupplier cancelled) {
        Parameters parameters = comparison.parameters();
        return new Fleet(parameters.clients(), parameters.duration() / 1e9,
                each(way -> Counting.ofAll(parameters, comparison.news(), way, cancelled)));
    }

    private static Map<Way, Ledger> each(Function<Way, Ledger> ledger) {
        Map<Way, Ledger> ledgers = new EnumMap<>(Way.class);
        List.of(Way.values()).forEach(way -> ledgers.put(way, ledger.apply(way)));
        return ledgers;
    }
}
