package framebyframe.ui.compare;

import framebyframe.ui.compare.LaneDrawing.Bar;
import framebyframe.ui.compare.LaneDrawing.Mark;
import framebyframe.ui.compare.LaneDrawing.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;

/// Puts a [LaneDrawing] on a canvas.
final class LaneInk {

    /// Half the size of a mark, in pixels.
    static final double MARK = 4.5;

    private static final String STALE = "ink-stale";
    private static final String HELD = "ink-held";
    private static final String SERVER = "ink-server";
    private static final String CLIENT = "ink-client";
    private static final String UPDATE = "ink-update";
    private static final String SURFACE = "ink-surface";
    private static final String GRID = "ink-grid";
    private static final double LINE = 2.5;
    /// How far both peers' lines go on after the axis.
    static final double BEYOND = 12;
    private static final double STALE_HEIGHT = 6;
    private static final double STALE_ABOVE = 4;
    private static final double HELD_HEIGHT = 9;
    private static final double HEAD = 5;
    private static final double HALO = 7;
    /// How much of what lies below one stretch of missing news still shows.
    private static final double THROUGH = 0.62;
    private static final double SOFT = 0.3;
    private static final double GRID_OPACITY = 0.6;
    private static final double HALO_OPACITY = 0.35;
    /// Where it is crowded, lines and marks are by these as large.
    private static final double FINEST_LINE = 0.45;
    private static final double FINEST_MARK = 0.5;
    /// With less room, arrows have no heads.
    private static final double NO_HEADS = 0.3;

    private final GraphicsContext pen;
    private final Inks inks;
    private final double left;
    private final double top;
    private final double bottom;
    private final double room;

    /// @param left where the axis begins
    /// @param top where the server's line is
    /// @param bottom where the client's line is
    /// @param room from 0, where everything must be fine to be told apart, to 1, where it need not
    LaneInk(GraphicsContext pen, Inks inks, double left, double top, double bottom, double room) {
        this.pen = pen;
        this.inks = inks;
        this.left = left;
        this.top = top;
        this.bottom = bottom;
        this.room = room;
    }

    /// All style classes that an ink is needed for.
    static List<String> styleClasses() {
        List<String> all = new ArrayList<>(List.of(STALE, HELD, SERVER, CLIENT, UPDATE, SURFACE, GRID));
        for (Look look : Look.values()) {
            all.add(look.styleClass());
        }
        return all;
    }

    /// @param width of the axis
    /// @param selected drawn on top of all, with a halo
    void draw(LaneDrawing drawing, double width, Optional<Stroke> selected) {
        pen.setLineCap(StrokeLineCap.BUTT);
        bars(drawing.stale(), STALE, bottom - STALE_ABOVE - STALE_HEIGHT, STALE_HEIGHT, true);
        bars(drawing.held(), HELD, top - HELD_HEIGHT / 2, HELD_HEIGHT, false);
        line(SERVER, top, width);
        line(CLIENT, bottom, width);
        for (Look look : Look.values()) {
            for (Stroke stroke : drawing.strokes()) {
                if (stroke.look() == look) {
                    stroke(stroke);
                }
            }
        }
        selected.ifPresent(this::halo);
        drawing.marks().forEach(this::mark);
        pen.setLineDashes();
    }

    /// Thin lines at round moments, below all else.
    void grid(double[] places) {
        pen.setFill(inks.of(GRID));
        pen.setGlobalAlpha(GRID_OPACITY);
        for (double x : places) {
            pen.fillRect(Math.round(left + x), top - HELD_HEIGHT, 1, bottom - top + 2 * HELD_HEIGHT);
        }
        pen.setGlobalAlpha(1);
    }

    private void bars(List<Bar> bars, String ink, double y, double height, boolean deeper) {
        pen.setFill(inks.of(ink));
        for (Bar bar : bars) {
            pen.setGlobalAlpha(deeper ? 1 - Math.pow(THROUGH, bar.depth()) : SOFT);
            pen.fillRect(left + bar.from(), y, bar.to() - bar.from(), height);
        }
        pen.setGlobalAlpha(1);
    }

    private void line(String ink, double y, double width) {
        pen.setFill(inks.of(ink));
        pen.fillRect(left, y - LINE / 2, width + BEYOND, LINE);
    }

    private void stroke(Stroke stroke) {
        Look look = stroke.look();
        pen.setStroke(inks.of(look.styleClass()));
        pen.setLineWidth(look.width() * finer(FINEST_LINE));
        pen.setLineDashes(look.dashes());
        double from = left + stroke.from();
        double to = left + stroke.to();
        double begin = stroke.up() ? bottom : top;
        double end = stroke.up() ? top : bottom;
        pen.strokeLine(from, begin, to, end);
        if (look == Look.NEWS && room > NO_HEADS) {
            head(from, begin, to, end);
        }
    }

    private double finer(double finest) {
        return finest + room * (1 - finest);
    }

    private void head(double fromX, double fromY, double toX, double toY) {
        double angle = Math.atan2(toY - fromY, toX - fromX);
        pen.setFill(inks.of(Look.NEWS.styleClass()));
        pen.fillPolygon(
                new double[]{toX, toX - HEAD * Math.cos(angle - 0.5), toX - HEAD * Math.cos(angle + 0.5)},
                new double[]{toY, toY - HEAD * Math.sin(angle - 0.5), toY - HEAD * Math.sin(angle + 0.5)}, 3);
    }

    private void halo(Stroke stroke) {
        pen.setStroke(inks.of(stroke.look().styleClass()));
        pen.setLineDashes();
        pen.setLineWidth(HALO);
        pen.setGlobalAlpha(HALO_OPACITY);
        pen.strokeLine(left + stroke.from(), stroke.up() ? bottom : top, left + stroke.to(),
                stroke.up() ? top : bottom);
        pen.setGlobalAlpha(1);
        stroke(stroke);
    }

    /// A circle on the server's line, a diamond on the client's; hollow when nobody is ever told.
    private void mark(Mark mark) {
        double x = left + mark.x();
        double y = mark.up() ? bottom : top;
        pen.setFill(inks.of(SURFACE));
        double size = MARK * finer(FINEST_MARK);
        shape(mark, x, y, size + room + 0.5);
        pen.setFill(inks.of(UPDATE));
        shape(mark, x, y, size);
        if (mark.overwritten()) {
            pen.setFill(inks.of(SURFACE));
            shape(mark, x, y, size - 1.5);
        }
    }

    private void shape(Mark mark, double x, double y, double size) {
        if (mark.up()) {
            pen.fillPolygon(new double[]{x - size, x, x + size, x}, new double[]{y, y - size, y, y + size}, 4);
        } else {
            pen.fillOval(x - size, y - size, 2 * size, 2 * size);
        }
    }
}
