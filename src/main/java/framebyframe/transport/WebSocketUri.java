package framebyframe.transport;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// A `ws` or `wss` URI (RFC 6455 §3).
///
/// @param host without the brackets of an IPv6 address
/// @param port the scheme's own when the URI names none
/// @param resource path and query; at least `/`
public record WebSocketUri(boolean secure, String host, int port, String resource) {

    private static final int PORT = 80;
    private static final int SECURE_PORT = 443;

    /// The URI that a text stands for, or empty: another scheme, no host, a fragment (§3 forbids it), a user name.
    public static Optional<WebSocketUri> parse(String text) {
        URI uri;
        try {
            uri = new URI(new URI(text).toASCIIString());
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
        boolean secure = "wss".equalsIgnoreCase(uri.getScheme());
        int port = uri.getPort() >= 0 ? uri.getPort() : secure ? SECURE_PORT : PORT;
        boolean fine = (secure || "ws".equalsIgnoreCase(uri.getScheme())) && uri.getHost() != null
                && uri.getRawFragment() == null && uri.getRawUserInfo() == null && port > 0 && port <= 0xffff;
        return fine ? Optional.of(new WebSocketUri(secure, host(uri), port, resource(uri))) : Optional.empty();
    }

    private static String host(URI uri) {
        String host = uri.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host.toLowerCase(Locale.ROOT);
    }

    private static String resource(URI uri) {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /// The `Host` value: without the port when it is the scheme's own (§4.1 item 4).
    public String hostField() {
        return port == (secure ? SECURE_PORT : PORT) ? bracketed() : bracketed() + ":" + port;
    }

    private String bracketed() {
        return host.indexOf(':') < 0 ? host : "[" + host + "]";
    }

    @Override
    public String toString() {
        return (secure ? "wss://" : "ws://") + hostField() + resource;
    }
}
