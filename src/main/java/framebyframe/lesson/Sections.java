package framebyframe.lesson;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sections of RFCs that lessons may cite: all of RFC 6455 and RFC 7692, and of others those about what WebSocket
/// stands on.
final class Sections {

    private static final Map<String, Set<String>> OTHERS = Map.of(
            // TCP
            "9293", of("""
                    2.2 3.1 3.3.2 3.4 3.5 3.5.1 3.5.2 3.5.3 3.6 3.6.1 3.7 3.8 3.8.1 3.8.2 3.8.3 3.8.4 3.8.6
                    3.9 3.9.1 3.10
                    """),
            // HTTP: semantics
            "9110", of("""
                    1.1 1.2 3.1 3.3 3.4 3.5 3.6 3.7 3.8 3.9 5 5.1 5.2 5.3 5.5 5.6.2 6 6.1 6.2 6.3 6.4
                    7 7.1 7.2 7.3 7.4 7.5 7.6 7.6.1 7.6.3 7.8 8.3 8.6 8.8.3 9 9.1 9.2 9.2.1 9.2.2 9.3 9.3.1 9.3.3
                    10.2.3 13.1.2 13.1.3 15 15.1 15.2 15.2.1 15.2.2 15.3 15.3.1 15.3.5 15.4 15.4.5 15.5 15.5.1 15.5.2
                    15.5.4 15.5.5 15.5.22 15.6 15.6.1 15.6.4
                    """),
            // HTTP/1.1
            "9112", of("""
                    1 2 2.1 2.2 2.3 3 3.1 3.2 3.2.1 3.3 4 5 5.1 6 6.1 6.2 6.3 7 7.1 8
                    9 9.1 9.2 9.3 9.3.1 9.3.2 9.4 9.5 9.6 9.7 9.8 11 11.2
                    """),
            // Long polling
            "6202", of("1 2 2.1 2.2 3 3.1 3.2 4 4.1 4.2 4.3 5 5.1 5.2 5.3 5.4 5.5 5.6 6"),
            // permessage-deflate
            "7692", of("""
                    1 2 3 4 5 5.1 5.2 6 6.1 6.2 7 7.1 7.1.1 7.1.1.1 7.1.1.2 7.1.2 7.1.2.1 7.1.2.2 7.1.3
                    7.2 7.2.1 7.2.2 7.2.3 7.2.3.1 7.2.3.2 7.2.3.3 7.2.3.4 7.2.3.5 7.2.3.6 7.3 8 9 9.1 9.2 10
                    """),
            // The web's origin
            "6454", of("1 2 3 3.1 3.2 4 5 6 6.1 6.2 7 7.1 7.2 7.3 8"),
            // Base64
            "4648", of("1 2 3 3.1 3.2 3.3 4 5 9 10 12"),
            // UTF-8
            "3629", of("1 2 3 4 5 6 7 10"));

    private static final Set<String> WEBSOCKET = of("""
            1 1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 1.9
            2 2.1
            3
            4 4.1 4.2 4.2.1 4.2.2 4.3 4.4
            5 5.1 5.2 5.3 5.4 5.5 5.5.1 5.5.2 5.5.3 5.6 5.7 5.8
            6 6.1 6.2
            7 7.1 7.1.1 7.1.2 7.1.3 7.1.4 7.1.5 7.1.6 7.1.7 7.2 7.2.1 7.2.2 7.2.3 7.3 7.4 7.4.1 7.4.2
            8 8.1
            9 9.1 9.2
            10 10.1 10.2 10.3 10.4 10.5 10.6 10.7 10.8
            11 11.1 11.1.1 11.1.2 11.2 11.3 11.3.1 11.3.2 11.3.3 11.3.4 11.3.5 11.4 11.5 11.6 11.7 11.8 11.9
            12
            13
            14 14.1 14.2
            """);

    private static final Pattern CITED = Pattern.compile("(?:RFC ([0-9]{4}) §)?([0-9]+(?:\\.[0-9]+)*)");
    private static final Pattern LINKED = Pattern.compile("(?:([0-9]{4})-)?([0-9]+(?:\\.[0-9]+)*)");

    private Sections() {}

    /// Reads what a step cites: `5.3`, of RFC 6455, or `RFC 7692 §7.2.1`; empty for a section that does not exist.
    static Optional<SectionReference> cited(String written) {
        return section(CITED.matcher(written));
    }

    /// Reads what stands behind `rfc:` in a link: `5.3` or `7692-7.2.1`.
    static Optional<SectionReference> linked(String written) {
        return section(LINKED.matcher(written));
    }

    private static Optional<SectionReference> section(Matcher words) {
        if (!words.matches()) {
            return Optional.empty();
        }
        String rfc = words.group(1);
        String number = words.group(2);
        if (rfc == null) {
            return WEBSOCKET.contains(number) ? Optional.of(new SectionReference(number)) : Optional.empty();
        }
        return OTHERS.getOrDefault(rfc, Set.of()).contains(number)
                ? Optional.of(new SectionReference("RFC " + rfc + " §" + number))
                : Optional.empty();
    }

    private static Set<String> of(String numbers) {
        return Set.of(numbers.strip().split("\\s+"));
    }
}
