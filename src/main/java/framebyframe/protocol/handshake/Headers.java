package framebyframe.protocol.handshake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Header fields in the order of the wire; names compare without case (RFC 9110 §5.1).
public record Headers(List<Header> fields) {

    public Headers {
        fields = List.copyOf(fields);
    }

    /// The only value of a field, or empty when it is absent or stands there more than once.
    public Optional<String> single(String name) {
        @Nullable
        String only = null;
        for (int i = 0; i < fields.size(); i++) {
            Header field = fields.get(i);
            if (isNamed(field, name)) {
                if (only != null) {
                    return Optional.empty();
                }
                only = field.value();
            }
        }
        return Optional.ofNullable(only);
    }

    /// Every value of a field.
    public List<String> all(String name) {
        @Nullable
        List<String> all = null;
        for (int i = 0; i < fields.size(); i++) {
            Header field = fields.get(i);
            if (isNamed(field, name)) {
                all = all == null ? new ArrayList<>(1) : all;
                all.add(field.value());
            }
        }
        return all == null ? List.of() : all;
    }

    private static boolean isNamed(Header field, String name) {
        return field.name().length() == name.length() && field.name().equalsIgnoreCase(name);
    }

    /// The members of a comma-separated list field, over all its lines, trimmed, empty members left out
    /// (RFC 9110 §5.6.1).
    public List<String> list(String name) {
        List<String> members = new ArrayList<>(2);
        for (String value : all(name)) {
            addMembers(value, members);
        }
        return members;
    }

    private static void addMembers(String value, List<String> members) {
        int from = 0;
        for (int comma = value.indexOf(','); comma >= 0; comma = value.indexOf(',', from)) {
            addMember(value, from, comma, members);
            from = comma + 1;
        }
        addMember(value, from, value.length(), members);
    }

    private static void addMember(String value, int from, int to, List<String> members) {
        String member = Syntax.trim(value, from, to);
        if (!member.isEmpty()) {
            members.add(member);
        }
    }

    /// Whether a list field holds `token`, compared without case.
    public boolean hasToken(String name, String token) {
        for (int i = 0; i < fields.size(); i++) {
            Header field = fields.get(i);
            if (isNamed(field, name) && (field.value().equalsIgnoreCase(token) || listsToken(field.value(), token))) {
                return true;
            }
        }
        return false;
    }

    private static boolean listsToken(String value, String token) {
        List<String> members = new ArrayList<>(2);
        addMembers(value, members);
        return members.stream().anyMatch(token::equalsIgnoreCase);
    }
}
