package framebyframe.ui.app;

import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// The Learn room: lesson at the left, stage in the middle, inspector at the right, transport bar below.
///
/// The outer panes keep their width when the window grows, and when the language changes; the stage takes the rest.
public final class LearnRoom {

    private double lessonWidth = 304;
    private double inspectorWidth = 456;

    public Page page() {
        return new Page(views -> panes(views.load("learn"), views.load("stage"), views.load("inspector")),
                Optional.of(views -> views.load("transport")));
    }

    /// Three panes side by side, with dividers to drag.
    Parent panes(Parent lesson, Parent stage, Parent inspector) {
        SplitPane panes = new SplitPane(lesson, stage, inspector);
        panes.getStyleClass().add("room");
        SplitPane.setResizableWithParent(lesson, false);
        SplitPane.setResizableWithParent(inspector, false);
        panes.widthProperty().addListener((_, before, width) -> {
            if (before.doubleValue() == 0) {
                double whole = width.doubleValue();
                panes.setDividerPositions(lessonWidth / whole, 1 - inspectorWidth / whole);
            }
        });
        ((Region) lesson).widthProperty().addListener((_, _, width) -> lessonWidth = width.doubleValue());
        ((Region) inspector).widthProperty().addListener((_, _, width) -> inspectorWidth = width.doubleValue());
        return panes;
    }
}
