package framebyframe.lesson;

import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Predicate;

/// The words of a handshake that stand in lesson files; each reads one kind, and is empty for anything else.
final class HttpWords {

    private HttpWords() {}

    /// A `ws` URI without fragment (RFC 6455 §3); a simulated link has no TLS to show, so `wss` has no place here. Or
    /// `tcp://‹host›:‹port›`: a program on a raw socket.
    static Optional<String> url(String written) {
        return uri(written, u -> u.getHost() != null && u.getFragment() == null && u.getUserInfo() == null
                && ("ws".equals(u.getScheme()) || "tcp".equals(u.getScheme()) && u.getPort() > 0
                        && u.getRawPath().isEmpty() && u.getRawQuery() == null));
    }

    /// Scheme and host, perhaps a port; or `null`, as browsers write for a page without one (RFC 6454 §7.1).
    static Optional<String> origin(String written) {
        return written.equals("null")
                ? Optional.of(written)
                : uri(written, u -> u.getScheme() != null && u.getHost() != null && u.getRawPath().isEmpty()
                        && u.getRawQuery() == null && u.getRawFragment() == null);
    }

    static Optional<String> path(String written) {
        return uri(written, u -> written.startsWith("/") && !written.startsWith("//") && u.getFragment() == null);
    }

    /// Base64 of 16 bytes, in its one canonical form (RFC 6455 §4.1).
    static Optional<String> key(String written) {
        try {
            byte[] bytes = Base64.getDecoder().decode(written);
            boolean canonical = Base64.getEncoder().encodeToString(bytes).equals(written);
            return bytes.length == 16 && canonical ? Optional.of(written) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /// Whether this can stand on one line of a head: printable ASCII.
    static boolean isLine(String written) {
        return !written.isEmpty() && written.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    }

    private static Optional<String> uri(String written, Predicate<URI> fits) {
        try {
            return Optional.of(URI.create(written)).filter(fits).map(u -> written);
        } catch (IllegalArgumentException notUri) {
            return Optional.empty();
        }
    }
}
