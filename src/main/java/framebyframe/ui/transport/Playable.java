package framebyframe.ui.transport;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;

/// Something with a playhead that the five buttons move.
public interface Playable {

    void first();

    void back();

    void playOrPause();

    void forward();

    void last();

    ReadOnlyBooleanProperty playingProperty();

    /// Whether nothing comes before.
    ObservableValue<Boolean> atFirst();

    /// Whether nothing comes after.
    ObservableValue<Boolean> atLast();
}
