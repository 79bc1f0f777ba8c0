package framebyframe.protocol;

import framebyframe.protocol.deflate.ClientNegotiation;
import framebyframe.protocol.deflate.Compression;
import framebyframe.protocol.deflate.Parameters;
import framebyframe.protocol.handshake.ClientHandshake;
import framebyframe.protocol.handshake.Extension;
import framebyframe.protocol.handshake.HeadReader;
import framebyframe.protocol.handshake.OpeningRequest;
import framebyframe.protocol.rule.Violation;
import java.util.List;
import java.util.Optional;

/// Asks, then checks the answer (RFC 6455 §4.1).
final class ClientOpening implements Opening {

    private final OpeningRequest request;
    private final HeadReader reader;
    private final Effects effects;

    ClientOpening(ClientHandshake.Options options, Settings settings, Effects effects) {
        List<Extension> offers = settings.compression().map(Compression::offered).orElse(List.of());
        request = ClientHandshake.request(options.offering(offers));
        reader = new HeadReader(HeadReader.Kind.RESPONSE, settings.maxHead());
        this.effects = effects;
    }

    @Override
    public void start() {
        effects.send(request.bytes());
    }

    @Override
    public Result receive(byte[] bytes, int offset, int length) {
        reader.feed(bytes, offset, length);
        HeadReader.Result found = reader.next();
        if (found instanceof HeadReader.Response head) {
            return check(head);
        }
        return found instanceof HeadReader.Unreadable broken
                ? new Refused(List.of(broken.violation()))
                : new Pending();
    }

    private Result check(HeadReader.Response head) {
        effects.event(new Event.ResponseReceived(head.response()));
        ClientHandshake.Outcome outcome = ClientHandshake.check(request, head.response(), head.violations());
        if (!outcome.accepted()) {
            return new Refused(outcome.violations());
        }
        return switch (ClientNegotiation.check(Extension.in(request.headers()),
                Extension.in(head.response().headers()))) {
            case ClientNegotiation.Outcome.Agreed(Parameters binding, Parameters kept) ->
                new Accepted(outcome.subprotocol(), Optional.of(new Agreement(binding, kept)), reader.rest());
            case ClientNegotiation.Outcome.Declined() ->
                new Accepted(outcome.subprotocol(), Optional.empty(), reader.rest());
            case ClientNegotiation.Outcome.Refused(List<Violation> violations, Parameters _) ->
                new Refused(violations);
        };
    }
}
