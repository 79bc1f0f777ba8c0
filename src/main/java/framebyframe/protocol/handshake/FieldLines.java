package framebyframe.protocol.handshake;

import framebyframe.protocol.rule.Rule;
import framebyframe.protocol.rule.Violation;
import java.util.ArrayList;
import java.util.List;

/// Collects a head's field lines and what is wrong with them (RFC 9112 §5).
///
/// Each fault is reported, and still as much of the line is kept as makes sense, so that it can be shown.
final class FieldLines {

    private final Rule rule;
    private final List<Header> fields = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();

    /// @param rule the rule that a malformed line breaks
    FieldLines(Rule rule) {
        this.rule = rule;
    }

    /// @param line without its end, not empty
    void add(String line) {
        int colon = line.indexOf(':');
        if (Syntax.isBlank(line.charAt(0))) {
            fold(line);
        } else if (colon < 0) {
            violate(line);
        } else {
            field(line, line.substring(0, colon), Syntax.trim(line, colon + 1, line.length()));
        }
    }

    /// A name that is no token includes one with white space before the colon, which lets two readers see two
    /// different fields and is refused for it (RFC 9112 §5.1).
    private void field(String line, String name, String value) {
        if (!Syntax.isToken(name) || Syntax.hasForbidden(value)) {
            violate(line);
        }
        fields.add(new Header(Syntax.trim(name), value));
    }

    /// A value that goes on in the next line, allowed to nobody any more (RFC 9112 §5.2).
    private void fold(String line) {
        violate(line);
        if (!fields.isEmpty()) {
            Header before = fields.removeLast();
            fields.add(new Header(before.name(), Syntax.trim(before.value() + " " + Syntax.trim(line))));
        }
    }

    /// Notes a fault.
    void violate(String observed) {
        violations.add(new Violation(rule, observed));
    }

    Headers headers() {
        return new Headers(fields);
    }

    List<Violation> violations() {
        return violations;
    }
}
