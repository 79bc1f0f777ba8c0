package framebyframe.ui.stage;

import framebyframe.protocol.Role;
import framebyframe.recording.Fact;
import framebyframe.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A stretch of time in which a peer's program hangs: a frame around its lifeline, and a word beside it.
final class FrozenView extends Group {

    private static final double WIDTH = LifelineView.WIDTH + 10;

    private final StageViewModel model;
    private final Role role;
    private final long from;
    private final long to;
    private final Region frame = new Region();
    private final Label label;

    /// @param to `Long.MAX_VALUE` if it hangs to the end
    private FrozenView(StageViewModel model, Role role, long from, long to, Texts texts) {
        this.model = model;
        this.role = role;
        this.from = from;
        this.to = to;
        setAutoSizeChildren(false);
        setMouseTransparent(true);
        frame.getStyleClass().add("frozen");
        label = new Label(texts.get("stage.frozen.name"));
        label.getStyleClass().add("frozen-name");
        getChildren().addAll(frame, label);
    }

    /// Every such stretch of a recording.
    static List<FrozenView> all(StageViewModel model, Texts texts) {
        List<FrozenView> views = new ArrayList<>();
        List<Fact.Frozen> facts = model.player().timeline().recording().facts().stream()
                .filter(Fact.Frozen.class::isInstance).map(Fact.Frozen.class::cast).toList();
        for (int i = 0; i < facts.size(); i++) {
            Fact.Frozen begin = facts.get(i);
            if (begin.frozen()) {
                long end = facts.subList(i, facts.size()).stream()
                        .filter(f -> f.peer() == begin.peer() && !f.frozen()).mapToLong(Fact.Frozen::time).findFirst()
                        .orElse(Long.MAX_VALUE);
                views.add(new FrozenView(model, begin.peer(), begin.time(), end, texts));
            }
        }
        return views;
    }

    Role role() {
        return role;
    }

    long from() {
        return from;
    }

    long to() {
        return to;
    }

    /// It shows from its beginning on.
    void update() {
        setVisible(model.player().playhead().time() >= from);
    }

    void place(double x, double top, double bottom) {
        frame.resizeRelocate(x - WIDTH / 2, top, WIDTH, Math.max(WIDTH, bottom - top));
        label.autosize();
        double width = label.prefWidth(-1);
        double labelX = role == Role.CLIENT ? x + WIDTH / 2 + 4 : x - WIDTH / 2 - 4 - width;
        label.resizeRelocate(Math.round(labelX), Math.round(top), width, label.prefHeight(-1));
        update();
    }
}
