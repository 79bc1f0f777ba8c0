package framebyframe.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/// A list of the inspector's: it shows the player's selection instead of one of its own.
///
/// @param <T> what a row shows
class VirtualList<T> extends ListView<T> {

    /// A row that shows the selection, too.
    ///
    /// @param <T> what it shows
    abstract static class Row<T> extends ListCell<T> {

        /// Looks selected or not, as things are now.
        abstract void mark();
    }

    private final List<Row<T>> rows = new ArrayList<>();

    VirtualList() {
        getStyleClass().addAll("inspector-list", "own-arrows", "focus-ring");
        setSelectionModel(new NoSelection<>());
    }

    /// Shows these things from the first on, in fresh rows: two of them may be equal and yet look different. The list
    /// is not copied.
    final void show(List<T> things, Supplier<Row<T>> row) {
        rows.clear();
        setCellFactory(_ -> {
            Row<T> made = row.get();
            rows.add(made);
            return made;
        });
        setItems(FXCollections.observableList(things));
    }

    /// Tells every row that the selection changed.
    final void markAll() {
        rows.forEach(Row::mark);
    }

    /// Scrolls so that row `first` is in sight, unless one of `first` to `last` is already.
    final void reveal(long first, long last) {
        if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            IndexedCell<?> top = flow.getFirstVisibleCell();
            IndexedCell<?> bottom = flow.getLastVisibleCell();
            if (top != null && bottom != null && (last < top.getIndex() || first > bottom.getIndex())) {
                scrollTo(Math.toIntExact(Math.max(0, first - 1)));
            }
        }
    }
}
