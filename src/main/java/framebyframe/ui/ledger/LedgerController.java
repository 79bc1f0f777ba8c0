package framebyframe.ui.ledger;

import framebyframe.polling.words.VerdictWords;
import framebyframe.polling.words.Numbers;
import atlantafx.base.controls.Popover;
import atlantafx.base.controls.Popover.ArrowLocation;
import framebyframe.polling.BreakEven;
import framebyframe.polling.Counted;
import framebyframe.polling.Way;
import framebyframe.text.Texts;
import framebyframe.ui.ledger.LedgerViewModel.Shown;
import java.util.Optional;
import java.util.ResourceBundle;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The table and the verdict, then what was measured, the chart, and many clients.
public final class LedgerController {

    private final LedgerViewModel model;
    private final MeasureViewModel measure;

    @FXML
    private VBox root;
    @FXML
    private ResourceBundle resources;
    @FXML
    private ScrollPane scroll;
    @FXML
    private Label title;
    @FXML
    private ToggleButton application;
    @FXML
    private ToggleButton wire;
    @FXML
    private VBox table;
    @FXML
    private VBox verdict;
    @FXML
    private VBox measured;
    @FXML
    private ProgressIndicator drawing;
    @FXML
    private ToggleButton rate;
    @FXML
    private ToggleButton interval;
    @FXML
    private VBox chart;
    @FXML
    private Label fleetTitle;
    @FXML
    private ProgressIndicator adding;
    @FXML
    private VBox fleet;
    @FXML
    private Label tooMany;

    private boolean measuring;
    private Optional<MeasuredPane> real = Optional.empty();
    private Optional<Popover> open = Optional.empty();

    public LedgerController(LedgerViewModel model, MeasureViewModel measure) {
        this.model = model;
        this.measure = measure;
    }

    @FXML
    private void initialize() {
        ObservableValue<Boolean> inScene = root.sceneProperty().map(_ -> true).orElse(false);
        initializeTable(inScene);
        initializeMeasured(inScene);
        initializeChart(inScene);
        initializeFleet(inScene);
        inScene.subscribe((_, there) -> {
            if (!there) {
                close();
            }
        });
    }

    private void initializeTable(ObservableValue<Boolean> inScene) {
        TablePane figures = new TablePane(texts(), (figure, way) -> explain(figure, way));
        table.getChildren().setAll(figures);
        VerdictPane words = new VerdictPane(texts());
        verdict.getChildren().setAll(words);
        model.shownProperty().when(inScene).subscribe(shown -> {
            title.setText(title(shown));
            figures.show(shown, model.countedProperty().get());
            close();
        });
        model.countedProperty().when(inScene).subscribe(counted -> {
            application.setSelected(counted == Counted.APPLICATION);
            wire.setSelected(counted == Counted.WIRE);
            figures.show(model.shownProperty().get(), counted);
        });
        model.verdictProperty().when(inScene).subscribe(now -> words.show(
                VerdictWords.of(now, model.compare().comparisonProperty().get().parameters()), now.pollingFine()));
    }

    private void initializeMeasured(ObservableValue<Boolean> inScene) {
        measure.stateProperty().when(inScene).subscribe(state -> {
            real = state instanceof MeasureViewModel.State.Done(var comparison, var result)
                    ? Optional.of(new MeasuredPane(texts(), comparison, result))
                    : Optional.empty();
            measured.setVisible(real.isPresent());
            measured.setManaged(real.isPresent());
            measured.getChildren().setAll(real.stream().toList());
            if (real.isPresent() && measuring) {
                bringIntoSight(measured);
            }
            measuring = state instanceof MeasureViewModel.State.Running;
            showStale(measure.staleProperty().getValue());
        });
        measure.staleProperty().when(inScene).subscribe(this::showStale);
    }

    /// Scrolls so that a part stands at the top, once it has its size.
    private void bringIntoSight(Region part) {
        afterLayout(() -> {
            double hidden = scroll.getContent().getLayoutBounds().getHeight()
                    - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(hidden <= 0 ? 0 : Math.min(1, part.getBoundsInParent().getMinY() / hidden));
        });
    }

