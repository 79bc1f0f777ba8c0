package framebyframe.ui.states;

import framebyframe.protocol.ReadyState;
import framebyframe.protocol.ReadyState.Transition;
import framebyframe.text.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The table of `readyState` as a picture; see [Lanes] for what stands where.
///
/// One stop for the Tab key: the selected row; the arrows go from row to row of the table.
final class StateDiagram extends Pane {

    /// In em.
    private static final double MOST_COLUMN = 7.5;
    private static final double BAR = 2.5;
    private static final double LEAST_GAP = 6.1;
    private static final double MOST_GAP = 8.5;
    /// From a bar to the causes below it.
    private static final double STUB = 0.6;
    /// Between two columns, in pixels.
    private static final double BETWEEN = 4;

    private final StatesViewModel model;
    private final Lanes lanes;
    private final Map<ReadyState, StateBar> bars = new EnumMap<>(ReadyState.class);
    private final List<TransitionView> rows = new ArrayList<>();
    /// As wide as the type is large.
    private final Region ruler = new Region();

    StateDiagram(StatesViewModel model, Texts texts) {
        this.model = model;
        this.lanes = new Lanes(model.table());
        StateWords words = new StateWords(texts);
        getStyleClass().addAll("state-diagram", "own-arrows");
        ruler.getStyleClass().add("ruler");
        getChildren().add(ruler);
        for (Transition row : model.table()) {
            TransitionView view = new TransitionView(model, row, words);
            rows.add(view);
            getChildren().add(view.arrow());
        }
        for (ReadyState state : ReadyState.values()) {
            StateBar bar = new StateBar(model, state, words);
            bars.put(state, bar);
            getChildren().add(bar);
        }
        getChildren().addAll(rows);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    void update() {
        bars.values().forEach(StateBar::update);
        rows.forEach(TransitionView::update);
        requestLayout();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT, UP -> go(event, selected() - 1);
            case RIGHT, DOWN -> go(event, selected() + 1);
            case HOME -> go(event, 0);
            case END -> go(event, rows.size() - 1);
            default -> {
            }
        }
    }

    private int selected() {
        return model.table().indexOf(model.selected());
    }

    private void go(KeyEvent event, int index) {
        event.consume();
        TransitionView view = rows.get(Math.floorMod(index, rows.size()));
        model.choose(view.row());
        view.focus();
    }

    @Override
    protected double computeMinHeight(double width) {
        return height(LEAST_GAP);
    }

    @Override
    protected double computePrefHeight(double width) {
        return height(LEAST_GAP);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return height(MOST_GAP);
    }

    private double height(double gap) {
        int states = bars.size();
        return Math.ceil(em(BAR) * states + em(gap) * (states - 1) + snappedTopInset() + snappedBottomInset());
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        double column = Math.floor(Math.min(room / lanes.width(), em(MOST_COLUMN)));
        double left = snappedLeftInset() + Math.floor((room - column * lanes.width()) / 2);
        double bar = Math.round(em(BAR));
        double tall = getHeight() - snappedTopInset() - snappedBottomInset();
        double gap = Math.floor((tall - bar * bars.size()) / (bars.size() - 1));
        bars.forEach((state, view) -> {
            Lanes.Bar across = lanes.bar(state);
            view.resizeRelocate(left + across.first() * column + BETWEEN / 2, top(state, bar, gap),
                    (across.last() - across.first() + 1) * column - BETWEEN, bar);
        });
        for (TransitionView view : rows) {
            Transition row = view.row();
            double from = top(row.from(), bar, gap) + bar;
            double x = Math.round(left + (lanes.column(row) + 0.5) * column) - 0.5;
            view.place(x, from, top(row.to(), bar, gap), from + em(STUB), column - BETWEEN);
        }
    }

    private double top(ReadyState state, double bar, double gap) {
        return snappedTopInset() + state.ordinal() * (bar + gap);
    }

    private double em(double times) {
        return times * ruler.minWidth(-1);
    }
}
