package framebyframe.ui.compare;

import framebyframe.polling.Letters;
import framebyframe.polling.Message;
import framebyframe.polling.Parameters;
import framebyframe.polling.Quantity;
import framebyframe.polling.Run;
import framebyframe.text.Texts;
import framebyframe.ui.compare.LaneDrawing.Mark;
import java.util.Arrays;

/// What is said about runs and their messages.
final class MessageWords {

    /// So many pieces of news are named with their moments; of more, only how many there are.
    private static final int MOST_NAMED = 20;

    private final Texts texts;

    MessageWords(Texts texts) {
        this.texts = texts;
    }

    /// How a way goes about it, with the figures that are set.
    String how(Run run) {
        Parameters p = run.parameters();
        return switch (run.way()) {
            case SHORT_POLLING -> texts.get("compare.how.shortPolling", seconds(p, Quantity.INTERVAL));
            case LONG_POLLING -> texts.get("compare.how.longPolling", seconds(p, Quantity.HOLD));
            case SERVER_SENT_EVENTS -> texts.get("compare.how.serverSentEvents");
            case WEB_SOCKET -> p.heartbeat() == 0
                    ? texts.get("compare.how.webSocket.plain")
                    : texts.get("compare.how.webSocket", seconds(p, Quantity.HEARTBEAT));
        };
    }

    private static String seconds(Parameters parameters, Quantity quantity) {
        return SettingViewModel.text(parameters.value(quantity)) + " s";
    }

    /// All about a message, in a line.
    String line(Run run, Message message) {
        long bytes = new Letters(run.parameters()).size(message.kind(), message.from(), message.to()).total();
        return texts.get("compare.message.line", kind(message), told(message), Seconds.moment(message.sent()),
                Seconds.moment(message.arrived()), bytes);
    }

    private String kind(Message message) {
        boolean empty = message.kind() == Message.Kind.ANSWER && !message.tells();
        return texts.get("compare.kind." + (empty ? "EMPTY" : message.kind().name()));
    }

    /// Which news it carries, as a part of a line; empty when it carries none.
    private String told(Message message) {
        if (!message.tells()) {
            return "";
        }
        return message.to() - message.from() == 1
                ? texts.get("compare.message.one", message.from())
                : texts.get("compare.message.several", message.from(), message.to() - 1);
    }

    /// All about a piece of news, in a line.
    String mark(Run run, Mark mark) {
        long at = (mark.up() ? run.news().up() : run.news().down())[mark.number()];
        long known = (mark.up() ? run.heard() : run.told())[mark.number()];
        String side = mark.up() ? "up" : "down";
        return known == Run.NEVER
                ? texts.get("compare.news.overwritten", mark.number(), Seconds.moment(at))
                : texts.get("compare.news." + side, mark.number(), Seconds.moment(at),
                        Seconds.length(known - at));
    }

    /// When there was news.
    String news(Run run) {
        long[] down = run.news().down();
        if (down.length == 0 || down.length > MOST_NAMED) {
            return texts.get("compare.news.number", down.length);
        }
        return texts.get("compare.news.all", down.length, String.join(", ", Arrays.stream(down)
                .mapToObj(Seconds::moment).toList()));
    }
}
