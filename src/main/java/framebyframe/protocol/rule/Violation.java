package framebyframe.protocol.rule;

import java.util.regex.Pattern;

/// Something a peer did that RFC 6455 forbids.
///
/// @param rule the rule that was broken; it knows its section and the code it earns
/// @param observed what was seen, short enough for one line and free of control characters
/// @param required what should have been there instead, likewise; empty where only the rule's sentence can say it
public record Violation(Rule rule, String observed, String required) {

    /// Longest text kept of what a peer sent, in UTF-16 units.
    private static final int LONGEST = 120;

    /// Control and format characters, line and paragraph separators: what would disturb the line it stands in.
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    public Violation {
        observed = printable(observed);
        required = printable(required);
    }

    /// A violation of a rule that always requires the same.
    public Violation(Rule rule, String observed) {
        this(rule, observed, rule.required());
    }

    private static String printable(String text) {
        String head = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return UNPRINTABLE.matcher(head).replaceAll("·");
    }

    /// The section of RFC 6455, such as `5.1`, or of another RFC, such as `RFC 7692 §7.2.2`.
    public String section() {
        return rule.section();
    }

    /// The close code (1002, 1007, 1009 …), or for the opening handshake the HTTP status that a server answers with.
    public int code() {
        return rule.code();
    }
}
