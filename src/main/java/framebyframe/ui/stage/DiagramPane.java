package framebyframe.ui.stage;

import framebyframe.protocol.Role;
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
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;

/// The space–time diagram: space from left to right, time from top to bottom.
final class DiagramPane extends Pane {

    /// Room beside each lifeline, for the names of states and for timers.
    static final double MARGIN = 126;
    private static final double TOP = 10;
    /// Below the last moment: room to see the last state.
    private static final double TAIL = 26;
    /// The least height of one usual transit, so that names do not touch.
    private static final double LEAST_UNIT = 38;

    private final StageViewModel model;
    private final Texts texts;
    private final Names names;
    private final Map<Role, LifelineView> lifelines = new EnumMap<>(Role.class);
    private final List<ArrowView> arrows = new ArrayList<>();
    private final Line now = new Line();
    private final Label clock = new Label();
    private final Pane timers = new Pane();
    private final Pane gaps = new Pane();
    private final ReadOnlyDoubleWrapper nowY = new ReadOnlyDoubleWrapper();

    DiagramPane(StageViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.names = new Names(texts);
        getStyleClass().add("diagram");
        now.getStyleClass().add("now");
        now.setMouseTransparent(true);
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
        for (Role role : Role.values()) {
            lifelines.put(role, new LifelineView(model, role, names));
        }
        for (Transfer transfer : model.player().timeline().transfers()) {
            arrows.add(new ArrowView(model, transfer, names));
        }
        gaps.getChildren().setAll(model.scaleProperty().get().gaps().stream().map(this::gap).toList());
        getChildren().setAll(gaps);
        getChildren().addAll(lifelines.values());
        getChildren().addAll(arrows);
        getChildren().addAll(timers, now, clock);
        update();
        requestLayout();
    }

    /// Follows the playhead and the selection.
    void update() {
        lifelines.values().forEach(LifelineView::update);
        arrows.forEach(ArrowView::update);
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
        return Math.ceil(TOP + TAIL + model.scaleProperty().get().length() * LEAST_UNIT);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double client = MARGIN;
        double server = getWidth() - MARGIN;
        lifelines.forEach((role, view) -> view.place(this::y, role == Role.CLIENT ? client : server,
                getHeight() - 4));
        for (ArrowView arrow : arrows) {
            Transfer t = arrow.transfer();
            double from = t.from() == Role.CLIENT ? client + LifelineView.WIDTH : server - LifelineView.WIDTH;
            double to = t.from() == Role.CLIENT ? server - LifelineView.WIDTH : client + LifelineView.WIDTH;
            double end = t.arrived().isPresent() ? to : (from + to) / 2;
            arrow.place(from, y(t.begin()), end, y(t.arrived().orElse(t.begin())));
        }
        List<TimeScale.Gap> waits = model.scaleProperty().get().gaps();
        for (int i = 0; i < waits.size(); i++) {
            Label label = (Label) gaps.getChildren().get(i);
            label.autosize();
            label.relocate(Math.round((getWidth() - label.getWidth()) / 2),
                    Math.round((y(waits.get(i).from()) + y(waits.get(i).to()) - label.getHeight()) / 2));
        }
        placeNow();
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
        double left = y + 16;
        double right = y + 16;
        List<Running> running = model.timers();
        for (int i = 0; i < running.size(); i++) {
            TimerView view = (TimerView) timers.getChildren().get(i);
            view.autosize();
            boolean client = running.get(i).peer() == Role.CLIENT;
            double top = Math.min(client ? left : right, getHeight() - view.getHeight() - 2);
            view.relocate(client ? 8 : getWidth() - view.getWidth() - 8, top);
            if (client) {
                left += view.getHeight() + 4;
            } else {
                right += view.getHeight() + 4;
            }
        }
    }

    private Label gap(TimeScale.Gap gap) {
        Label label = new Label(texts.get("stage.gap.wait", Milliseconds.text(gap.to() - gap.from())));
        label.getStyleClass().addAll("gap", "caption");
        return label;
    }

    private double y(long time) {
        return TOP + model.scaleProperty().get().place(time) * Math.max(0, getHeight() - TOP - TAIL);
    }
}
