package framebyframe.anatomy;

import java.util.Arrays;

/// What a close code says: each one that is defined, and the ranges of the others (RFC 6455 §7.4).
enum CloseCode {
    NORMAL(1000, 1000, "7.4.1"), GOING_AWAY(1001, 1001, "7.4.1"), PROTOCOL_ERROR(1002, 1002, "7.4.1"),
    UNSUPPORTED_DATA(1003, 1003, "7.4.1"), RESERVED(1004, 1004, "7.4.1"), NO_STATUS(1005, 1005, "7.4.1"),
    ABNORMAL(1006, 1006, "7.4.1"), INVALID_DATA(1007, 1007, "7.4.1"), POLICY(1008, 1008, "7.4.1"),
    TOO_BIG(1009, 1009, "7.4.1"), MANDATORY_EXTENSION(1010, 1010, "7.4.1"), INTERNAL_ERROR(1011, 1011, "7.4.1"),
    SERVICE_RESTART(1012, 1012, "11.7"), TRY_AGAIN_LATER(1013, 1013, "11.7"), BAD_GATEWAY(1014, 1014, "11.7"),
    TLS(1015, 1015, "7.4.1"), UNUSED(0, 999, "7.4.2"), PROTOCOL(1016, 2999, "7.4.2"), REGISTERED(3000, 3999, "7.4.2"),
    PRIVATE(4000, 4999, "7.4.2"), UNDEFINED(5000, 65_535, "7.4");

    /// The longest reason, in bytes: a control frame's 125 less the code (§5.5).
    static final int LONGEST_REASON = 123;

    private final int first;
    private final int last;
    private final String section;

    CloseCode(int first, int last, String section) {
        this.first = first;
        this.last = last;
        this.section = section;
    }

    /// The entry for a code of 16 bits.
    static CloseCode of(int code) {
        return Arrays.stream(values()).filter(c -> c.first <= code && code <= c.last).findFirst().orElseThrow();
    }

    String key() {
        return "anatomy.closeCode." + name();
    }

    String section() {
        return section;
    }
}
