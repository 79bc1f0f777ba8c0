package framebyframe.ui.stage;

import framebyframe.protocol.Role;
import framebyframe.recording.Timeline.Band;
import framebyframe.ui.player.Colours;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// One peer's life: a coloured band for each readyState, named beside it.
final class LifelineView extends Group {

    /// Width of a band.
    static final double WIDTH = 10;
    private static final double BETWEEN = 2;
    /// The least height of a band: a state that lasts no time shows all the same.
    private static final double LEAST = 5;
    private static final PseudoClass AHEAD = PseudoClass.getPseudoClass("ahead");
    private static final PseudoClass VEILED = PseudoClass.getPseudoClass("veiled");

    private record Part(Band band, Region bar, Label name) {}

    private final StageViewModel model;
    private final Role role;
    private final List<Part> parts = new ArrayList<>();

    LifelineView(StageViewModel model, Role role, Names names) {
        this.model = model;
        this.role = role;
        setAutoSizeChildren(false);
        setId("lifeline-" + role);
        for (Band band : model.player().timeline().bands(role)) {
            Region bar = new Region();
            bar.getStyleClass().addAll("band", Colours.styleClass(band.state()));
            Label name = new Label(names.state(band.state()));
            name.getStyleClass().addAll("band-name", "mono", Colours.styleClass(band.state()));
            parts.add(new Part(band, bar, name));
            getChildren().addAll(bar, name);
        }
        setMouseTransparent(true);
    }

    /// Colours what has begun, pales what has not.
    void update() {
        long time = model.player().playhead().time();
        for (Part part : parts) {
            boolean ahead = part.band.from() > time;
            boolean veiled = ahead && part.band.from() > model.veilProperty().getValue();
            for (Region region : List.of(part.bar, part.name)) {
                region.pseudoClassStateChanged(AHEAD, ahead);
                region.pseudoClassStateChanged(VEILED, veiled);
            }
            part.name.setVisible(!veiled);
        }
    }

    /// Whether a state's name stands between two heights.
    boolean hasNameBetween(double top, double bottom) {
        return parts.stream().map(Part::name).filter(Node::isVisible)
                .anyMatch(n -> n.getLayoutY() < bottom && n.getLayoutY() + n.getHeight() > top);
    }

    /// @param axis where a moment stands, from the top
    /// @param x the lifeline's middle
    /// @param bottom where the last band ends
    void place(LongToDoubleFunction axis, double x, double bottom) {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean isLast = i == parts.size() - 1;
            double top = axis.applyAsDouble(part.band.from()) + (i == 0 ? 0 : BETWEEN);
            double end = isLast ? bottom : axis.applyAsDouble(part.band.to());
            part.bar.resizeRelocate(x - WIDTH / 2, top, WIDTH, Math.max(LEAST, end - top));
            part.bar.setViewOrder(end - top < LEAST ? -1 : 0);
            double width = part.name.prefWidth(-1);
            double height = part.name.prefHeight(-1);
            double nameX = role == Role.CLIENT ? x - WIDTH - 4 - width : x + WIDTH + 4;
            double room = end - top;
            double nameY = isLast || room < 3 * height ? top + (room - height) / 2 : top + 4;
            part.name.resizeRelocate(Math.round(nameX), Math.round(nameY), width, height);
        }
        update();
    }
}
