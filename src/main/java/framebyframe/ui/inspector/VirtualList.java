package framebyframe.ui.inspector;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/// A list of the inspector's: it shows the player's selection instead of one of its own.
///
/// @param <T> what a row shows
class VirtualList<T> extends ListView<T> {

    VirtualList() {
        getStyleClass().addAll("inspector-list", "focus-ring");
        setSelectionModel(new NoSelection<>());
    }

    /// Shows these rows from the first on. The list is not copied.
    final void show(List<T> rows) {
        setItems(FXCollections.observableList(rows));
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

    /// Whether a node is this list or in it.
    final boolean holds(Node node) {
        for (Node around = node; around != null; around = around.getParent()) {
            if (around.equals(this)) {
                return true;
            }
        }
        return false;
    }
}
