package framebyframe.polling;

import java.util.List;

/// Tells a run's story once more.
final class Replay {

    private Replay() {}

    /// Each connection has a place of its own.
    static void play(Run run, Sink sink) {
        List<Link> links = run.links();
        for (Link link : links) {
            sink.opened(link.id(), link.opening(), link.open());
        }
        for (Message message : run.messages()) {
            Link link = links.get(message.link());
            sink.message(message.link(), message.kind(), message.sent(), message.arrived(), message.from(),
                    message.to());
            if (link.closed().isPresent() && link.closed().getAsLong() == message.sent()
                    && (message.kind() == Message.Kind.ANSWER || message.kind() == Message.Kind.POSTED)) {
                sink.closed(message.link(), message.sent(), message.arrived());
            }
        }
    }
}
