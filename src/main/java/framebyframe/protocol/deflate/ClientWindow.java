package framebyframe.protocol.deflate;

/// What an offer says with `client_max_window_bits` (RFC 7692 §7.1.2.2).
public sealed interface ClientWindow {

    /// The parameter is absent: the server must not limit the client's window.
    record Absent() implements ClientWindow {}

    /// The parameter has no value: the server may limit the client's window.
    record Supported() implements ClientWindow {}

    /// The parameter has a value: the server may limit the client's window, and whatever it answers, the client is not
    /// going to use more than this.
    ///
    /// @param bits 8–15
    record AtMost(int bits) implements ClientWindow {

        /// @throws IllegalArgumentException when window bits are not 8–15
        public AtMost {
            WindowBits.require(bits);
        }
    }

    /// The largest window that the client is going to use if the server does not limit it, in bits.
    default int hint() {
        return switch (this) {
            case Absent _ -> WindowBits.MOST;
            case Supported _ -> WindowBits.MOST;
            case AtMost most -> most.bits();
        };
    }

    /// Whether a response may have `client_max_window_bits`.
    default boolean mayBeLimited() {
        return switch (this) {
            case Absent _ -> false;
            case Supported _ -> true;
            case AtMost _ -> true;
        };
    }
}
