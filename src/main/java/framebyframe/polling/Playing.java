package framebyframe.polling;

/// Plays a way, client after client, for whoever listens. There is this one model: what shows single messages and what
/// counts a hundred million of them hear the same.
final class Playing {

    private final Lines lines;
    private final Player asking;
    private final Player posting;

    Playing(Parameters parameters, News news, Way way, Sink sink) {
        lines = new Lines(parameters, sink);
        asking = switch (way) {
            case SHORT_POLLING -> new ShortPolls(parameters, news, lines);
            case LONG_POLLING -> new LongPolls(parameters, news, lines);
            case SERVER_SENT_EVENTS -> new Stream(parameters, news, lines, false);
            case WEB_SOCKET -> new Stream(parameters, news, lines, true);
        };
        posting = new Posts(way == Way.WEB_SOCKET ? new News(new long[0], new long[0]) : news, lines);
    }

    /// From the opening of the page to the arrival of the last message.
    ///
    /// @param client its number: without jitter all do the same
    void play(int client) {
        lines.start(client);
        asking.start();
        posting.start();
        while (asking.next() != Player.NEVER || posting.next() != Player.NEVER) {
            asking.play(posting.next());
            posting.play(asking.next() - 1);
        }
    }
}
