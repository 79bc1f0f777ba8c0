package framebyframe.protocol.handshake;

import framebyframe.protocol.rule.Rule;
import framebyframe.protocol.rule.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Collects a head's field lines and what is wrong with them (RFC 9112 §5).
///
/// Each fault is reported, and still as much of the line is kept as makes sense, so that it can be shown.
final class FieldLines {

    /// How many faults are noted: a head may have thousands of short bad lines.
    private static final int MOST = 100;

    private final Rule rule;
    private final List<Header> fields = new ArrayList<>(16);
    private final List<Violation> violations = new ArrayList<>();

    /// @param rule the rule that a malformed line breaks
    FieldLines(Rule rule) {
        this.rule = rule;
    }

    /// Takes the line from `from` to `to`, without its end, not empty.
    void add(byte[] bytes, int from, int to) {
        int end = Syntax.tokenEnd(bytes, from, to);
        if (end > from && end < to && bytes[end] == ':') {
            addField(bytes, from, end, to, true);
        } else if (Syntax.isBlank((char) bytes[from])) {
            fold(text(bytes, from, to));
        } else {
            addMalformed(bytes, from, to);
        }
    }

    /// A line whose name is no token, which includes one with white space before the colon: that lets two readers see two
    /// different fields and is refused for it (RFC 9112 §5.1).
    private void addMalformed(byte[] bytes, int from, int to) {
        int colon = from;
        while (colon < to && bytes[colon] != ':') {
            colon++;
        }
        if (colon == to) {
            violate(text(bytes, from, to));
        } else {
            addField(bytes, from, colon, to, false);
        }
    }

    private void addField(byte[] bytes, int from, int colon, int to, boolean fine) {
        int begin = colon + 1;
        int end = to;
        while (begin < end && Syntax.isBlank((char) bytes[begin])) {
            begin++;
        }
        while (end > begin && Syntax.isBlank((char) bytes[end - 1])) {
            end--;
        }
        if (!fine || Syntax.hasForbidden(bytes, begin, end)) {
            violate(text(bytes, from, to));
        }
        fields.add(new Header(Syntax.trim(text(bytes, from, colon)), text(bytes, begin, end)));
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /// A value that goes on in the next line, allowed to nobody any more (RFC 9112 §5.2).
    private void fold(String line) {
        violate(line);
        if (!fields.isEmpty()) {
            Header before = fields.removeLast();
            fields.add(new Header(before.name(), Syntax.trim(before.value() + " " + Syntax.trim(line))));
        }
    }

    /// Notes a fault, unless there are more of them already than anybody reads.
    void violate(String observed) {
        if (violations.size() < MOST) {
            violations.add(new Violation(rule, observed));
        }
    }

    Headers headers() {
        return new Headers(fields);
    }

    List<Violation> violations() {
        return violations;
    }
}
