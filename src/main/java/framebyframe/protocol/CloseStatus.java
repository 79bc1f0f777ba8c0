package framebyframe.protocol;

/// Close codes and the rules about them (RFC 6455 §7.4).
public final class CloseStatus {

    public static final int NORMAL = 1000;
    public static final int GOING_AWAY = 1001;
    public static final int PROTOCOL_ERROR = 1002;
    public static final int UNSUPPORTED_DATA = 1003;
    /// Never on the wire: a Close frame came without a code.
    public static final int NO_STATUS = 1005;
    /// Never on the wire: the connection ended without a Close frame.
    public static final int ABNORMAL = 1006;
    public static final int INVALID_DATA = 1007;
    public static final int POLICY = 1008;
    public static final int TOO_BIG = 1009;
    public static final int MANDATORY_EXTENSION = 1010;
    public static final int INTERNAL_ERROR = 1011;
    /// Never on the wire: TLS failed.
    public static final int TLS = 1015;

    private CloseStatus() {}

    /// Whether a Close frame may carry this code (§7.4.1, §7.4.2, and the codes 1012 to 1014 of the IANA registry).
    public static boolean mayBeSent(int code) {
        return code >= NORMAL && code <= UNSUPPORTED_DATA || code >= INVALID_DATA && code <= 1014
                || code >= 3000 && code <= 4999;
    }
}
