package framebyframe.protocol.frame;

/// What a frame carries: all 16 values of the four opcode bits, reserved ones included (RFC 6455 §5.2).
public enum Opcode {
    CONTINUATION, TEXT, BINARY, RESERVED_3, RESERVED_4, RESERVED_5, RESERVED_6, RESERVED_7,
    CLOSE, PING, PONG, RESERVED_B, RESERVED_C, RESERVED_D, RESERVED_E, RESERVED_F;

    private static final Opcode[] BY_CODE = values();

    /// The opcode of the low four bits; the others are not looked at.
    public static Opcode of(int code) {
        return BY_CODE[code & 0x0f];
    }

    /// The value on the wire, 0 to 15.
    public int code() {
        return ordinal();
    }

    /// Whether the frame is a control frame: the most significant bit of its opcode is 1 (RFC 6455 §5.5).
    public boolean isControl() {
        return ordinal() >= 8;
    }

    public boolean isReserved() {
        return switch (this) {
            case CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG -> false;
            case RESERVED_3, RESERVED_4, RESERVED_5, RESERVED_6, RESERVED_7 -> true;
            case RESERVED_B, RESERVED_C, RESERVED_D, RESERVED_E, RESERVED_F -> true;
        };
    }
}
