package framebyframe.measure;

import java.io.Serial;

/// It cannot be measured.
public final class MeasureException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    /// Why.
    public enum Reason {
        /// No port can be had on loopback.
        NO_PORT,
        /// More messages, or longer, than would be fair to this machine.
        TOO_MUCH,
        /// Something else went wrong on the sockets.
        BROKEN
    }

    private final Reason reason;

    public MeasureException(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
