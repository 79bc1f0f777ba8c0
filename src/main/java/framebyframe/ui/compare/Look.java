package framebyframe.ui.compare;

import framebyframe.polling.Message;
import java.util.Locale;

/// What a line of a lane means. Each has a pattern of its own besides its colour, and what is drawn last lies on top.
enum Look {
    /// TCP's opening, and TLS's.
    SETUP(1, 2, 3),
    /// A request, or the head of an answer that tells no news by itself.
    REQUEST(1.4, 0, 0), REPLY(1.2, 7, 2),
    /// An answer without news.
    EMPTY(1.4, 4, 3),
    /// A sign of life.
    BEAT(2, 1.5, 3.5),
    /// It carries news, of either side.
    NEWS(2.2, 0, 0);

    private final double width;
    private final double dash;
    private final double gap;

    Look(double width, double dash, double gap) {
        this.width = width;
        this.dash = dash;
        this.gap = gap;
    }

    static Look of(Message message) {
        return switch (message.kind()) {
            case POLL, SUBSCRIBE, UPGRADE -> REQUEST;
            case STREAM, SWITCH, POSTED -> REPLY;
            case ANSWER -> message.tells() ? NEWS : EMPTY;
            case EVENT, TEXT, TEXT_UP, POST -> NEWS;
            case COMMENT, PING, PONG -> BEAT;
        };
    }

    /// In pixels.
    double width() {
        return width;
    }

    /// Lengths of a dash and of what lies between two, in pixels; empty for an unbroken line.
    double[] dashes() {
        return dash == 0 ? new double[0] : new double[]{dash, gap};
    }

    /// The style class by which it has its colour.
    String styleClass() {
        return "ink-" + name().toLowerCase(Locale.ROOT);
    }
}
