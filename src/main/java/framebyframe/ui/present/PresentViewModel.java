package framebyframe.ui.present;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Whether someone presents, what stands in the light, whether the screen is blank, whether the notes are open.
public final class PresentViewModel {

    private final ReadOnlyBooleanWrapper presenting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper blank = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper notes = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Spotlight> spotlight = new ReadOnlyObjectWrapper<>(Spotlight.ALL);

    /// Begins or ends. Whoever ends is shown everything again.
    public void present(boolean begun) {
        if (!begun) {
            blank.set(false);
            spotlight.set(Spotlight.ALL);
        }
        presenting.set(begun);
    }

    /// Begins if nobody presents, else ends.
    public void toggle() {
        present(!presenting.get());
    }

    /// The next pane into the light; only while presenting.
    public void nextSpotlight() {
        if (presenting.get()) {
            spotlight.set(spotlight.get().next());
        }
    }

    /// The screen goes blank, so that people look at the speaker, or comes back; only while presenting.
    public void toggleBlank() {
        if (presenting.get()) {
            blank.set(!blank.get());
        }
    }

    /// Opens or closes the notes.
    public void showNotes(boolean open) {
        notes.set(open);
    }

    public ReadOnlyBooleanProperty presentingProperty() {
        return presenting.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty blankProperty() {
        return blank.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty notesProperty() {
        return notes.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Spotlight> spotlightProperty() {
        return spotlight.getReadOnlyProperty();
    }
}
