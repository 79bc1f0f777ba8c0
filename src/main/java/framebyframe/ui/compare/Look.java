package framebyframe.ui.compare;

import framebyframe.polling.Message;
import java.util.Locale;

/// What a line of a lane means. Each has a pattern of its own besides its colour, and what is drawn last lies on top.
enum Look {
    /// TCP's opening, and TLS's.
    SETUP(1, 2, 3),
    /// A request, or the head of an answer that tells no news by itself.
    REQUEST(1.4), REPLY(1.2, 7, 2),
    /// An answer without news.
    EMPTY(1.4, 4, 3),
    /// A sign of life.
    BEAT(2, 1.5, 3.5),
    /// It carries news, of either side.
    NEWS(2.2);

    private final double width;
    private final double[] dashes;

    Look(double width, double... dashes) {
        this.width = width;
        this.dashes = dashes;
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

    double[] dashes() {
        return dashes.clone();
    }

    /// The style class by which it has its colour.
    String styleClass() {
        return "ink-" + name().toLowerCase(Locale.ROOT);
    }
}
