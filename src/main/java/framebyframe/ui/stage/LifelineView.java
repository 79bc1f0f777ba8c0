package framebyframe.ui.stage;

import framebyframe.protocol.Role;
import framebyframe.recording.Timeline.Band;
import framebyframe.ui.player.Colours;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// One peer's life: a coloured band for each readyState, named beside it.
final class LifelineView extends Group {

    /// Width of a band.
    static final double WIDTH = 10;
    private static final double BETWEEN = 2;
    private static final double THREAD = 2;
    /// Height that the playhead's clock takes, with a little air.
    private static final double CLOCK = 22;
    /// The least height of a band: a state that lasts no time shows all the same.
    private static final double LEAST = 5;
    private static final PseudoClass AHEAD = PseudoClass.getPseudoClass("ahead");
    private static final PseudoClass VEILED = PseudoClass.getPseudoClass("veiled");

    /// One band; `bar` is what has been lived of it by the playhead, `rest` what has not.
    private static final class Part {
        private final Band band;
        private final Region bar = new Region();
        private final Region rest = new Region();
        private final Label name;
        private double top;
        private double end;
        /// Where the name stands unless the clock is in its way.
        private double nameY;

        private Part(Band band, Names names) {
            this.band = band;
            this.name = new Label(names.state(band.state()));
            bar.getStyleClass().addAll("band", Colours.styleClass(band.state()));
            rest.getStyleClass().addAll("band", Colours.styleClass(band.state()));
            name.getStyleClass().addAll("band-name", "mono", Colours.styleClass(band.state()));
            rest.pseudoClassStateChanged(AHEAD, true);
        }
    }

    private final StageViewModel model;
    private final Role role;
    private final List<Part> parts = new ArrayList<>();
    /// The life of a peer as long as it has no WebSocket.
    private final Region thread = new Region();
    private double x;

    LifelineView(StageViewModel model, Role role, Names names) {
        this.model = model;
        this.role = role;
        setAutoSizeChildren(false);
        setId("lifeline-" + role);
        thread.getStyleClass().add("thread");
        thread.setVisible(model.thereSince(role) < Long.MAX_VALUE);
        getChildren().add(thread);
        for (Band band : model.player().timeline().bands(role)) {
            Part part = new Part(band, names);
            parts.add(part);
            getChildren().addAll(part.rest, part.bar, part.name);
        }
        setMouseTransparent(true);
    }

    /// Colours what has been lived, pales what has not.
    ///
    /// @param nowY where the playhead stands
    void update(double nowY) {
        long time = model.player().playhead().time();
        for (Part part : parts) {
            boolean begun = part.band.from() <= time;
            boolean isLast = part == parts.getLast();
            boolean over = part.band.to() <= time;
            double lived = !begun ? part.top : over ? part.end : Math.clamp(nowY, part.top, part.end);
            part.bar.resizeRelocate(x - WIDTH / 2, part.top, WIDTH, lived - part.top);
            part.bar.setVisible(begun && lived > part.top);
            part.rest.resizeRelocate(x - WIDTH / 2, lived, WIDTH, part.end - lived);
            part.rest.setVisible(lived < part.end);
            boolean veiled = !begun && part.band.from() > model.veilProperty().getValue();
            boolean restVeiled = veiled || begun && !isLast && part.band.to() > model.veilProperty().getValue();
            part.rest.pseudoClassStateChanged(VEILED, restVeiled);
            part.name.pseudoClassStateChanged(AHEAD, !begun);
            part.name.setVisible(!veiled);
            part.name.setLayoutY(besideClock(part, nowY));
        }
    }

    /// The clock hangs on the playhead, on the client's side; a name makes room for it.
    private double besideClock(Part part, double nowY) {
        double height = part.name.getHeight();
        boolean meets = role == Role.CLIENT && Math.abs(part.nameY + height / 2 - nowY) < (height + CLOCK) / 2;
        if (!meets) {
            return part.nameY;
        }
        boolean below = nowY <= part.nameY + height / 2 || nowY - CLOCK / 2 - height < 0;
        return Math.round(below ? nowY + CLOCK / 2 : nowY - CLOCK / 2 - height);
    }

    /// The first height from `top` on at which something `height` high stands beside no state's name.
    double freeBelow(double top, double height) {
        double free = top;
        for (Part part : parts) {
            Label name = part.name;
            boolean meets = name.isVisible() && name.getLayoutY() < free + height
                    && name.getLayoutY() + name.getHeight() > free;
            free = meets ? name.getLayoutY() + name.getHeight() + 2 : free;
        }
        return free;
    }

    /// @param axis where a moment stands, from the top
    /// @param middle the lifeline's middle
    /// @param bottom where the last band ends
    void place(LongToDoubleFunction axis, double middle, double bottom) {
        x = middle;
        if (thread.isVisible()) {
            double top = axis.applyAsDouble(model.thereSince(role));
            thread.resizeRelocate(x - THREAD / 2, top, THREAD,
                    (parts.isEmpty() ? bottom : axis.applyAsDouble(parts.getFirst().band.from())) - top);
        }
        for (Part part : parts) {
            boolean isLast = part == parts.getLast();
            part.top = axis.applyAsDouble(part.band.from()) + (part == parts.getFirst() ? 0 : BETWEEN);
            double end = isLast ? bottom : axis.applyAsDouble(part.band.to());
            boolean brief = end - part.top < LEAST;
            part.end = brief ? part.top + LEAST : end;
            part.bar.setViewOrder(brief ? -1 : 0);
            double width = part.name.prefWidth(-1);
            double height = part.name.prefHeight(-1);
            double nameX = role == Role.CLIENT ? x - WIDTH - 4 - width : x + WIDTH + 4;
            double room = end - part.top;
            part.nameY = isLast || room < 3 * height ? part.top + (room - height) / 2 : part.top + 4;
            part.name.resizeRelocate(Math.round(nameX), Math.round(part.nameY), width, height);
        }
        update(axis.applyAsDouble(model.player().playhead().time()));
    }
}
