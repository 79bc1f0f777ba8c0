package framebyframe.ui.clock;

import framebyframe.protocol.Role;
import framebyframe.text.Texts;
import framebyframe.ui.player.Milliseconds;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/// A heartbeat's round as a dial: from the top clockwise the wait for the Ping, then the time its Pong may take. A Pong in
/// time brings the hand back to the top; a hand that comes round by itself has missed it.
final class Dial extends Pane {

    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    /// In em.
    private static final double SIZE = 15;
    /// Room around the circle for what is written there.
    private static final double RIM = 2.1;
    private static final double TICK = 9;

    private final ClockViewModel model;
    private final Role peer;
    private final Texts texts;
    private final Arc wait = new Arc();
    private final Arc window = new Arc();
    private final Arc run = new Arc();
    private final Arc late = new Arc();
    private final Line ping = new Line();
    private final Line top = new Line();
    private final Circle hand = new Circle(7);
    private final Label pingName = new Label();
    private final Label topName = new Label();
    private final Label left = new Label();
    private final Label what = new Label();
    /// As wide as the type is large.
    private final Region ruler = new Region();

    Dial(ClockViewModel model, Role peer, Texts texts) {
        this.model = model;
        this.peer = peer;
        this.texts = texts;
        getStyleClass().add("dial");
        setId("dial-" + peer.name());
        ruler.getStyleClass().add("ruler");
        wait.getStyleClass().add("dial-wait");
        window.getStyleClass().add("dial-window");
        run.getStyleClass().add("dial-run");
        late.getStyleClass().add("dial-late");
        for (Arc arc : List.of(wait, window, run, late)) {
            arc.setType(ArcType.OPEN);
        }
        ping.getStyleClass().add("dial-tick");
        top.getStyleClass().add("dial-tick");
        hand.getStyleClass().add("dial-hand");
        pingName.setText(texts.get("clock.dial.ping"));
        topName.setText(texts.get("clock.dial.deadline"));
        for (Label name : List.of(pingName, topName, what)) {
            name.getStyleClass().add("dial-name");
        }
        left.getStyleClass().addAll("mono", "dial-left");
        getChildren().addAll(ruler, wait, window, run, late, ping, top, hand, pingName, topName, left, what);
    }

    /// Follows the playhead.
    void update() {
        Phase phase = model.phase(peer);
        OptionalLong rest = model.left(peer);
        left.setText(rest.isPresent() ? Milliseconds.rounded(rest.getAsLong()) : "");
        what.setText(texts.get("clock.phase." + name(phase)));
        hand.setVisible(rest.isPresent() || phase instanceof Phase.Missed);
        boolean missed = phase instanceof Phase.Missed;
        for (Node node : List.of(hand, run, late, left, what)) {
            node.pseudoClassStateChanged(LATE, missed);
        }
        setAccessibleText(String.join(" ", texts.get("clock.peer." + peer.name()), what.getText(), left.getText()));
        requestLayout();
    }

    /// The phase's word in the keys of texts.
    static String name(Phase phase) {
        return phase.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    @Override
    protected double computePrefWidth(double height) {
        return em(SIZE);
    }

    @Override
    protected double computePrefHeight(double width) {
        return em(SIZE);
    }

    @Override
    protected void layoutChildren() {
        double middleX = getWidth() / 2;
        double middleY = getHeight() / 2;
        double radius = Math.min(getWidth(), getHeight()) / 2 - em(RIM);
        double share = model.share(peer);
        double turn = model.turn(peer);
        place(wait, middleX, middleY, radius, 0, share);
        place(window, middleX, middleY, radius, share, 1);
        place(run, middleX, middleY, radius, 0, Math.min(turn, share));
        place(late, middleX, middleY, radius, share, Math.max(turn, share));
        run.setVisible(turn > 0);
        late.setVisible(turn > share);
        window.setVisible(share < 1);
        tick(ping, middleX, middleY, radius, share);
        tick(top, middleX, middleY, radius, 0);
        hand.setCenterX(x(middleX, radius, turn));
        hand.setCenterY(y(middleY, radius, turn));
        name(topName, middleX, middleY, radius + em(1.35), 0);
        name(pingName, middleX, middleY, radius + em(1.15), share);
        pingName.setVisible(share < 1);
        double leftHeight = left.getText().isEmpty() ? 0 : left.prefHeight(-1);
        double whole = leftHeight + what.prefHeight(-1);
        centre(left, middleX, middleY - whole / 2 + leftHeight / 2);
        centre(what, middleX, middleY + whole / 2 - what.prefHeight(-1) / 2);
    }

    private static void place(Arc arc, double x, double y, double radius, double from, double to) {
        arc.setCenterX(x);
        arc.setCenterY(y);
        arc.setRadiusX(radius);
        arc.setRadiusY(radius);
        arc.setStartAngle(90 - 360 * from);
        arc.setLength(-360 * (to - from));
    }

    private static void tick(Line tick, double x, double y, double radius, double turn) {
        tick.setStartX(x(x, radius - TICK, turn));
        tick.setStartY(y(y, radius - TICK, turn));
        tick.setEndX(x(x, radius + TICK, turn));
        tick.setEndY(y(y, radius + TICK, turn));
    }

    /// Writes beside the rim: to the right of its point on the right half, and so on round.
    private static void name(Label label, double x, double y, double radius, double turn) {
        double width = label.prefWidth(-1);
        double height = label.prefHeight(-1);
        double side = Math.sin(2 * Math.PI * turn);
        double centreX = x(x, radius, turn) + side * (width / 2 - 4);
        label.resizeRelocate(Math.round(centreX - width / 2), Math.round(y(y, radius, turn) - height / 2), width,
                height);
    }

    private static void centre(Label label, double x, double y) {
        double width = label.prefWidth(-1);
        double height = label.prefHeight(-1);
        label.resizeRelocate(Math.round(x - width / 2), Math.round(y - height / 2), width, height);
    }

    private static double x(double middle, double radius, double turn) {
        return middle + radius * Math.sin(2 * Math.PI * turn);
    }

    private static double y(double middle, double radius, double turn) {
        return middle - radius * Math.cos(2 * Math.PI * turn);
    }

    private double em(double times) {
        return times * ruler.minWidth(-1);
    }
}
