package framebyframe.ui.app;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// Three panes side by side, with dividers to drag.
///
/// The outer ones keep their width when the window grows, and when the language changes; the middle takes the rest.
final class Panes {

    private double leftWidth = 304;
    private double rightWidth = 456;

    Parent of(Parent left, Parent middle, Parent right) {
        SplitPane panes = new SplitPane(left, middle, right);
        panes.getStyleClass().add("room");
        List.of(left, right).forEach(pane -> SplitPane.setResizableWithParent(pane, false));
        panes.widthProperty().addListener((_, before, width) -> {
            if (before.doubleValue() == 0) {
                double whole = width.doubleValue();
                panes.setDividerPositions(leftWidth / whole, 1 - rightWidth / whole);
            }
        });
        ((Region) left).widthProperty().addListener((_, _, width) -> leftWidth = width.doubleValue());
        ((Region) right).widthProperty().addListener((_, _, width) -> rightWidth = width.doubleValue());
        return panes;
    }
}
