package framebyframe.bench;

import java.nio.charset.StandardCharsets;

/// One implementation of the protocol, as a column of the table: the work that it can do, each made once and then run
/// many times. It has no work that its API does not offer.
abstract class Codec {

    /// From a read's worth of masked binary frames to payloads in clear.
    Work decodeFrames() {
        throw lacks("decodeFrames");
    }

    /// From masked text frames to validated strings.
    Work decodeText() {
        throw lacks("decodeText");
    }

    /// From masked binary fragments, with a Ping between, to whole messages.
    Work joinFragments() {
        throw lacks("joinFragments");
    }

    /// From a payload to a client's binary frame.
    Work encodeMasked() {
        throw lacks("encodeMasked");
    }

    /// From a payload to a server's binary frame, all its bytes in one place.
    Work encodeUnmasked() {
        throw lacks("encodeUnmasked");
    }

    /// From a payload to a server's header, behind which the payload itself is sent without having been copied.
    Work encodeByReference() {
        throw lacks("encodeByReference");
    }

    /// From a browser's request to the answer 101.
    Work handshake() {
        throw lacks("handshake");
    }

    /// What was made, as bytes, so that it can be compared. Called while the sink has it.
    abstract byte[] bytes(Object made);

    /// Whether it really does the work; a mere copy does not.
    boolean isWhole() {
        return true;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static UncheckedFault fault(Throwable cause) {
        return new UncheckedFault(cause);
    }

    private UnsupportedOperationException lacks(String work) {
        return new UnsupportedOperationException(getClass().getSimpleName() + " has no " + work);
    }

    /// A peer threw what it must not throw on legal bytes.
    static final class UncheckedFault extends RuntimeException {
        private static final long serialVersionUID = 1;

        UncheckedFault(Throwable cause) {
            super(cause);
        }
    }
}
