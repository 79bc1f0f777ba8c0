package framebyframe.ui.stage;

import framebyframe.protocol.Role;
import framebyframe.recording.Fact;
import framebyframe.recording.Snapshot.Running;
import framebyframe.recording.Transfer;
import framebyframe.text.Texts;
import framebyframe.ui.player.Milliseconds;
import framebyframe.ui.player.TimeScale;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/// The space–time diagram: space from left to right, time from top to bottom.
final class DiagramPane extends Pane {

    /// Room beside each lifeline, for the names of states and for timers, in em.
    private static final double MARGIN = 9;
    private static final double TOP = 10;
    /// Below the last moment: room to see the last state.
    private static final double TAIL = 26;
    /// The least height of one usual transit, so that names do not touch, in em.
    private static final double LEAST_UNIT = 2.43;

    /// How far below each other transfers are drawn that travel together.
    private static final double TWIN_OFFSET = 5;
    /// Where on its way something is shown to be lost that never arrives.
    private static final double LOST_AT = 0.8;
    /// How far the mark of a cut cable reaches beyond the lifelines.
    private static final double CABLE_BEYOND = 14;
    /// Between the playhead and a timer.
    private static final double BESIDE_NOW = 14;

    private final StageViewModel model;
    private final Texts texts;
    private final Names names;
    private final Map<Role, LifelineView> lifelines = new EnumMap<>(Role.class);
    private final List<ArrowView> arrows = new ArrayList<>();
    private final List<CableView> cables = new ArrayList<>();
    private final List<FrozenView> frozen = new ArrayList<>();
    private final Line now = new Line();
    private final Label clock = new Label();
    private final Pane timers = new Pane();
    private final Pane gaps = new Pane();
    /// As wide as the type is large.
    private final Region ruler = new Region();
    private final ReadOnlyDoubleWrapper nowY = new ReadOnlyDoubleWrapper();

    DiagramPane(StageViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.names = new Names(texts);
        getStyleClass().add("diagram");
        now.getStyleClass().add("now");
        now.setMouseTransparent(true);
        ruler.getStyleClass().add("ruler");
        clock.setId("clock");
        clock.getStyleClass().addAll("clock", "mono");
        timers.setMouseTransparent(true);
        gaps.setMouseTransparent(true);
        rebuild();
    }

    /// Draws the timeline anew.
    void rebuild() {
        lifelines.clear();
        arrows.clear();
        cables.clear();
        frozen.clear();
        for (Role role : Role.values()) {
            lifelines.put(role, new LifelineView(model, role, names));
        }
        for (Transfer transfer : model.player().timeline().transfers()) {
            arrows.add(new ArrowView(model, transfer, names));
        }
        for (Fact fact : model.player().timeline().recording().facts()) {
            if (fact instanceof Fact.Cable cable) {
                cables.add(new CableView(model, cable, texts));
            }
        }
        frozen.addAll(FrozenView.all(model, texts));
        gaps.getChildren().setAll(model.scaleProperty().get().gaps().stream().map(this::gap).toList());
        getChildren().setAll(ruler, now, gaps);
        getChildren().addAll(lifelines.values());
        getChildren().addAll(frozen);
        arrows.forEach(arrow -> getChildren().add(arrow.lines()));
        getChildren().addAll(cables);
        getChildren().addAll(arrows);
        getChildren().addAll(timers, clock);
        update();
        requestLayout();
    }

    /// Follows the playhead and the selection.
    void update() {
        double y = y(model.player().playhead().time());
        lifelines.values().forEach(lifeline -> lifeline.update(y));
        arrows.forEach(ArrowView::update);
        cables.forEach(CableView::update);
        frozen.forEach(FrozenView::update);
        clock.setText(Milliseconds.text(model.player().playhead().time()));
        timers.getChildren().setAll(model.timers().stream().map(t -> new TimerView(model, t, texts)).toList());
        placeNow();
    }

