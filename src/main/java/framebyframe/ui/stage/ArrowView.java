package framebyframe.ui.stage;

import framebyframe.recording.Transfer;
import framebyframe.ui.player.Colours;
import framebyframe.ui.stage.StageViewModel.Phase;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/// One transfer: a name that can be pressed, its size, the packet while underway, and, as a group of its own for a layer
/// below all names, the sloped line with its head.
final class ArrowView extends Group {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass AHEAD = PseudoClass.getPseudoClass("ahead");
    private static final PseudoClass VEILED = PseudoClass.getPseudoClass("veiled");
    private static final double HEAD = 9;
    /// Half the size of the cross where something is lost.
    private static final double BREAK = 6;
    /// Between a name and the ends of its arrow.
    private static final double MARGIN = 6;

    private final StageViewModel model;
    private final Transfer transfer;
    private final Group lines = new Group();
    private final Line halo = new Line();
    private final Line line = new Line();
    private final Polyline head = new Polyline();
    private final Circle packet = new Circle(7);
    private final Button name;
    private final Label size;
    private boolean roomForSize = true;

    ArrowView(StageViewModel model, Transfer transfer, Names names) {
        this.model = model;
        this.transfer = transfer;
        setAutoSizeChildren(false);
        setId("transfer-" + transfer.id());
        lines.setId(getId() + "-line");
        lines.setMouseTransparent(true);
        for (Group group : List.of(this, lines)) {
            group.getStyleClass().addAll("arrow", Colours.styleClass(transfer));
        }
        halo.getStyleClass().add("arrow-halo");
        line.getStyleClass().add("arrow-line");
        head.getStyleClass().add("arrow-head");
        packet.getStyleClass().add("packet");
        name = new Button(names.of(transfer));
        name.setMnemonicParsing(false);
        name.getStyleClass().setAll("arrow-name", "mono");
        name.setOnAction(e -> model.select(transfer));
        size = new Label(names.size(transfer));
        size.getStyleClass().addAll("arrow-size");
        name.setAccessibleText(names.peer(transfer.from()) + ": " + names.of(transfer) + ", " + size.getText()
                + (model.isLost(transfer) ? ", " + names.lost() : ""));
        size.setMouseTransparent(true);
        packet.setMouseTransparent(true);
        lines.getChildren().addAll(halo, line, head);
        getChildren().addAll(size, name, packet);
    }

    /// What stands below the names of all arrows.
    Group lines() {
        return lines;
    }

    Transfer transfer() {
        return transfer;
    }

    /// Shows the transfer as it is at the playhead.
    void update() {
        Phase phase = model.phase(transfer);
        for (Group group : List.of(this, lines)) {
            group.pseudoClassStateChanged(AHEAD, phase == Phase.AHEAD);
            group.pseudoClassStateChanged(VEILED, phase == Phase.VEILED);
            group.pseudoClassStateChanged(SELECTED, model.isSelected(transfer));
        }
        halo.setVisible(model.isSelected(transfer));
        boolean named = phase != Phase.VEILED;
        name.setVisible(named);
        size.setVisible(named && roomForSize);
        packet.setVisible(phase == Phase.UNDERWAY);
        double progress = model.progress(transfer);
        packet.setCenterX(line.getStartX() + progress * (line.getEndX() - line.getStartX()));
        packet.setCenterY(line.getStartY() + progress * (line.getEndY() - line.getStartY()));
    }

    /// Draws the arrow between two points; a transfer that never arrived ends in a cross, short of the other peer.
    ///
    /// @param wanted where on the line the name should stand, 0 to 1
    /// @param crowded whether there is only room for the name
    /// @param places finds it another place if that one is taken
    void place(double fromX, double fromY, double toX, double toY, double wanted, boolean crowded,
            NamePlaces places) {
        for (Line l : new Line[]{halo, line}) {
            l.setStartX(fromX);
            l.setStartY(fromY);
            l.setEndX(toX);
            l.setEndY(toY);
        }
        double angle = Math.atan2(toY - fromY, toX - fromX);
        if (model.isLost(transfer)) {
            head.getPoints().setAll(toX - BREAK, toY - BREAK, toX + BREAK, toY + BREAK, toX, toY, toX - BREAK,
                    toY + BREAK, toX + BREAK, toY - BREAK);
        } else {
            head.getPoints().setAll(toX - HEAD * Math.cos(angle - 0.5), toY - HEAD * Math.sin(angle - 0.5), toX, toY,
                    toX - HEAD * Math.cos(angle + 0.5), toY - HEAD * Math.sin(angle + 0.5));
        }
        double nameWidth = Math.min(name.prefWidth(-1), Math.abs(toX - fromX) - 24);
        double nameHeight = name.prefHeight(-1);
        double sizeWidth = size.prefWidth(-1);
        double sizeHeight = size.prefHeight(-1);
        DoubleFunction<Bounds> nameAt = along -> new BoundingBox(
                within(fromX + along * (toX - fromX) - nameWidth / 2, nameWidth, fromX, toX),
                Math.round(fromY + along * (toY - fromY) - nameHeight / 2 - 2), nameWidth, nameHeight);
        DoubleFunction<Bounds> wholeAt = along -> {
            Bounds top = nameAt.apply(along);
            double width = Math.max(nameWidth, sizeWidth);
            return new BoundingBox(top.getCenterX() - width / 2, top.getMinY(), width, nameHeight + sizeHeight - 1);
        };
        NamePlaces.Place place = places.take(wanted, crowded ? nameAt : wholeAt, nameAt);
        Bounds at = nameAt.apply(place.along());
        name.resizeRelocate(at.getMinX(), at.getMinY(), nameWidth, nameHeight);
        size.resizeRelocate(Math.round(at.getCenterX() - sizeWidth / 2), Math.round(at.getMaxY() - 1), sizeWidth,
                sizeHeight);
        roomForSize = place.whole() && !crowded;
        update();
    }

    /// Keeps a name between the two ends of its arrow.
    private static double within(double x, double width, double fromX, double toX) {
        double least = Math.min(fromX, toX) + MARGIN;
        double most = Math.max(fromX, toX) - MARGIN - width;
        return Math.round(least > most ? x : Math.clamp(x, least, most));
    }
}
