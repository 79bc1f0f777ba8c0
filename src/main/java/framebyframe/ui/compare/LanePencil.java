package framebyframe.ui.compare;

import framebyframe.polling.Link;
import framebyframe.polling.Message;
import framebyframe.polling.Run;
import framebyframe.ui.compare.LaneDrawing.Bar;
import framebyframe.ui.compare.LaneDrawing.Stroke;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Places a run's messages along an axis.
///
/// Where a transit would be too few pixels wide to see its slope, it is drawn wider, by at most the given lean, and what
/// it caused begins where it ends: so no answer leaves before its request has arrived. What waits brings the drawing back
/// to the true moments.
final class LanePencil {

    /// What comes of a chain of leans is drawn at most this many leans late.
    private static final double MOST_LEANS = 8;
    /// Lines that begin and end this close to one of the same look are one, in pixels.
    private static final double SAME = 0.5;

    private static final int MOST_OF_COLUMN = 24;
    private static final int LAST_OF_COLUMN = 8;

    private final Run run;
    private final TimeAxis axis;
    private final double lean;
    private final int selected;
    private final List<Stroke> strokes = new ArrayList<>();
    private final List<Bar> held = new ArrayList<>();
    private final Stale stale;
    private final Map<Look, Stroke> lastUp = new EnumMap<>(Look.class);
    private final Map<Look, Stroke> lastDown = new EnumMap<>(Look.class);
    private final LinkEnds[] links;
    private long answered = -1;
    private double answeredX;

    /// What was drawn last on a connection: true times, and where they were drawn.
    private static final class LinkEnds {
        private long arrivedUp = -1;
        private long arrivedDown = -1;
        private double upFrom = Double.NEGATIVE_INFINITY;
        private double upTo = Double.NEGATIVE_INFINITY;
        private double downFrom = Double.NEGATIVE_INFINITY;
        private double downTo = Double.NEGATIVE_INFINITY;
        private boolean asked;
    }

    private LanePencil(Run run, TimeAxis axis, double lean, int selected) {
        this.run = run;
        this.axis = axis;
        this.lean = lean;
        this.selected = selected;
        this.links = new LinkEnds[run.links().size()];
        this.stale = new Stale(run, axis);
    }

    /// @param lean at least so many pixels lie between sending and arrival
    /// @param selected the id of a message that is drawn in any case, or [LaneDrawing#NO_MESSAGE]
    static LaneDrawing draw(Run run, TimeAxis axis, double lean, int selected) {
        if (axis.width() <= 0) {
            return LaneDrawing.NONE;
        }
        LanePencil pencil = new LanePencil(run, axis, lean, selected);
        pencil.drawAll();
        pencil.holdToTheEnd();
        return new LaneDrawing(List.copyOf(pencil.strokes), List.copyOf(pencil.held), pencil.stale.bars(),
                Marks.of(run, axis));
    }

    /// Where more messages leave from a column of pixels than could be told apart, only its first ones and its last are
    /// drawn.
    private void drawAll() {
        List<Message> messages = run.messages();
        int i = first();
        int column = Integer.MIN_VALUE;
        int inColumn = 0;
        while (i < messages.size() && messages.get(i).sent() <= axis.span().to()) {
            Message message = messages.get(i);
            int at = (int) Math.floor(axis.x(message.sent()));
            inColumn = at == column ? inColumn + 1 : 0;
            column = at;
            draw(message);
            i++;
            if (inColumn == MOST_OF_COLUMN) {
                i = Math.max(i, Moments.firstSent(run, axis.time(column + 1)) - LAST_OF_COLUMN);
            }
        }
        if (selected != LaneDrawing.NO_MESSAGE && strokes.stream().noneMatch(s -> s.message() == selected)) {
            draw(messages.get(selected));
        }
    }

    /// The first message that may be seen; a request that is held is the one before it.
    private int first() {
        long slack = axis.time(MOST_LEANS * lean) - axis.span().from() + 2 * Moments.longest(run)
                + run.parameters().setUp();
        int first = Moments.firstSent(run, axis.span().from() - slack);
        for (int i = first - 1; i >= 0; i--) {
            Message.Kind kind = run.messages().get(i).kind();
            if (kind == Message.Kind.POLL) {
                return i;
            }
        }
        return first;
    }

