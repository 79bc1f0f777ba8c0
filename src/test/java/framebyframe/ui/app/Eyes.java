package framebyframe.ui.app;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.text.Text;

/// What an attentive person would see wrong in a scene at once.
public final class Eyes {

    private Eyes() {}

    /// Words that are cut short, and scroll bars.
    public static List<String> faults(Scene scene) {
        return faults(scene.getRoot());
    }

    /// The same, of a part of a scene.
    public static List<String> faults(Node area) {
        List<String> faults = new ArrayList<>();
        for (Node node : area.lookupAll(".text")) {
            if (node instanceof Text text && node.getParent() instanceof Labeled labeled && isSeen(labeled)
                    && text.getText().endsWith("...") && !labeled.getText().endsWith("...")) {
                faults.add("cut: " + labeled.getText());
            }
        }
        for (Node node : area.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && isSeen(bar) && bar.getWidth() > 0 && bar.getHeight() > 0) {
                faults.add("scroll bar in " + bar.getParent());
            }
        }
        return faults;
    }

    private static boolean isSeen(Node node) {
        for (Node around = node; around != null; around = around.getParent()) {
            if (!around.isVisible() || around.getOpacity() == 0) {
                return false;
            }
        }
        return true;
    }
}
