package framebyframe.protocol.handshake;

import framebyframe.protocol.rule.Rule;
import framebyframe.protocol.rule.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a request must be for a server to accept it (RFC 6455 §4.2.1, §4.2.2 item 4).
final class RequestRules {

    /// The only version of the protocol (§4.1 item 9).
    static final String VERSION = "13";

    private static final Pattern HTTP_VERSION = Pattern.compile("HTTP/(?:1\\.[1-9]|[2-9]\\.[0-9])");

    /// The resource name within an absolute URI (§4.2.1 item 1): what comes after scheme and authority.
    private static final Pattern ABSOLUTE = Pattern.compile("(?i:https?)://[^/?#]+([^#]*)");

    /// A name, an IPv4 address or an IPv6 address in brackets, and perhaps a port (RFC 9110 §7.2).
    private static final Pattern HOST = Pattern.compile(
            "(?:[\\w.~%!$&'()*+,;=-]+|\\[[0-9A-Fa-f:.]+\\])(?::[0-9]{0,5})?");

    private final OpeningRequest request;
    private final Headers headers;
    private final List<Violation> violations = new ArrayList<>();

    /// The path of the resource name, or empty when the target is none.
    private final Optional<String> path;

    private RequestRules(OpeningRequest request) {
        this.request = request;
        headers = request.headers();
        path = path(request.target());
    }

    /// Every rule that the request breaks, in the order of §4.2.1; what the server itself does not serve comes last.
    static List<Violation> broken(OpeningRequest request, ServerHandshake.Options options) {
        RequestRules rules = new RequestRules(request);
        rules.checkRequestLine();
        rules.checkFields();
        rules.checkSubprotocols();
        rules.require(Extension.read(rules.headers).isPresent(), Rule.EXTENSION_SYNTAX, Fields.EXTENSIONS);
        rules.checkService(options);
        return rules.violations;
    }

    private static boolean isHost(String value) {
        int colon = value.indexOf(':');
        String port = colon < 0 ? "" : value.substring(colon + 1);
        return Syntax.isName(colon < 0 ? value : value.substring(0, colon)) && port.length() <= 5
                && Syntax.isNumber(port) || HOST.matcher(value).matches();
    }

    /// Whether `version` is HTTP's 1.1 or higher (§4.2.1 item 1).
    static boolean isHttp11(String version) {
        return version.equals("HTTP/1.1") || HTTP_VERSION.matcher(version).matches();
    }

    private void checkRequestLine() {
        note(request.method().equals("GET"), Rule.METHOD_IS_GET, request.method());
        note(isHttp11(request.version()), Rule.HTTP_VERSION, request.version());
        note(path.isPresent(), Rule.REQUEST_LINE, request.target());
    }

    private void checkFields() {
        require(headers.single(Fields.HOST).filter(RequestRules::isHost).isPresent(), Rule.HOST, Fields.HOST);
        require(headers.hasToken(Fields.UPGRADE, "websocket"), Rule.UPGRADE, Fields.UPGRADE);
        require(headers.hasToken(Fields.CONNECTION, "Upgrade"), Rule.CONNECTION, Fields.CONNECTION);
        require(headers.single(Fields.KEY).filter(AcceptKey::isWellFormed).isPresent(), Rule.KEY, Fields.KEY);
        require(headers.single(Fields.VERSION).filter(VERSION::equals).isPresent(), Rule.VERSION, Fields.VERSION);
    }

    /// One token at least, and none of them twice (§4.1 item 10).
    private void checkSubprotocols() {
        if (headers.all(Fields.PROTOCOL).isEmpty()) {
            return;
        }
        List<String> offered = headers.list(Fields.PROTOCOL);
        boolean fine = !offered.isEmpty() && offered.stream().allMatch(Syntax::isToken)
                && new HashSet<>(offered).size() == offered.size();
        require(fine, Rule.SUBPROTOCOL_SYNTAX, Fields.PROTOCOL);
    }

    private void checkService(ServerHandshake.Options options) {
        List<String> origin = options.origins().isEmpty() ? List.of() : headers.all(Fields.ORIGIN);
        boolean known = origin.size() == 1 && options.origins().stream().anyMatch(origin.getFirst()::equalsIgnoreCase);
        if (!origin.isEmpty() && !known) {
            violations.add(new Violation(Rule.ORIGIN, Fields.seen(headers, Fields.ORIGIN),
                    String.join(", ", options.origins())));
        }
        options.path().filter(served -> path.isPresent() && !path.equals(options.path()))
                .ifPresent(served -> violations.add(new Violation(Rule.RESOURCE, request.target(), served)));
    }

    /// A fragment has no place in a resource name (§3).
    private static Optional<String> path(String target) {
        String name = target;
        if (!target.startsWith("/")) {
            var absolute = ABSOLUTE.matcher(target);
            if (!absolute.matches()) {
                return Optional.empty();
            }
            name = absolute.group(1).startsWith("/") ? absolute.group(1) : "/" + absolute.group(1);
        }
        int query = name.indexOf('?');
        return name.indexOf('#') >= 0 ? Optional.empty() : Optional.of(query < 0 ? name : name.substring(0, query));
    }

    private void require(boolean fine, Rule rule, String field) {
        note(fine, rule, fine ? "" : Fields.seen(headers, field));
    }

    private void note(boolean fine, Rule rule, String observed) {
        if (!fine) {
            violations.add(new Violation(rule, observed));
        }
    }
}
