package framebyframe.protocol.handshake;

import framebyframe.protocol.rule.Rule;
import framebyframe.protocol.rule.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The server's side of the opening handshake (RFC 6455 §4.2).
public final class ServerHandshake {

    /// What a server accepts.
    ///
    /// @param path the only path served, or empty for any
    /// @param origins the only `Origin` values served (§10.2), or an empty list for any; a request without `Origin`
    ///     does not come from a browser (§4.2.1 item 7) and is served in both cases
    /// @param subprotocols in the server's order of preference
    public record Options(Optional<String> path, List<String> origins, List<String> subprotocols) {

        /// Takes any path and any origin, and knows no subprotocol.
        public static final Options ANY = new Options(Optional.empty(), List.of(), List.of());

        public Options {
            origins = List.copyOf(origins);
            subprotocols = List.copyOf(subprotocols);
            if (!subprotocols.stream().allMatch(Syntax::isToken)) {
                throw new IllegalArgumentException("not a token among " + subprotocols);
            }
        }
    }

    /// The answer to a request: status 101 when `violations` is empty, the status of the first violation otherwise.
    public record Answer(OpeningResponse response, Optional<String> subprotocol, List<Violation> violations) {
        public boolean accepted() {
            return response.status() == 101;
        }
    }

    private ServerHandshake() {}

    /// Checks a request against every rule of §4.2.1 and answers it as §4.2.2 says.
    ///
    /// @param structural what [HeadReader] found wrong already
    public static Answer answer(OpeningRequest request, List<Violation> structural, Options options) {
        return answer(request, structural, options, List.of());
    }

    /// The same, with the extensions that the server uses, each the answer to one that the request offers (§9.1).
    public static Answer answer(OpeningRequest request, List<Violation> structural, Options options,
            List<Extension> extensions) {
        List<Violation> violations = new ArrayList<>(structural);
        violations.addAll(RequestRules.broken(request, options));
        return violations.isEmpty() ? accept(request.headers(), options, extensions) : refuse(violations);
    }

    /// The answer to bytes that are no request at all ([HeadReader.Unreadable]).
    public static Answer refuse(Violation violation) {
        return refuse(List.of(violation));
    }

    private static Answer accept(Headers asked, Options options, List<Extension> extensions) {
        Optional<String> chosen = choose(options.subprotocols(), asked);
        List<Header> fields = new ArrayList<>();
        fields.add(new Header(Fields.UPGRADE, "websocket"));
        fields.add(new Header(Fields.CONNECTION, "Upgrade"));
        fields.add(new Header(Fields.ACCEPT, AcceptKey.derive(asked.single(Fields.KEY).orElseThrow())));
        chosen.ifPresent(c -> fields.add(new Header(Fields.PROTOCOL, c)));
        if (!extensions.isEmpty()) {
            fields.add(new Header(Fields.EXTENSIONS, Extension.text(extensions)));
        }
        return new Answer(new OpeningResponse("HTTP/1.1", 101, "Switching Protocols", new Headers(fields)), chosen,
                List.of());
    }

    /// The first one that the client offers, too.
    private static Optional<String> choose(List<String> known, Headers asked) {
        if (known.isEmpty()) {
            return Optional.empty();
        }
        List<String> offered = asked.list(Fields.PROTOCOL);
        return known.stream().filter(offered::contains).findFirst();
    }

    private static Answer refuse(List<Violation> violations) {
        int status = violations.getFirst().code();
        List<Header> fields = new ArrayList<>();
        if (violations.stream().anyMatch(v -> v.rule() == Rule.VERSION)) {
            fields.add(new Header(Fields.VERSION, RequestRules.VERSION));
        }
        if (status == Rule.METHOD_IS_GET.code()) {
            fields.add(new Header("Allow", "GET"));
        }
        if (status == Rule.VERSION.code()) {
            // A 426 names the protocol to upgrade to (RFC 9110 §15.5.22).
            fields.add(new Header(Fields.UPGRADE, "websocket"));
            fields.add(new Header(Fields.CONNECTION, "Upgrade, close"));
        } else {
            fields.add(new Header(Fields.CONNECTION, "close"));
        }
        fields.add(new Header("Content-Length", "0"));
        return new Answer(new OpeningResponse("HTTP/1.1", status, reason(status), new Headers(fields)),
                Optional.empty(), List.copyOf(violations));
    }

    private static String reason(int status) {
        return switch (status) {
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 426 -> "Upgrade Required";
            case 431 -> "Request Header Fields Too Large";
            default -> "Bad Request";
        };
    }
}
