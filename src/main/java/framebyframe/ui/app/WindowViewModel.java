package framebyframe.ui.app;

import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Where in the program one is: a room, and perhaps a page that was opened from it.
///
/// Rooms and pages are named by id; a room's tab reads `window.room.<id>`.
public final class WindowViewModel {

    private final List<String> rooms;
    private final ReadOnlyStringWrapper room;
    private final ReadOnlyStringWrapper page;
    private final StringProperty address = new SimpleStringProperty("");

    /// @param rooms those that have a tab, in order; the first is entered
    public WindowViewModel(List<String> rooms) {
        this.rooms = List.copyOf(rooms);
        this.room = new ReadOnlyStringWrapper(rooms.getFirst());
        this.page = new ReadOnlyStringWrapper(rooms.getFirst());
    }

    public List<String> rooms() {
        return rooms;
    }

    /// Goes to a room; to the one where one is already, it leads back from a page opened there.
    ///
    /// @throws IllegalArgumentException when there is no such room
    public void enter(String wanted) {
        if (!rooms.contains(wanted)) {
            throw new IllegalArgumentException(wanted);
        }
        room.set(wanted);
        page.set(wanted);
    }

    /// Opens a page over the room; its tab stays lit.
    public void open(String wanted) {
        page.set(wanted);
    }

    /// From an opened page back to the room.
    public void back() {
        page.set(room.get());
    }

    /// The room whose tab is lit.
    public ReadOnlyStringProperty roomProperty() {
        return room.getReadOnlyProperty();
    }

    /// What is shown: the room's id, or that of the page opened from it.
    public ReadOnlyStringProperty pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// The address of the server whose connection is shown, as the client named it; empty when there is none.
    public StringProperty addressProperty() {
        return address;
    }
}
