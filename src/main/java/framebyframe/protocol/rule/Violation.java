package framebyframe.protocol.rule;

import java.util.regex.Pattern;

/// Something a peer did that RFC 6455 forbids, or RFC 7692 once compression is offered.
///
/// @param rule the rule that was broken; it knows its section and the code it earns
/// @param observed what was seen, short enough for one line and free of control characters
public record Violation(Rule rule, String observed) {

    /// Longest text kept of what a peer sent, in UTF-16 units.
    private static final int LONGEST = 120;

    /// Control and format characters, line and paragraph separators: what would disturb the line it stands in.
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    public Violation {
        observed = printable(observed);
    }

    private static String printable(String text) {
        String head = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return UNPRINTABLE.matcher(head).replaceAll("·");
    }

    /// The section of RFC 6455, such as `5.1`; of another document, with its name ([Rule#section]).
    public String section() {
        return rule.section();
    }

    /// The close code (1002, 1007, 1009 …), or for the opening handshake the HTTP status that a server answers with.
    public int code() {
        return rule.code();
    }
}
