package framebyframe.fuzz;

import framebyframe.fuzz.Difference.Kind;
import framebyframe.protocol.rule.Rule;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/// Every known reason why a foreign reader sees a stream of frames differently, with the section of RFC 6455 that says
/// why we see it as we do. When a frame breaks a rule counts for nothing: the RFC leaves to each when to look.
enum Deviation {
    /// §7.4.2 defines no code from 5000 on; Netty takes them.
    NETTY_TAKES_CODES_FROM_5000("Netty", Kind.LENIENT,
            d -> d.breaks(Rule.CLOSE_CODE) && d.frame() != null && code(d) >= 5000),
    /// §5.5.1 and §8.1: a reason is UTF-8; Netty takes one that ends inside a character.
    NETTY_TAKES_A_CUT_REASON("Netty", Kind.LENIENT, d -> d.breaks(Rule.UTF8) && isClose(d)),

    /// §5.2: "the minimal number of bytes MUST be used"; Jetty does not look.
    JETTY_TAKES_LONG_LENGTHS("Jetty", Kind.LENIENT, d -> d.breaks(Rule.LENGTH_NOT_MINIMAL)),

    /// §5.1: a server fails on an unmasked frame, a client on a masked one; the library unmasks what is masked.
    JAVA_WEBSOCKET_TAKES_ANY_MASK("Java-WebSocket", Kind.LENIENT,
            d -> d.breaks(Rule.CLIENT_MASKS) || d.breaks(Rule.SERVER_DOES_NOT_MASK)),
    /// §5.2, as above.
    JAVA_WEBSOCKET_TAKES_LONG_LENGTHS("Java-WebSocket", Kind.LENIENT, d -> d.breaks(Rule.LENGTH_NOT_MINIMAL)),
    /// §5.5.1: a Close with a body begins with two bytes of code; the library reads one byte as code 1002.
    JAVA_WEBSOCKET_TAKES_HALF_A_CODE("Java-WebSocket", Kind.LENIENT,
            d -> d.breaks(Rule.CLOSE_PAYLOAD_LENGTH) && isClose(d)),
    /// §8.1; it looks at a fragmented text when its last fragment came, which for a text without end is never.
    JAVA_WEBSOCKET_CHECKS_TEXT_AT_ITS_END("Java-WebSocket", Kind.LENIENT,
            d -> d.breaks(Rule.UTF8) && d.frame() != null && !d.frame().fin()),
    /// §7.1.5: the code of an empty Close is 1005; the library says 1000.
    JAVA_WEBSOCKET_READS_AN_EMPTY_CLOSE_AS_1000("Java-WebSocket", Kind.CONTENT, d -> d.isClose(0, 0, 0)),
    /// §7.4.1 allows the code 1007, and no reason; the library takes that for its own mark of a bad reason.
    JAVA_WEBSOCKET_REFUSES_1007_WITHOUT_REASON("Java-WebSocket", Kind.STRICT, d -> d.isClose(2, 1007, 1007)),
    /// §7.1.7: the connection is to be failed with 1007; the library trips over the reason that it could not read.
    JAVA_WEBSOCKET_THROWS_AT_A_BAD_REASON("Java-WebSocket", Kind.CODE,
            d -> d.theirs().refused() == ForeignReader.THREW && d.breaks(Rule.UTF8) && isClose(d)),

    /// §7.4.1 has 1002 for what the header breaks and 1009 for what is too big; where both hold, we name the former.
    SIZE_FIRST("", Kind.CODE, d -> d.theirs().refused() == 1009
            && Long.compareUnsigned(d.announced(), ForeignTarget.LIMIT) > 0),
    /// The frame breaks several rules, and the other reader names another of them.
    OTHER_RULE_FIRST("", Kind.CODE,
            d -> d.broken().stream().anyMatch(rule -> rule.code() == d.theirs().refused()));

    private final String reader;
    private final Kind kind;
    private final Predicate<Difference> explains;

    /// @param reader its name, or empty for all
    Deviation(String reader, Kind kind, Predicate<Difference> explains) {
        this.reader = reader;
        this.kind = kind;
        this.explains = explains;
    }

    /// The reason for a difference, or empty if none is known.
    static Optional<Deviation> of(Difference difference) {
        return Arrays.stream(values()).filter(d -> d.reader.isEmpty() || d.reader.equals(difference.reader()))
                .filter(d -> d.kind == difference.kind() && d.explains.test(difference)).findFirst();
    }

    private static boolean isClose(Difference difference) {
        return difference.frame() != null && difference.frame().opcode() == 8;
    }

    private static int code(Difference difference) {
        byte[] payload = difference.frame().payload();
        return (payload[0] & 0xff) << 8 | payload[1] & 0xff;
    }
}
