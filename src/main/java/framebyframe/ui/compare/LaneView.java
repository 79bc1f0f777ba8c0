package framebyframe.ui.compare;

import framebyframe.polling.Message;
import framebyframe.polling.Run;
import framebyframe.polling.Way;
import framebyframe.text.Texts;
import framebyframe.ui.compare.LaneDrawing.Mark;
import framebyframe.ui.compare.LaneDrawing.Stroke;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// One way's lane: name, a line that says how it goes, and below both peers' lines with what travels between them.
///
/// What travels is drawn on one canvas, anew in the next pulse after something changed; what lies after the playhead is
/// only covered.
final class LaneView extends Region {

    /// As wide as the playhead's line, in pixels.
    static final double PLAYHEAD = 2;

    private static final double SIDE = 12;
    private static final double NAME_PAD = 4;
    private static final double TITLE = 10;
    private static final double ABOVE = 14;
    private static final double BELOW = 14;
    private static final double REACH = 7;

    private final LanesViewModel model;
    private final Way way;
    private final Texts texts;
    private final MessageWords words;
    private final Canvas canvas = new Canvas();
    private final Inks inks = new Inks(this::requestLayout, LaneInk.styleClasses());
    private final Label name = new Label();
    private final Label how = new Label();
    private final Label server = new Label();
    private final Label client = new Label();
    private final Region ahead = new Region();
    private final Region now = new Region();
    private LaneDrawing drawing = LaneDrawing.NONE;
    private TimeAxis axis = new TimeAxis(Span.whole(0), 0);

    LaneView(LanesViewModel model, Way way, Texts texts) {
        this.model = model;
        this.way = way;
        this.texts = texts;
        this.words = new MessageWords(texts);
        setId("lane-" + way.code());
        getStyleClass().addAll("lane", "own-arrows", styleClass(way));
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        name.setText(texts.get("compare.way." + way.code()));
        name.getStyleClass().add("lane-name");
        how.getStyleClass().add("lane-how");
        server.setText(texts.get("compare.lane.server"));
        server.getStyleClass().add("lane-server");
        client.setText(texts.get("compare.lane.client"));
        client.getStyleClass().add("lane-client");
        ahead.getStyleClass().add("lane-ahead");
        ahead.setMouseTransparent(true);
        now.getStyleClass().add("lanes-playhead");
        now.setId("now-" + way.code());
        now.setMouseTransparent(true);
        canvas.setMouseTransparent(true);
        getChildren().setAll(inks, canvas, ahead, now, name, how, server, client);
    }

