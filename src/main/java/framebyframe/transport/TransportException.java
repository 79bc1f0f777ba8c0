package framebyframe.transport;

import java.io.IOException;

/// A socket could not be opened, for a reason that a person can do something about.
public final class TransportException extends IOException {

    private static final long serialVersionUID = 1;

    /// Why.
    public enum Reason {
        /// Another program listens on this port already.
        PORT_IN_USE,
        /// The address is not one of this machine's, or the port is not ours to take.
        CANNOT_LISTEN,
        /// The host has no address.
        UNKNOWN_HOST,
        /// Nothing listens there.
        REFUSED,
        /// No answer in time.
        TIMEOUT,
        /// The TLS handshake failed: the certificate is not trusted, or the server does not speak TLS.
        TLS,
        /// Anything else that the system's own words describe best.
        OTHER
    }

    private final Reason reason;
    private final String address;

    TransportException(Reason reason, String address, IOException cause) {
        super(address + ": " + cause.getMessage(), cause);
        this.reason = reason;
        this.address = address;
    }

    public Reason reason() {
        return reason;
    }

    /// Host and port.
    public String address() {
        return address;
    }
}
