package framebyframe.ui.app;

import java.util.List;
import java.util.function.DoubleConsumer;
import framebyframe.ui.present.PresentViewModel;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// Three panes side by side, with dividers to drag.
///
/// The outer ones begin with a share of the window; then they keep their width when the window grows and when the
/// language changes. The middle takes the rest.
final class Panes {

    private static final PseudoClass ROOMY = PseudoClass.getPseudoClass("roomy");
    private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");
    /// From this size on, in pixels, everything is drawn larger, for a room full of people.
    private static final double ROOMY_WIDTH = 1600;
    private static final double ROOMY_HEIGHT = 850;
    /// How much larger type is while someone presents in a roomy window; `window.css` has the sizes.
    private static final double LARGER = 18.5 / 16.5;

    /// How wide the outer panes begin: a part of the window, within bounds in pixels.
    record Shares(double left, double leftLeast, double leftMost, double right, double rightLeast, double rightMost) {
        static final Shares LEARN = new Shares(0.22, 304, 400, 0.3, 456, 560);
        static final Shares COMPARE = new Shares(0.2, 256, 380, 0.27, 400, 520);

        double leftOf(double whole) {
            return Math.clamp(left * whole, leftLeast, leftMost);
        }

        double rightOf(double whole) {
            return Math.clamp(right * whole, rightLeast, rightMost);
        }
    }

    private final PresentViewModel present;
    private final Shares shares;
    private double leftWidth;
    private double rightWidth;

    /// @param present what stands in the light while someone presents
    Panes(PresentViewModel present, Shares shares) {
        this.present = present;
        this.shares = shares;
    }

    Parent of(Parent left, Parent middle, Parent right) {
        SplitPane panes = new SplitPane(left, middle, right);
        panes.getStyleClass().add("room");
        List<Parent> all = List.of(left, middle, right);
        all.forEach(pane -> pane.getStyleClass().add("pane-of-three"));
        ObservableValue<Boolean> shown = panes.sceneProperty().map(_ -> true).orElse(false);
        present.spotlightProperty().when(shown).subscribe(light -> {
            for (int i = 0; i < all.size(); i++) {
                all.get(i).pseudoClassStateChanged(DIMMED, light.dims(i));
            }
        });
        List.of(left, right).forEach(pane -> SplitPane.setResizableWithParent(pane, false));
        panes.layoutBoundsProperty().subscribe(bounds -> panes.pseudoClassStateChanged(ROOMY,
                bounds.getWidth() >= ROOMY_WIDTH && bounds.getHeight() >= ROOMY_HEIGHT));
        panes.widthProperty().addListener((_, before, width) -> {
            if (before.doubleValue() == 0) {
                double whole = width.doubleValue();
                leftWidth = leftWidth > 0 ? leftWidth : shares.leftOf(whole);
                rightWidth = rightWidth > 0 ? rightWidth : shares.rightOf(whole);
                panes.setDividerPositions(leftWidth / whole, 1 - rightWidth / whole);
            }
        });
        present.presentingProperty().when(shown).subscribe((was, is) -> grow(panes, is));
        keep((Region) left, width -> leftWidth = width);
        keep((Region) right, width -> rightWidth = width);
        return panes;
    }

    /// The outer panes are as much wider while someone presents as the type is larger.
    private void grow(SplitPane panes, boolean presenting) {
        double whole = panes.getWidth();
        if (whole >= ROOMY_WIDTH) {
            double by = presenting ? LARGER : 1 / LARGER;
            panes.setDividerPositions(by * leftWidth / whole, 1 - by * rightWidth / whole);
        }
    }

    /// Remembers the width that a learner dragged a pane to.
    private static void keep(Region pane, DoubleConsumer width) {
        pane.widthProperty().addListener((_, _, now) -> {
            if (now.doubleValue() > 0) {
                width.accept(now.doubleValue());
            }
        });
    }
}
