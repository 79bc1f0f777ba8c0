package framebyframe.protocol;

import framebyframe.protocol.deflate.Compression;
import framebyframe.protocol.deflate.ServerPolicy;
import framebyframe.protocol.deflate.ServerPolicy.Agreed;
import framebyframe.protocol.handshake.Extension;
import framebyframe.protocol.handshake.HeadReader;
import framebyframe.protocol.handshake.ServerHandshake;
import java.util.Optional;

/// Reads a request and answers it (RFC 6455 §4.2).
final class ServerOpening implements Opening {

    private final ServerHandshake.Options options;
    private final Optional<ServerPolicy> compression;
    private final HeadReader reader;
    private final Effects effects;

    ServerOpening(ServerHandshake.Options options, Settings settings, Effects effects) {
        this.options = options;
        compression = settings.compression().map(Compression::policy);
        reader = new HeadReader(HeadReader.Kind.REQUEST, settings.maxHead());
        this.effects = effects;
    }

    @Override
    public void start() {
        // The client speaks first.
    }

    @Override
    public Result receive(byte[] bytes, int offset, int length) {
        reader.feed(bytes, offset, length);
        HeadReader.Result found = reader.next();
        if (found instanceof HeadReader.Request head) {
            effects.event(new Event.RequestReceived(head.request()));
            return answer(head);
        }
        return found instanceof HeadReader.Unreadable broken
                ? answer(ServerHandshake.refuse(broken.violation()), Optional.empty())
                : new Pending();
    }

    private Result answer(HeadReader.Request head) {
        Optional<Agreed> agreed = compression
                .flatMap(policy -> policy.accept(Extension.in(head.request().headers())));
        return answer(ServerHandshake.answer(head.request(), head.violations(), options,
                agreed.map(Agreed::response).stream().toList()),
                agreed.map(a -> new Agreement(a.parameters(), a.parameters())));
    }

    private Result answer(ServerHandshake.Answer answer, Optional<Agreement> agreement) {
        effects.send(answer.response().bytes());
        return answer.accepted()
                ? new Accepted(answer.subprotocol(), agreement, reader.rest())
                : new Refused(answer.violations());
    }
}
