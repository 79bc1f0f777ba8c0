package framebyframe.cli;

import framebyframe.protocol.Role;
import framebyframe.protocol.deflate.ClientNegotiation;
import framebyframe.protocol.deflate.ClientNegotiation.Outcome;
import framebyframe.protocol.deflate.Limits;
import framebyframe.protocol.deflate.MessageInflater;
import framebyframe.protocol.deflate.Parameters;
import framebyframe.protocol.handshake.ClientHandshake;
import framebyframe.protocol.handshake.Extension;
import framebyframe.protocol.handshake.HeadReader;
import framebyframe.protocol.handshake.Headers;
import framebyframe.protocol.handshake.OpeningRequest;
import framebyframe.protocol.handshake.ServerHandshake;
import framebyframe.protocol.rule.Rule;
import framebyframe.protocol.rule.Violation;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the heads among the bytes say, if there are any: it holds for both directions.
final class Handshake {

    /// What a response breaks only in regard to its request.
    private static final Set<Rule> NEEDS_REQUEST = EnumSet.of(Rule.ACCEPT, Rule.SUBPROTOCOL_NOT_OFFERED,
            Rule.EXTENSION_NOT_OFFERED);

    private static final OpeningRequest UNKNOWN = new OpeningRequest("GET", "/", "HTTP/1.1", new Headers(List.of()));

    /// A bomb is to be seen as what it is, up to this size in bytes.
    private static final Limits LIMITS = new Limits(64 * 1024 * 1024, Integer.MAX_VALUE);

    private final boolean compressed;
    private Optional<OpeningRequest> asked = Optional.empty();
    private Optional<Parameters> agreed = Optional.empty();
    private boolean refused;

    /// @param compressed whether messages may be compressed whatever the heads say
    Handshake(boolean compressed) {
        this.compressed = compressed;
    }

    /// @return what is wrong with it
    List<Violation> asks(HeadReader.Request head) {
        asked = Optional.of(head.request());
        return ServerHandshake.answer(head.request(), head.violations(), ServerHandshake.Options.ANY).violations();
    }

    /// @return what is wrong with it, as far as that can be said without a request
    List<Violation> answers(HeadReader.Response head) {
        refused = head.response().status() != 101;
        OpeningRequest request = asked.orElse(UNKNOWN);
        List<Violation> found = ClientHandshake.check(request, head.response(), head.violations()).violations();
        if (!refused) {
            List<Violation> negotiated = negotiate(request, head);
            found = found.isEmpty() ? negotiated : found;
        }
        boolean hasAccept = head.response().headers().single("Sec-WebSocket-Accept").isPresent();
        return asked.isPresent()
                ? found
                : found.stream()
                        .filter(v -> !NEEDS_REQUEST.contains(v.rule()) || v.rule() == Rule.ACCEPT && !hasAccept)
                        // Which one was required, only the request could tell.
                        .map(v -> v.rule() == Rule.ACCEPT ? new Violation(v.rule(), v.observed()) : v).toList();
    }

    private List<Violation> negotiate(OpeningRequest request, HeadReader.Response head) {
        return switch (ClientNegotiation.check(Extension.in(request.headers()),
                Extension.in(head.response().headers()))) {
            case Outcome.Agreed(Parameters binding, Parameters _) -> {
                agreed = Optional.of(binding);
                yield List.of();
            }
            case Outcome.Refused(List<Violation> violations, Parameters meant) -> {
                agreed = Optional.of(meant);
                yield violations;
            }
            case Outcome.Declined() -> List.of();
        };
    }

    /// Whether the server answered with another status than 101, so that no frames follow.
    boolean isRefused() {
        return refused;
    }

    /// Inflates what one peer sends, if messages may be compressed. It keeps what it knows from message to message,
    /// unless this peer promised to do without.
    Optional<MessageInflater> inflater(Optional<Role> sender) {
        boolean forgets = sender.isPresent() && agreed
                .filter(p -> sender.get() == Role.CLIENT ? p.clientNoContextTakeover() : p.serverNoContextTakeover())
                .isPresent();
        return compressed || agreed.isPresent() ? Optional.of(new MessageInflater(forgets, LIMITS)) : Optional.empty();
    }
}