    /// `is-short-polling` and so on.
    static String styleClass(Way way) {
        return "is-" + way.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Way way() {
        return way;
    }

    /// Where the axis lies, from this lane's left edge.
    double axisLeft() {
        return Math.ceil(SIDE + Math.max(server.prefWidth(-1), client.prefWidth(-1)) + SIDE);
    }

    /// The axis of a lane of this width.
    TimeAxis axisFor(double width) {
        return new TimeAxis(model.spanProperty().get(), Math.max(0, width - axisLeft() - LaneInk.BEYOND - SIDE));
    }

    /// The axis as it is drawn.
    TimeAxis axis() {
        return axis;
    }

    /// Takes over what the model says now; drawn with the next pulse.
    void update() {
        Run run = run();
        how.setText(words.how(run));
        String selected = model.selected(way).map(m -> ". " + words.line(run, m)).orElse("");
        setAccessibleText(texts.get("compare.lane.described", name.getText(), how.getText(), run.messages().size())
                + selected);
        setAccessibleHelp(words.news(run));
        requestLayout();
    }

    private Run run() {
        return model.compare().comparisonProperty().get().run(way);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double line = Math.max(name.prefHeight(-1), how.prefHeight(-1));
        double left = axisLeft();
        name.resizeRelocate(SIDE - NAME_PAD, TITLE, name.prefWidth(-1), line);
        double beside = SIDE + name.getWidth();
        how.resizeRelocate(beside, TITLE, Math.max(0, Math.min(how.prefWidth(-1), width - beside - SIDE)), line);
        double top = Math.round(TITLE + line + ABOVE);
        double bottom = Math.max(top + 1, Math.round(getHeight() - BELOW));
        place(server, top);
        place(client, bottom);
        axis = axisFor(width);
        draw(left, top, bottom);
        cover();
    }

    private static void place(Label label, double y) {
        label.autosize();
        label.relocate(SIDE, Math.round(y - label.getHeight() / 2));
    }

    private void draw(double left, double top, double bottom) {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        Optional<Message> selected = model.selected(way);
        int id = selected.map(Message::id).orElse(LaneDrawing.NO_MESSAGE);
        drawing = LanePencil.draw(run(), axis, model.lean(axis.width()), id);
        var pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        pen.save();
        pen.beginPath();
        pen.rect(left - LaneInk.MARK - 1, 0, axis.width() + LaneInk.BEYOND + LaneInk.MARK, getHeight());
        pen.clip();
        LaneInk ink = new LaneInk(pen, inks, left, top, bottom, model.room(axis.width()));
        ink.grid(
                AxisView.ticks(axis, server.getFont().getSize()).stream().mapToDouble(t -> axis.x(t.time())).toArray());
        ink.draw(drawing, axis.width(), drawing.strokes().stream()
                .filter(s -> selected.isPresent() && s.message() == id).findFirst());
        pen.restore();
    }

    /// Covers what lies after the playhead.
    void cover() {
        double x = axisLeft() + Math.max(0, axis.x(model.compare().timeProperty().get()));
        double top = TITLE + name.getHeight() + 2;
        ahead.resizeRelocate(x, top, Math.max(0, getWidth() - SIDE / 2 - x), Math.max(0, getHeight() - top - 2));
        place(now, getWidth(), 1, getHeight() - 1);
        ahead.setVisible(model.compare().timeProperty().get() < model.compare().comparisonProperty().get().end());
    }

    /// Puts a line where the playhead is, in something as wide as a lane; out of sight when the playhead is.
    void place(Region line, double width, double top, double bottom) {
        TimeAxis there = axisFor(width);
        double x = there.x(model.compare().timeProperty().get());
        line.setVisible(x >= -1 && x <= there.width() + 1);
        line.resizeRelocate(Math.round(axisLeft() + x) - PLAYHEAD / 2, top, PLAYHEAD, Math.max(0, bottom - top));
    }

    /// The message drawn nearest to a point, if one is near.
    Optional<Message> messageAt(double x, double y) {
        double top = server.getLayoutY() + server.getHeight() / 2;
        double height = client.getLayoutY() + client.getHeight() / 2 - top;
        double share = Math.clamp(1 - (y - top) / height, 0, 1);
        double along = x - axisLeft();
        if (y < top - REACH || y > top + height + REACH) {
            return Optional.empty();
        }
        return drawing.strokes().stream().filter(s -> s.message() != LaneDrawing.NO_MESSAGE)
                .filter(s -> s.distance(along, share, height) <= REACH)
                .min(Comparator.comparingDouble(s -> s.distance(along, share, height)))
                .map(Stroke::message).map(run().messages()::get);
    }

    /// The piece of news whose mark is at a point.
    Optional<Mark> markAt(double x, double y) {
        double along = x - axisLeft();
        return drawing.marks().stream().filter(mark -> {
            Label peer = mark.up() ? client : server;
            return Math.hypot(mark.x() - along, peer.getLayoutY() + peer.getHeight() / 2 - y) <= REACH;
        }).min(Comparator.comparingDouble(mark -> Math.abs(mark.x() - along)));
    }

    /// Where a message is drawn, in this lane: the middle of its line; for tests and for what points there.
    Optional<Point2D> middleOf(int message) {
        double y = (server.getLayoutY() + server.getHeight() / 2 + client.getLayoutY() + client.getHeight() / 2) / 2;
        return drawing.strokes().stream().filter(s -> s.message() == message).findFirst()
                .map(s -> new Point2D(axisLeft() + (s.from() + s.to()) / 2, y));
    }
}
