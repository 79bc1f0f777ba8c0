package framebyframe.protocol;

import framebyframe.protocol.handshake.HeadReader;
import framebyframe.protocol.handshake.ServerHandshake;

/// Reads a request and answers it (RFC 6455 §4.2).
final class ServerOpening implements Opening {

    private final ServerHandshake.Options options;
    private final HeadReader reader;
    private final Effects effects;

    ServerOpening(ServerHandshake.Options options, int maxHead, Effects effects) {
        this.options = options;
        reader = new HeadReader(HeadReader.Kind.REQUEST, maxHead);
        this.effects = effects;
    }

    @Override
    public void start() {
        // The client speaks first.
    }

    @Override
    public Result receive(byte[] bytes, int offset, int length) {
        reader.feed(bytes, offset, length);
        return switch (reader.next()) {
            case HeadReader.Request head -> {
                effects.event(new Event.RequestReceived(head.request()));
                yield answer(ServerHandshake.answer(head.request(), head.violations(), options));
            }
            case HeadReader.Unreadable(var violation) -> answer(ServerHandshake.refuse(violation));
            case HeadReader.Incomplete _ -> new Pending();
            // A reader of requests finds none.
            case HeadReader.Response _ -> new Pending();
        };
    }

    private Result answer(ServerHandshake.Answer answer) {
        effects.send(answer.response().bytes());
        return answer.accepted()
                ? new Accepted(answer.subprotocol(), reader.rest())
                : new Refused(answer.violations());
    }
}
