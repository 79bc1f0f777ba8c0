package framebyframe.ui.compare;

import framebyframe.ui.transport.Playable;
import java.util.List;
import java.util.OptionalLong;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// Moves the playhead over all lanes: to the next moment at which something happens, leaves or arrives in any of them, by
/// scrubbing, and by itself while playing.
///
/// It has no clock: a view calls [#advance(double)] once a picture while it plays.
public final class ComparePlayViewModel implements Playable {

    /// How fast the playhead moves, as a multiple of real time.
    static final List<Double> SPEEDS = List.of(0.1, 1.0, 4.0, 10.0, 60.0, 600.0);

    private static final double USUAL_SPEED = 4;
    private static final double NANOS = 1e9;
    /// Seconds that each moment rests while playing without motion.
    private static final double REST = 0.8;

    private final CompareViewModel compare;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final BooleanProperty motion = new SimpleBooleanProperty(true);
    private final ObjectProperty<Double> speed = new SimpleObjectProperty<>(USUAL_SPEED);
    private double rest;

    public ComparePlayViewModel(CompareViewModel compare) {
        this.compare = compare;
    }

    public CompareViewModel compare() {
        return compare;
    }

    private long time() {
        return compare.timeProperty().get();
    }

    private long end() {
        return compare.comparisonProperty().get().end();
    }

    @Override
    public void first() {
        scrub(0);
    }

    @Override
    public void last() {
        scrub(end());
    }

    @Override
    public void forward() {
        playing.set(false);
        step();
    }

    private void step() {
        OptionalLong next = Moments.after(compare.comparisonProperty().get(), time());
        compare.scrub(next.orElse(end()));
    }

    @Override
    public void back() {
        scrub(Moments.before(compare.comparisonProperty().get(), time()).orElse(0));
    }

    /// To any moment; stops playing.
    public void scrub(long to) {
        playing.set(false);
        compare.scrub(to);
    }

    /// Starts playing, from the beginning when the end is reached; or pauses where it is.
    @Override
    public void playOrPause() {
        if (!playing.get() && time() >= end()) {
            compare.scrub(0);
        }
        rest = REST;
        playing.set(!playing.get());
    }

    /// Lets `seconds` pass.
    public void advance(double seconds) {
        if (!playing.get()) {
            return;
        }
        if (motion.get()) {
            compare.scrub(time() + Math.round(seconds * speed.get() * NANOS));
        } else {
            rest -= seconds;
            if (rest <= 0) {
                rest = REST;
                step();
            }
        }
        if (time() >= end()) {
            playing.set(false);
        }
    }

    @Override
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<Boolean> atFirst() {
        return compare.timeProperty().map(time -> time <= 0);
    }

    @Override
    public ObservableValue<Boolean> atLast() {
        return compare.timeProperty().map(time -> time >= end());
    }

    /// Whether the playhead travels; without, it goes from moment to moment.
    public BooleanProperty motionProperty() {
        return motion;
    }

    public ObjectProperty<Double> speedProperty() {
        return speed;
    }
}