    private void draw(Message message) {
        LinkEnds ends = links[message.link()];
        if (ends == null) {
            ends = new LinkEnds();
            links[message.link()] = ends;
            setUp(run.links().get(message.link()), ends);
        }
        boolean up = message.kind().direction() == framebyframe.wire.Direction.CLIENT_TO_SERVER;
        Look look = Look.of(message);
        double before = ends.upTo;
        Stroke stroke = stroke(look, up, message.sent(), message.arrived(), message.id(), ends);
        switch (message.kind()) {
            case POLL -> ends.asked = true;
            case ANSWER -> {
                if (ends.asked && message.sent() > ends.arrivedUp) {
                    hold(before, stroke.from());
                }
                ends.asked = false;
            }
            case SUBSCRIBE, STREAM, EVENT, COMMENT, UPGRADE, SWITCH, TEXT, TEXT_UP, PING, PONG, POST, POSTED -> {
            }
        }
        if (!up) {
            answered = message.arrived();
            answeredX = stroke.to();
            if (message.tells()) {
                stale.told(message, stroke.to());
            }
        }
    }

    /// A way there and back for TCP, and another one for TLS.
    private void setUp(Link link, LinkEnds ends) {
        if (link.opening() == answered) {
            ends.downTo = answeredX;
            ends.arrivedDown = answered;
        }
        int ways = run.parameters().tls() ? 4 : 2;
        long each = (link.open() - link.opening()) / ways;
        for (int i = 0; i < ways; i++) {
            long begin = link.opening() + i * each;
            stroke(Look.SETUP, i % 2 == 0, begin, i == ways - 1 ? link.open() : begin + each, LaneDrawing.NO_MESSAGE,
                    ends);
        }
    }

    private Stroke stroke(Look look, boolean up, long sent, long arrived, int message, LinkEnds ends) {
        double cause = up
                ? ends.arrivedDown <= sent ? ends.downTo : Double.NEGATIVE_INFINITY
                : ends.arrivedUp <= sent ? ends.upTo : Double.NEGATIVE_INFINITY;
        double from = Math.max(axis.x(sent), Math.min(Math.max(cause, up ? ends.upFrom : ends.downFrom),
                axis.x(sent) + MOST_LEANS * lean));
        double to = Math.max(Math.max(axis.x(arrived), from + lean), Math.min(up ? ends.upTo : ends.downTo,
                axis.x(arrived) + MOST_LEANS * lean));
        if (up) {
            ends.upFrom = from;
            ends.upTo = to;
            ends.arrivedUp = arrived;
        } else {
            ends.downFrom = from;
            ends.downTo = to;
            ends.arrivedDown = arrived;
        }
        Stroke stroke = new Stroke(look, up, from, to, message);
        keep(stroke);
        return stroke;
    }

    private void keep(Stroke stroke) {
        if (stroke.to() < 0 || stroke.from() > axis.width() + 2 * lean) {
            return;
        }
        Map<Look, Stroke> last = stroke.up() ? lastUp : lastDown;
        Stroke before = last.get(stroke.look());
        boolean same = before != null && Math.abs(before.from() - stroke.from()) < SAME
                && Math.abs(before.to() - stroke.to()) < SAME;
        boolean wanted = stroke.message() != LaneDrawing.NO_MESSAGE && stroke.message() == selected;
        if (!same || wanted) {
            strokes.add(stroke);
            last.put(stroke.look(), stroke);
        }
    }

    private void hold(double from, double to) {
        if (to - from >= 1 && to > 0 && from < axis.width()) {
            held.add(new Bar(Math.max(0, from), Math.min(axis.width(), to), 1));
        }
    }

    /// Requests that nobody answered, at the end or as far as one sees.
    private void holdToTheEnd() {
        double end = Math.min(axis.width(), axis.x(run.parameters().duration()));
        for (LinkEnds ends : links) {
            if (ends != null && ends.asked) {
                hold(ends.upTo, end);
            }
        }
    }
}
