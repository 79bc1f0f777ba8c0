package framebyframe.ui.app;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Where in the program one is: a room, and perhaps pages that were opened from it.
///
/// Rooms and pages are named by id; a room's tab reads `window.room.<id>`.
public final class WindowViewModel {

    private final List<String> rooms;
    private final List<String> pages = new ArrayList<>();
    private final ReadOnlyStringWrapper room;
    private final ReadOnlyStringWrapper page;
    private final StringProperty address = new SimpleStringProperty("");

    /// @param rooms those that have a tab, in order; the first is entered
    public WindowViewModel(List<String> rooms) {
        this.rooms = List.copyOf(rooms);
        this.room = new ReadOnlyStringWrapper(rooms.getFirst());
        this.page = new ReadOnlyStringWrapper(rooms.getFirst());
        pages.add(rooms.getFirst());
    }

    public List<String> rooms() {
        return rooms;
    }

    /// Goes to a room; to the one where one is already, it leads back from the pages opened there.
    ///
    /// @throws IllegalArgumentException when there is no such room
    public void enter(String wanted) {
        if (!rooms.contains(wanted)) {
            throw new IllegalArgumentException(wanted);
        }
        room.set(wanted);
        pages.clear();
        show(wanted);
    }

    /// Opens a page over the one that is shown; the room's tab stays lit.
    public void open(String wanted) {
        show(wanted);
    }

    /// Opens a page over the room, instead of any that was opened from it.
    public void openInstead(String wanted) {
        pages.subList(1, pages.size()).clear();
        show(wanted);
    }

    /// From an opened page back to the one below it, in the end to the room.
    public void back() {
        if (pages.size() > 1) {
            pages.removeLast();
            page.set(pages.getLast());
        }
    }

    private void show(String wanted) {
        pages.remove(wanted);
        pages.add(wanted);
        page.set(wanted);
    }

    /// The room and the pages opened from it, one over the other.
    public List<String> pages() {
        return List.copyOf(pages);
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
