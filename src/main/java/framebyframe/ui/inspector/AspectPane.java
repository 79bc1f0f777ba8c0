package framebyframe.ui.inspector;

import framebyframe.ui.inspector.InspectorViewModel.Shown;
import javafx.scene.Node;

/// The content of one tab.
interface AspectPane {

    Node node();

    /// Shows the transfer, and in it the selected span. Called for the tab that is open only.
    void show(Shown shown);
}
