package framebyframe.ui.stage;

import framebyframe.recording.Transfer;
import framebyframe.ui.player.Colours;
import framebyframe.ui.stage.StageViewModel.Phase;
import java.util.List;
import javafx.css.PseudoClass;
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

    private final StageViewModel model;
    private final Transfer transfer;
    private final Group lines = new Group();
    private final Line halo = new Line();
    private final Line line = new Line();
    private final Polyline head = new Polyline();
    private final Circle packet = new Circle(7);
    private final Button name;
    private final Label size;

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
        size.setVisible(named);
        packet.setVisible(phase == Phase.UNDERWAY);
        double progress = model.progress(transfer);
        packet.setCenterX(line.getStartX() + progress * (line.getEndX() - line.getStartX()));
        packet.setCenterY(line.getStartY() + progress * (line.getEndY() - line.getStartY()));
    }

    /// Draws the arrow between two points; a transfer that never arrived ends in a cross, short of the other peer.
    ///
    /// @param along where on the line the name stands, 0 to 1
    void place(double fromX, double fromY, double toX, double toY, double along) {
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
        double middleX = fromX + along * (toX - fromX);
        double middleY = fromY + along * (toY - fromY);
        double nameWidth = Math.min(name.prefWidth(-1), Math.abs(toX - fromX) - 24);
        double nameHeight = name.prefHeight(-1);
        name.resizeRelocate(Math.round(middleX - nameWidth / 2), Math.round(middleY - nameHeight / 2 - 2), nameWidth,
                nameHeight);
        double sizeWidth = size.prefWidth(-1);
        size.resizeRelocate(Math.round(middleX - sizeWidth / 2), Math.round(middleY + nameHeight / 2 - 3), sizeWidth,
                size.prefHeight(-1));
        update();
    }
}