    /// Where the playhead stands, from the top.
    ReadOnlyDoubleProperty nowY() {
        return nowY.getReadOnlyProperty();
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(TOP + TAIL + model.scaleProperty().get().length() * em(LEAST_UNIT));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double client = em(MARGIN);
        double server = getWidth() - em(MARGIN);
        lifelines.forEach((role, view) -> view.place(this::y, role == Role.CLIENT ? client : server,
                getHeight() - 4));
        List<TimeScale.Gap> waits = model.scaleProperty().get().gaps();
        for (int i = 0; i < waits.size(); i++) {
            Label label = (Label) gaps.getChildren().get(i);
            label.autosize();
            label.relocate(Math.round((getWidth() - label.getWidth()) / 2),
                    Math.round((y(waits.get(i).from()) + y(waits.get(i).to()) - label.getHeight()) / 2));
        }
        NamePlaces places = new NamePlaces(gaps.getChildren().stream().map(Node::getBoundsInParent).toList());
        for (ArrowView arrow : arrows) {
            Transfer t = arrow.transfer();
            double from = t.from() == Role.CLIENT ? client + LifelineView.WIDTH : server - LifelineView.WIDTH;
            double to = t.from() == Role.CLIENT ? server - LifelineView.WIDTH : client + LifelineView.WIDTH;
            double end = t.arrived().isPresent() ? to : from + (model.isLost(t) ? LOST_AT : 0.5) * (to - from);
            long until = t.arrived()
                    .orElse(t.begin() + (model.isLost(t) ? Math.round(LOST_AT * model.usualTransit()) : 0));
            Twins twins = twins(t);
            double lower = twins.before * TWIN_OFFSET;
            arrow.place(from, y(t.begin()) + lower, end, y(until) + lower,
                    (twins.before + 1.0) / (twins.all + 1.0) * (model.isLost(t) ? LOST_AT : 1), twins.all > 1, places);
        }
        cables.forEach(cable -> cable.place(client - CABLE_BEYOND, server + CABLE_BEYOND, y(cable.time())));
        frozen.forEach(f -> f.place(f.role() == Role.CLIENT ? client : server, y(f.from()),
                f.to() == Long.MAX_VALUE ? getHeight() - 4 : y(f.to())));
        placeNow();
    }

    /// Transfers that travel together, such as a Close frame and the end of TCP behind it.
    ///
    /// @param before those of the same sender
    /// @param all those of both
    private record Twins(long before, long all) {}

    private Twins twins(Transfer transfer) {
        List<Transfer> together = model.player().timeline().transfers().stream()
                .filter(t -> t.begin() == transfer.begin() && t.arrived().equals(transfer.arrived())).toList();
        return new Twins(together.stream().filter(t -> t.direction() == transfer.direction()).toList()
                .indexOf(transfer), together.size());
    }

    private void placeNow() {
        double y = y(model.player().playhead().time());
        nowY.set(y);
        now.setStartX(12);
        now.setEndX(getWidth() - 12);
        now.setStartY(y);
        now.setEndY(y);
        clock.autosize();
        clock.relocate(8, Math.round(y - clock.getHeight() / 2));
        List<Running> running = model.timers();
        Map<Role, Double> taken = new EnumMap<>(Role.class);
        for (int i = 0; i < running.size(); i++) {
            TimerView view = (TimerView) timers.getChildren().get(i);
            view.autosize();
            Role peer = running.get(i).peer();
            double top = timerTop(peer, taken.getOrDefault(peer, y), view.getHeight());
            view.relocate(peer == Role.CLIENT ? 8 : getWidth() - view.getWidth() - 8, Math.round(top));
            taken.put(peer, Math.max(y, top + view.getHeight()));
        }
    }

    /// Just below the playhead; where a state's name stands there, just above it; else below the name.
    private double timerTop(Role peer, double from, double height) {
        double below = from + BESIDE_NOW;
        double above = from - BESIDE_NOW - height;
        LifelineView lifeline = lifelines.get(peer);
        if (lifeline == null || lifeline.freeBelow(below, height) == below && below + height <= getHeight()) {
            return below;
        }
        boolean fitsAbove = above >= 0 && lifeline.freeBelow(above, height) == above;
        return fitsAbove ? above : Math.min(lifeline.freeBelow(below, height), getHeight() - height);
    }

    private Label gap(TimeScale.Gap gap) {
        Label label = new Label(texts.get("stage.gap.wait", Milliseconds.text(gap.to() - gap.from())));
        label.getStyleClass().addAll("gap");
        return label;
    }

    private double em(double times) {
        return times * ruler.minWidth(-1);
    }

    private double y(long time) {
        return TOP + model.scaleProperty().get().place(time) * Math.max(0, getHeight() - TOP - TAIL);
    }
}