    /// Does something when what was changed now is laid out.
    private void afterLayout(Runnable work) {
        Scene scene = root.getScene();
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                work.run();
            }
        });
    }

    private void showStale(Boolean stale) {
        real.ifPresent(pane -> pane.showStale(Boolean.TRUE.equals(stale)));
    }

    private void initializeChart(ObservableValue<Boolean> inScene) {
        ChartPane curves = new ChartPane(texts(), model::go);
        chart.getChildren().setAll(curves);
        model.axisProperty().when(inScene).subscribe(axis -> {
            rate.setSelected(axis == BreakEven.Axis.RATE);
            interval.setSelected(axis == BreakEven.Axis.INTERVAL);
        });
        model.drawingProperty().when(inScene).subscribe(drawing::setVisible);
        model.breakEvenProperty().when(inScene).subscribe(now -> now.ifPresent(curves::show));
        model.shownProperty().when(inScene).subscribe(_ -> showNow(curves));
        model.breakEvenProperty().when(inScene).subscribe(_ -> showNow(curves));
    }

    private void showNow(ChartPane curves) {
        model.breakEvenProperty().get().ifPresent(now -> curves.showNow(
                model.compare().comparisonProperty().get().parameters().value(now.axis().quantity())));
    }

    private void initializeFleet(ObservableValue<Boolean> inScene) {
        FleetPane bars = new FleetPane(texts());
        fleet.getChildren().setAll(bars);
        model.addingProperty().when(inScene).subscribe(adding::setVisible);
        model.fleetProperty().when(inScene).subscribe(now -> now.ifPresent(sums -> {
            fleetTitle.setText(fleetTitle(sums.clients()));
            bars.show(sums, model.countedProperty().get());
        }));
        model.tooManyProperty().when(inScene).subscribe(beyond -> {
            tooMany.setVisible(beyond);
            tooMany.setManaged(beyond);
            bars.setVisible(!beyond);
            bars.setManaged(!beyond);
            if (beyond) {
                fleetTitle.setText(fleetTitle(model.shownProperty().get().comparison().parameters().clients()));
            }
        });
        model.countedProperty().when(inScene).subscribe(
                counted -> model.fleetProperty().get().ifPresent(sums -> bars.show(sums, counted)));
    }

    private String fleetTitle(int clients) {
        return texts().get("ledger.fleet.title", Numbers.exact(clients));
    }

    private Texts texts() {
        return (Texts) resources;
    }

    private String title(Shown shown) {
        return shown.isWhole()
                ? texts().get("ledger.title.whole",
                        Numbers.duration(shown.comparison().parameters().duration()))
                : texts().get("ledger.title.until", Numbers.duration(Math.rint(shown.time() / 1e8) * 1e8));
    }

    private void explain(Figure figure, Way way) {
        close();
        ExplanationCard card = new ExplanationCard(texts(), model.explain(figure, way), witness -> {
            close();
            model.show(way, witness);
        });
        Popover popover = new Popover(card);
        popover.setArrowLocation(ArrowLocation.RIGHT_TOP);
        popover.setAnimated(false);
        popover.setDetachable(false);
        popover.getStyleClass().add("ledger-popover");
        TablePane figures = (TablePane) table.getChildren().getFirst();
        popover.show(figures.cell(figure, way));
        afterLayout(card::focus);
        open = Optional.of(popover);
    }

    private void close() {
        open.ifPresent(Popover::hide);
        open = Optional.empty();
    }

    @FXML
    private void countApplication() {
        count(Counted.APPLICATION);
    }

    @FXML
    private void countWire() {
        count(Counted.WIRE);
    }

    /// Pressing the one that is pressed lets it be.
    private void count(Counted counted) {
        model.countedProperty().set(counted);
        application.setSelected(counted == Counted.APPLICATION);
        wire.setSelected(counted == Counted.WIRE);
    }

    @FXML
    private void overRate() {
        over(BreakEven.Axis.RATE);
    }

    @FXML
    private void overInterval() {
        over(BreakEven.Axis.INTERVAL);
    }

    private void over(BreakEven.Axis axis) {
        model.axisProperty().set(axis);
        rate.setSelected(axis == BreakEven.Axis.RATE);
        interval.setSelected(axis == BreakEven.Axis.INTERVAL);
    }
}
