package framebyframe.ui.transport;

import framebyframe.recording.Playhead;
import framebyframe.recording.Timeline;
import framebyframe.ui.player.Gate;
import framebyframe.ui.player.Player;
import framebyframe.ui.player.TimeScale;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// Moves the playhead: by steps, by scrubbing, and by itself while playing.
///
/// It has no clock: a view calls [#advance(double)] once a picture while [#movingProperty()] is true.
public final class TransportViewModel implements Playable {

    /// How fast the playhead moves, as a multiple of the usual.
    public static final List<Double> SPEEDS = List.of(0.25, 0.5, 1.0, 2.0, 4.0);

    /// Usual transits a second at speed 1: slow enough to follow a packet with the eye.
    private static final double TRANSITS_PER_SECOND = 0.9;
    /// Seconds that a step rests while playing, at speed 1.
    private static final double REST = 1.6;

    private final Player player;
    private final Gate gate;
    private final ReadOnlyObjectWrapper<TimeScale> scale;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper();
    private final BooleanProperty motion = new SimpleBooleanProperty(true);
    private final ObjectProperty<Double> speed = new SimpleObjectProperty<>(1.0);
    private OptionalInt target = OptionalInt.empty();
    private double place;
    private double rest;

    public TransportViewModel(Player player, Gate gate) {
        this.player = player;
        this.gate = gate;
        this.scale = new ReadOnlyObjectWrapper<>(new TimeScale(player.timeline()));
        player.timelineProperty().subscribe((Timeline timeline) -> {
            scale.set(new TimeScale(timeline));
            halt();
        });
    }

    /// To the next step: the playhead travels there, or jumps when motion is off.
    @Override
    public void forward() {
        playing.set(false);
        finishMove();
        go();
    }

    /// To the step before; jumps, so that going back is immediate.
    @Override
    public void back() {
        halt();
        player.move(player.playhead().back());
    }

    @Override
    public void first() {
        halt();
        player.move(player.playhead().first());
    }

    @Override
    public void last() {
        halt();
        player.move(player.playhead().last());
    }

    /// To any step.
    public void jump(int step) {
        halt();
        player.move(player.playhead().at(step));
    }

    /// To any place of the scale, 0 to 1.
    public void scrub(double to) {
        halt();
        player.move(player.playhead().scrub(scale.get().time(to)));
    }

    /// Starts playing, from the beginning when the end is reached; or pauses where it is.
    @Override
    public void playOrPause() {
        if (playing.get()) {
            halt();
            return;
        }
        if (player.playhead().isLast()) {
            player.move(player.playhead().first());
        }
        playing.set(true);
        rest = 0;
        moving.set(true);
        go();
    }

    /// Lets `seconds` pass.
    public void advance(double seconds) {
        if (!moving.get()) {
            return;
        }
        if (target.isEmpty()) {
            rest -= seconds * speed.get();
            if (rest <= 0) {
                go();
            }
            return;
        }
        Playhead goal = player.playhead().at(target.getAsInt());
        double end = scale.get().place(goal.time());
        place += seconds * speed.get() * TRANSITS_PER_SECOND / Math.max(1, scale.get().length());
        if (place >= end) {
            finishMove();
        } else {
            player.move(new Playhead(goal.stops(), player.playhead().step(),
                    Math.max(player.playhead().time(), scale.get().time(place))));
        }
    }

    private void go() {
        Playhead now = player.playhead();
        if (now.isLast()) {
            halt();
            return;
        }
        if (!gate.mayLeave(now.step())) {
            halt();
            gate.refused();
            return;
        }
        target = OptionalInt.of(now.step() + 1);
        place = scale.get().place(now.time());
        moving.set(true);
        if (!motion.get() || now.at(now.step() + 1).time() == now.time()) {
            finishMove();
        }
    }

    private void finishMove() {
        target.ifPresent(step -> player.move(player.playhead().at(step)));
        target = OptionalInt.empty();
        rest = REST;
        moving.set(playing.get());
    }

    private void halt() {
        target = OptionalInt.empty();
        playing.set(false);
        moving.set(false);
    }

    @Override
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<Boolean> atFirst() {
        return player.playheadProperty().map(Playhead::isFirst);
    }

    @Override
    public ObservableValue<Boolean> atLast() {
        return player.playheadProperty().map(Playhead::isLast);
    }

    /// Whether [#advance(double)] is wanted.
    public ReadOnlyBooleanProperty movingProperty() {
        return moving.getReadOnlyProperty();
    }

    /// Whether the playhead travels; off for people who want no motion.
    public BooleanProperty motionProperty() {
        return motion;
    }

    public ObjectProperty<Double> speedProperty() {
        return speed;
    }

    public ReadOnlyObjectProperty<TimeScale> scaleProperty() {
        return scale.getReadOnlyProperty();
    }

    public Player player() {
        return player;
    }
}
