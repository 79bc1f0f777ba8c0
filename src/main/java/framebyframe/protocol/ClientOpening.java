package framebyframe.protocol;

import framebyframe.protocol.handshake.ClientHandshake;
import framebyframe.protocol.handshake.HeadReader;
import framebyframe.protocol.handshake.OpeningRequest;
import java.util.List;

/// Asks, then checks the answer (RFC 6455 §4.1).
final class ClientOpening implements Opening {

    private final OpeningRequest request;
    private final HeadReader reader;
    private final Effects effects;

    ClientOpening(ClientHandshake.Options options, int maxHead, Effects effects) {
        request = ClientHandshake.request(options);
        reader = new HeadReader(HeadReader.Kind.RESPONSE, maxHead);
        this.effects = effects;
    }

    @Override
    public void start() {
        effects.send(request.bytes());
    }

    @Override
    public Result receive(byte[] bytes, int offset, int length) {
        reader.feed(bytes, offset, length);
        return switch (reader.next()) {
            case HeadReader.Response head -> check(head);
            case HeadReader.Unreadable(var violation) -> new Refused(List.of(violation));
            case HeadReader.Incomplete _ -> new Pending();
            // A reader of responses finds none.
            case HeadReader.Request _ -> new Pending();
        };
    }

    private Result check(HeadReader.Response head) {
        effects.event(new Event.ResponseReceived(head.response()));
        ClientHandshake.Outcome outcome = ClientHandshake.check(request, head.response(), head.violations());
        return outcome.accepted()
                ? new Accepted(outcome.subprotocol(), reader.rest())
                : new Refused(outcome.violations());
    }
}
