package framebyframe.protocol.handshake;

import framebyframe.protocol.rule.Rule;
import framebyframe.protocol.rule.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The client's side of the opening handshake (RFC 6455 §4.1).
public final class ClientHandshake {

    /// What a client asks for. Nothing here says that a server will like it; only what would break out of its line in
    /// the head is refused, with `IllegalArgumentException`.
    ///
    /// @param host the `Host` value, with the port unless it is the scheme's own
    /// @param target the resource name: path and query
    /// @param key the `Sec-WebSocket-Key`, Base64 of 16 random bytes
    /// @param extra further fields, sent last in this order
    public record Options(String host, String target, String key, Optional<String> origin, List<String> subprotocols,
            List<Header> extra) {

        public Options {
            subprotocols = List.copyOf(subprotocols);
            extra = List.copyOf(extra);
            Stream<String> values = Stream.concat(Stream.of(host, key), Stream.concat(origin.stream(), Stream
                    .concat(subprotocols.stream(), extra.stream().flatMap(h -> Stream.of(h.name(), h.value())))));
            if (values.anyMatch(Syntax::hasControl) || !Syntax.isVisible(target)) {
                throw new IllegalArgumentException("a control character, or a target that is not visible ASCII");
            }
        }

        /// The same, and these extensions offered, the one liked best first (§9.1).
        public Options offering(List<Extension> extensions) {
            if (extensions.isEmpty()) {
                return this;
            }
            Header offer = new Header(Fields.EXTENSIONS, Extension.text(extensions));
            return new Options(host, target, key, origin, subprotocols,
                    Stream.concat(Stream.of(offer), extra.stream()).toList());
        }
    }

    /// What the client makes of a response: open when `violations` is empty.
    public record Outcome(Optional<String> subprotocol, List<Violation> violations) {
        public boolean accepted() {
            return violations.isEmpty();
        }
    }

    private ClientHandshake() {}

    /// The request that asks for all this, its fields in the order Host, Upgrade, Connection, Sec-WebSocket-Key,
    /// Sec-WebSocket-Protocol, Sec-WebSocket-Version, Origin, then the further ones.
    public static OpeningRequest request(Options options) {
        List<Header> fields = new ArrayList<>();
        fields.add(new Header(Fields.HOST, options.host()));
        fields.add(new Header(Fields.UPGRADE, "websocket"));
        fields.add(new Header(Fields.CONNECTION, "Upgrade"));
        fields.add(new Header(Fields.KEY, options.key()));
        if (!options.subprotocols().isEmpty()) {
            fields.add(new Header(Fields.PROTOCOL, String.join(", ", options.subprotocols())));
        }
        fields.add(new Header(Fields.VERSION, RequestRules.VERSION));
        options.origin().ifPresent(o -> fields.add(new Header(Fields.ORIGIN, o)));
        fields.addAll(options.extra());
        return new OpeningRequest("GET", options.target(), "HTTP/1.1", new Headers(fields));
    }

    /// Checks a response against every rule of §4.1. With another status than 101 the other rules do not apply.
    ///
    /// @param request the request as it was sent
    /// @param structural what [HeadReader] found wrong already
    public static Outcome check(OpeningRequest request, OpeningResponse response, List<Violation> structural) {
        List<Violation> violations = new ArrayList<>(structural);
        if (response.status() == 101) {
            checkUpgrade(request.headers(), response, violations);
        } else {
            violations.add(new Violation(Rule.STATUS_101, response.status() + " " + response.reason()));
        }
        return new Outcome(violations.isEmpty() ? response.headers().single(Fields.PROTOCOL) : Optional.empty(),
                List.copyOf(violations));
    }

    private static void checkUpgrade(Headers asked, OpeningResponse response, List<Violation> violations) {
        if (!RequestRules.isHttp11(response.version())) {
            violations.add(new Violation(Rule.STATUS_LINE, response.version()));
        }
        Headers given = response.headers();
        if (given.single(Fields.UPGRADE).filter("websocket"::equalsIgnoreCase).isEmpty()) {
            violations.add(new Violation(Rule.RESPONSE_UPGRADE, Fields.seen(given, Fields.UPGRADE)));
        }
        if (!given.hasToken(Fields.CONNECTION, "Upgrade")) {
            violations.add(new Violation(Rule.RESPONSE_CONNECTION, Fields.seen(given, Fields.CONNECTION)));
        }
        Optional<String> accept = given.single(Fields.ACCEPT);
        Optional<String> derived = asked.single(Fields.KEY).map(AcceptKey::derive);
        if (accept.isEmpty() || !accept.equals(derived)) {
            violations.add(new Violation(Rule.ACCEPT, Fields.seen(given, Fields.ACCEPT),
                    Fields.required(Fields.ACCEPT, derived.stream().toList())));
        }
        checkSubprotocol(asked, given, violations);
        checkExtensions(asked, given, violations);
    }

    /// One value, once (§11.3.4), and one of those offered, compared with case.
    private static void checkSubprotocol(Headers asked, Headers given, List<Violation> violations) {
        boolean absent = given.all(Fields.PROTOCOL).isEmpty();
        List<String> offered = asked.list(Fields.PROTOCOL);
        if (!absent && given.single(Fields.PROTOCOL).filter(offered::contains).isEmpty()) {
            violations.add(new Violation(Rule.SUBPROTOCOL_NOT_OFFERED, Fields.seen(given, Fields.PROTOCOL),
                    Fields.required(Fields.PROTOCOL, offered)));
        }
    }

    private static void checkExtensions(Headers asked, Headers given, List<Violation> violations) {
        Optional<List<Extension>> answered = Extension.read(given);
        if (answered.isEmpty()) {
            violations.add(new Violation(Rule.RESPONSE_SYNTAX, Fields.seen(given, Fields.EXTENSIONS)));
        }
        List<String> offered = Extension.read(asked).orElse(List.of()).stream().map(Extension::name).toList();
        if (!answered.orElse(List.of()).stream().map(Extension::name).allMatch(offered::contains)) {
            violations.add(new Violation(Rule.EXTENSION_NOT_OFFERED, Fields.seen(given, Fields.EXTENSIONS),
                    Fields.required(Fields.EXTENSIONS, offered)));
        }
    }
}
