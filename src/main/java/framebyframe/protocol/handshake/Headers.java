package framebyframe.protocol.handshake;

import java.util.List;
import java.util.Optional;

/// Header fields in the order of the wire; names compare without case (RFC 9110 §5.1).
public record Headers(List<Header> fields) {

    public Headers {
        fields = List.copyOf(fields);
    }

    /// The only value of a field, or empty when it is absent or stands there more than once.
    public Optional<String> single(String name) {
        List<String> all = all(name);
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /// Every value of a field.
    public List<String> all(String name) {
        return fields.stream().filter(f -> f.name().equalsIgnoreCase(name)).map(Header::value).toList();
    }

    /// The members of a comma-separated list field, over all its lines, trimmed, empty members left out
    /// (RFC 9110 §5.6.1).
    public List<String> list(String name) {
        return all(name).stream().flatMap(v -> List.of(v.split(",", -1)).stream()).map(String::strip)
                .filter(m -> !m.isEmpty()).toList();
    }

    /// Whether a list field holds `token`, compared without case.
    public boolean hasToken(String name, String token) {
        return list(name).stream().anyMatch(token::equalsIgnoreCase);
    }
}
