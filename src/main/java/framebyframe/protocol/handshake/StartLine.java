package framebyframe.protocol.handshake;

import framebyframe.protocol.rule.Rule;
import framebyframe.protocol.rule.Violation;
import java.util.List;
import java.util.Optional;

/// The first line of a head, taken apart (RFC 9112 §3, §4).
sealed interface StartLine {

    /// What is wrong with a line that could be read nevertheless.
    List<Violation> violations();

    record RequestLine(String method, String target, String version, List<Violation> violations)
            implements
                StartLine {}

    record StatusLine(String version, int status, String reason, List<Violation> violations) implements StartLine {}

    /// The line's parts, or empty when it cannot be HTTP's: a request line ends in a word with `HTTP/`, a status line
    /// begins with one and goes on with three digits.
    static Optional<StartLine> read(HeadReader.Kind kind, String line) {
        return switch (kind) {
            case REQUEST -> request(line);
            case RESPONSE -> response(line);
        };
    }

    private static Optional<StartLine> request(String line) {
        int first = line.indexOf(' ');
        int last = line.lastIndexOf(' ');
        if (first == last || !line.startsWith("HTTP/", last + 1)) {
            return Optional.empty();
        }
        String method = line.substring(0, first);
        String target = line.substring(first + 1, last);
        boolean fine = Syntax.isToken(method) && !target.isEmpty() && Syntax.isVisible(target);
        return Optional.of(new RequestLine(method, target, line.substring(last + 1),
                fine ? List.of() : List.of(new Violation(Rule.REQUEST_LINE, line))));
    }

    private static Optional<StartLine> response(String line) {
        int space = line.indexOf(' ');
        if (space < 0 || !line.startsWith("HTTP/") || !hasThreeDigits(line, space + 1)) {
            return Optional.empty();
        }
        int end = space + 4;
        boolean fine = line.startsWith(" ", end);
        String reason = fine ? line.substring(end + 1) : line.substring(end);
        return Optional.of(new StatusLine(line.substring(0, space), Integer.parseInt(line, space + 1, end, 10),
                reason, fine ? List.of() : List.of(new Violation(Rule.STATUS_LINE, line))));
    }

    private static boolean hasThreeDigits(String line, int from) {
        return line.length() >= from + 3 && line.substring(from, from + 3).chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
